extension SessionFormat {
  /// The registry, in the order in which formats are asked: the first that knows a record as its own reads the file, so
  /// that those with telling marks stand before those that share them.
  package static let all: [SessionFormat] = [
    .qwenCode,
    .streamJSON,
    .copilotCLI,
    .openCodeEvents,
    .claudeCode,
    .droid,
    .kimi,
    .codex,
    .openClaw,
    .pi,
    .cursor,
    .goose,
    .geminiCLI,
    .amp,
    .openHands,
    .sweAgent,
    .openAIAgents,
    .chatGPT,
    .langSmith,
    .inspectEval,
    .cline,
    .roo,
    .openCode,
    .hermes,
    .hermesEvents,
    .bodies,
    .body,
    .messages,
  ]
}
