internal import ConversationHistory

extension SessionFormat {
  /// A session of pi: `~/.pi/agent/sessions/<folder>/*.jsonl`.
  static let pi = SessionFormat(
    "pi", "a session of pi", dialect: .openAIChat, layout: .lines,
    signatures: [Signature(.word("type", "session"), .string("cwd"), .string("id"))], wayBack: .ownForm,
    settles: SessionFormat.turnsOfOneSpeaker, recordTypes: PiReader.recordTypes
  ) { PiReader($0) }

  /// A session of OpenClaw, which keeps them as pi does: `~/.openclaw/agents/<agent>/sessions/*.jsonl`.
  static let openClaw = SessionFormat(
    "openclaw", "a session of OpenClaw, in the form of pi", dialect: .openAIChat, layout: .lines,
    signatures: [Signature(.word("type", "custom", "custom_message"), .begins("customType", "openclaw"))],
    wayBack: .ownForm,
    settles: SessionFormat.turnsOfOneSpeaker, recordTypes: PiReader.recordTypes
  ) { PiReader($0) }
}

extension WayBack {
  /// The messages have a form of the agent's own, in which the passes cannot write yet.
  static let ownForm = WayBack.none("the agent keeps its messages in a form of its own")
}
