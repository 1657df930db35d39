internal import ConversationHistory

extension SessionFormat {
  /// Runs as the clients of LangSmith send them, or as it gives them back.
  ///
  /// It is not written back: it tells what was sent and what came back.
  static let langSmith = SessionFormat(
    "langsmith", "runs of LangSmith: what its clients send, or a run a line", dialect: .openAIChat,
    purpose: .saved, layout: .either,
    signatures: [
      Signature(.array("post"), .array("patch")),
      Signature(.string("run_type"), .has("trace_id"), .object("inputs")),
      Signature(.list, .string("0.run_type"), .has("0.trace_id"), .object("0.inputs")),
    ], wayBack: .none("nothing goes on from the record of a run")
  ) { LangSmithReader($0) }
}
