internal import ConversationHistory

extension SessionFormat {
  /// A log of Inspect in JSON.
  static let inspectEval = SessionFormat(
    "inspect-eval", "a log of Inspect: a conversation for each sample", dialect: .openAIChat, purpose: .saved,
    layout: .document,
    signatures: [
      Signature(.string("eval.task"), .string("status"), .has("samples")),
      Signature(.string("eval.run_id"), .string("status"), .has("plan")),
    ], wayBack: .none("nothing goes on from a log"), settles: SessionFormat.turnsOfOneSpeaker
  ) { InspectEvalReader($0) }
}
