/// A request body that was made fit to be sent.
public struct Sanitized: Sendable {
  /// The body: byte for byte the input if nothing was wrong with it.
  public let bytes: [UInt8]
  /// What was done.
  public let outcome: Outcome
  /// The findings that are left.
  public let remaining: [Finding]
  /// The dialect that the body was read as.
  public let dialect: Dialect

  /// Whether nothing was changed.
  public var isUnchanged: Bool { outcome.edits.isEmpty }
}
