/// One member of a JSON object that has no field of its own here: carried as it stands.
public struct Member: Sendable, Equatable {
  /// The key, decoded.
  public var name: MessageText
  /// The value in its spelling.
  public var value: JSONText

  /// Makes a member.
  public init(_ name: MessageText, _ value: JSONText) {
    self.name = name
    self.value = value
  }
}
