internal import ConversationHistory

extension SessionFormat {
  /// A log of Inspect in JSON.
  ///
  /// It is not written back: it tells what was measured.
  static let inspectEval = SessionFormat(
    "inspect-eval", "a log of Inspect: a conversation for each sample", dialect: .openAIChat, purpose: .saved,
    layout: .document,
    signatures: [
      Signature(.string("eval.task"), .string("status"), .has("samples")),
      Signature(.string("eval.run_id"), .string("status"), .has("plan")),
    ], wayBack: .none("the log tells what was measured"), settles: SessionFormat.turnsOfOneSpeaker
  ) { InspectEvalReader($0) }
}
