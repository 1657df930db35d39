internal import ConversationHistory

extension SessionFormat {
  /// A task of Cline: a document with `version` and `messages`, or `api_conversation_history.json`.
  static let cline = SessionFormat(
    "cline", "a task of Cline", dialect: .anthropic, layout: .document,
    signatures: [
      Signature(.number("version"), .string("sessionId"), .array("messages"), .has("agent")),
      Signature(.number("version"), .array("messages"), .number("messages.0.ts")),
      Signature(.list, .has("0.role"), .has("0.content"), .has("1.modelInfo")),
    ], wayBack: .foreign(.cline), settles: SessionFormat.turnsOfOneSpeaker
  ) { ClineReader($0, isOwnForm: true) }

  /// A task of Roo Code: `api_conversation_history.json`.
  static let roo = SessionFormat(
    "roo", "a task of Roo Code, or of an older Cline", dialect: .anthropic, layout: .document,
    signatures: [Signature(.list, .has("0.role"), .has("0.content"), .number("0.ts"))],
    wayBack: .records(carrying: ["ts"]),
    settles: SessionFormat.turnsOfOneSpeaker
  ) { ClineReader($0) }
}
