internal import ConversationHistory

extension SessionFormat {
  /// A session of pi: `~/.pi/agent/sessions/<folder>/*.jsonl`.
  static let pi = SessionFormat(
    "pi", "a session of pi", dialect: .openAIChat, layout: .lines,
    signatures: [Signature(.word("type", "session"), .string("cwd"), .string("id"))],
    wayBack: .tree(.pi, rules: WayBack.treeRules),
    settles: SessionFormat.turnsOfOneSpeaker, recordTypes: PiReader.recordTypes
  ) { PiReader($0) }

  /// A session of OpenClaw, which keeps them as pi does: `~/.openclaw/agents/<agent>/sessions/*.jsonl`.
  static let openClaw = SessionFormat(
    "openclaw", "a session of OpenClaw, in the form of pi", dialect: .openAIChat, layout: .lines,
    signatures: [Signature(.word("type", "custom", "custom_message"), .begins("customType", "openclaw"))],
    wayBack: .tree(.pi, rules: WayBack.treeRules),
    settles: SessionFormat.turnsOfOneSpeaker, recordTypes: PiReader.recordTypes
  ) { PiReader($0) }
}
