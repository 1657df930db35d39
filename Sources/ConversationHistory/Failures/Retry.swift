/// Whether and when to send again after a failure.
public enum Retry: Sendable, Hashable {
  /// Not by itself: somebody has to change something first.
  case never
  /// Once, after the history was repaired; not at all if the repair changes nothing.
  case afterSanitize
  /// The same body, after some seconds; nil if the provider named a date or no time.
  case afterWait(seconds: Int?)
  /// The same body, after each of the waits in turn, and then no more.
  case backoff(seconds: [Int])

  /// The waits that are used where the provider names none.
  public static let usualBackoff = Retry.backoff(seconds: [2, 5, 13])

  /// The name in reports: `never`, `after-sanitize`, `after-wait` or `backoff`.
  public var name: String {
    switch self {
    case .never: "never"
    case .afterSanitize: "after-sanitize"
    case .afterWait: "after-wait"
    case .backoff: "backoff"
    }
  }

  /// Whether the same body may be sent again.
  public var allowsSameBody: Bool {
    switch self {
    case .never, .afterSanitize: false
    case .afterWait, .backoff: true
    }
  }
}
