internal import ConversationHistory

extension SessionFormat {
  /// A session of Qwen Code: the envelope of Claude Code around contents of Gemini.
  static let qwenCode = SessionFormat(
    "qwen-code", "a session of Qwen Code", dialect: .gemini, layout: .lines,
    signatures: [
      Signature(.string("uuid"), .has("parentUuid"), .string("sessionId"), .array("message.parts")),
      Signature(.string("uuid"), .has("parentUuid"), .word("type", "system"), .has("systemPayload")),
    ], wayBack: .tree(.qwenCode),
    // No signature is saved; where the model asks for one the client sends a placeholder.
    settles: SessionFormat.turnsOfOneSpeaker.union(["missing-thought-signature"]),
    recordTypes: ["user", "assistant", "tool_result", "system"]
  ) { QwenCodeReader($0) }
}
