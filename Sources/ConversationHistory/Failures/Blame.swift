/// Whose fault a failed request is, and so who has to act.
public enum Blame: String, Sendable, Hashable, CaseIterable {
  /// What was sent as the conversation: it must change before it is sent again.
  case history
  /// A parameter, a tool definition or the address of the request.
  case request
  /// The key, its rights, its credit or its limits.
  case account
  /// The provider itself.
  case provider
  /// What lies between.
  case network
}
