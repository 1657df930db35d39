extension WayBack {
  /// The messages have a form of the agent's own, in which the passes cannot write.
  static let ownForm = WayBack.none("the agent keeps its messages in a form of its own")
}
