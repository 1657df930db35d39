/// How a refusal is known.
public enum Evidence: String, Sendable, Hashable, CaseIterable {
  /// A request that was recorded with the provider's answer, or measured by its author.
  case measured
  /// The provider's own documentation.
  case documented
  /// An error text in a public report.
  case observed
  /// Concluded, not seen: at most a warning, never a reason for a default edit.
  case inferred
}
