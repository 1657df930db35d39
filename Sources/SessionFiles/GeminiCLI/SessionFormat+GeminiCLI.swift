internal import ConversationHistory

extension SessionFormat {
  /// A session of Gemini CLI: `~/.gemini/tmp/<hash>/chats/session-*.json`, and the log `.jsonl` that came after it.
  static let geminiCLI = SessionFormat(
    "gemini-cli", "a session of Gemini CLI: a document, or a log of updates", dialect: .gemini, layout: .either,
    signatures: [
      Signature(.string("sessionId"), .string("projectHash")),
      Signature(.string("sessionId"), .string("lastUpdated"), .array("messages")),
      // One message alone, and the update of a log whose head was lost.
      Signature(.word("type", "gemini"), .string("id"), .has("content")),
      Signature(.has("$set")), Signature(.has("$rewindTo")),
    ], wayBack: .foreign(.geminiCLI),
    // No signature is saved; where the model asks for one the client sends a placeholder (geminiChat.ts).
    settles: SessionFormat.turnsOfOneSpeaker.union(["missing-thought-signature"])
  ) { GeminiCLIReader($0) }
}
