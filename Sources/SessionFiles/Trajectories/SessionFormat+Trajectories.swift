internal import ConversationHistory

extension SessionFormat {
  /// Results of a benchmark of agents in the form of tau-bench: each with its conversation.
  static let trajectories = SessionFormat(
    "trajectories", "results of a benchmark in the form of tau-bench", dialect: .openAIChat, purpose: .saved,
    layout: .either,
    signatures: [
      Signature(.array("traj"), .has("reward")),
      Signature(.list, .array("0.traj"), .has("0.reward")),
      Signature(.string("messages_display")),
    ], wayBack: .none("nothing goes on from a result"), settles: SessionFormat.turnsOfOneSpeaker
  ) { TrajectoryReader($0) }
}
