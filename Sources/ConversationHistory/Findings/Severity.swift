/// How bad a finding is, from a remark to a refusal.
public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
  /// Accepted here, refused elsewhere, or not known.
  case info
  /// Accepted, but a trace of damage or refused by some hosts.
  case warning
  /// The provider refuses the request.
  case error

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }

  /// Whether the left is less bad: a remark, then a warning, then an error.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}
