internal import ConversationHistory

extension SessionFormat {
  /// A session of Copilot CLI: `~/.copilot/session-state/<id>/events.jsonl`.
  static let copilotCLI = SessionFormat(
    "copilot-cli", "the events of a session of Copilot CLI", dialect: .openAIChat, layout: .lines,
    signatures: [
      Signature(
        .word(
          "type", "session.start", "user.message", "assistant.message", "assistant.turn_start", "tool.execution_start",
          "tool.execution_complete"), .object("data"))
    ], wayBack: .foreign(.copilotCLI), settles: SessionFormat.turnsOfOneSpeaker
  ) { CopilotCLIReader($0) }
}
