internal import ConversationHistory

extension SessionFormat {
  /// A session of Google's Agent Development Kit, or a set of cases to test an agent with.
  static let adk = SessionFormat(
    "adk-gemini", "a session of Google's Agent Development Kit, or its test cases", dialect: .gemini,
    layout: .document,
    signatures: [
      Signature(.string("id"), .array("events"), .string("events.0.author")),
      Signature(.string("appName"), .string("userId"), .array("events")),
      Signature(.string("eval_set_id"), .array("eval_cases")),
      Signature(.list, .string("0.query"), .array("0.expected_tool_use")),
    ], wayBack: .foreign(.adk),
    // The signature of a thought is sent back by the kit itself.
    settles: SessionFormat.turnsOfOneSpeaker.union(["missing-thought-signature"])
  ) { ADKReader($0) }
}
