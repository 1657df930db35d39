internal import ConversationHistory

extension SessionFormat {
  /// A trajectory of SWE-agent (`*.traj`) or mini-swe-agent (`*.traj.json`).
  ///
  /// It is not written back: `trajectory` repeats what `history` holds, step by step, and is what a replay reads.
  static let sweAgent = SessionFormat(
    "swe-agent", "a trajectory of SWE-agent", dialect: .openAIChat, layout: .document,
    signatures: [
      Signature(.array("trajectory"), .array("history"), .object("info")),
      Signature(.begins("trajectory_format", "mini-swe-agent"), .array("messages")),
    ], wayBack: .none("the steps of the trajectory repeat its messages"),
    // A replay gives the calls of the demonstration again, their ids included.
    settles: SessionFormat.turnsOfOneSpeaker.union(["reused-tool-call-id"])
  ) { SWEAgentReader($0) }
}
