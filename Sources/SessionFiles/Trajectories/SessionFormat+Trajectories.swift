internal import ConversationHistory

extension SessionFormat {
  /// Results of a benchmark of agents in the form of tau-bench: each with its conversation.
  ///
  /// It is not written back: the reward beside a conversation is that of the conversation as it was.
  static let trajectories = SessionFormat(
    "trajectories", "results of a benchmark in the form of tau-bench", dialect: .openAIChat, purpose: .saved,
    layout: .either,
    signatures: [
      Signature(.array("traj"), .has("reward")),
      Signature(.list, .array("0.traj"), .has("0.reward")),
      Signature(.string("messages_display")),
    ], wayBack: .none("its reward is that of the conversation as it was"), settles: SessionFormat.turnsOfOneSpeaker
  ) { TrajectoryReader($0) }
}
