/// A part of an input that a repair replaces.
public struct SuggestedChange: Sendable, Hashable {
  /// Where the part begins: the line from 1 and the column in scalars from 1.
  public var start: PlaceEnd
  /// Where it ends, behind its last scalar.
  public var end: PlaceEnd
  /// The distance from the start of the input, in bytes.
  public var byteOffset: Int
  /// How many bytes give way.
  public var byteLength: Int
  /// What stands there now.
  public var removed: String
  /// What stands there afterwards.
  public var inserted: String

  /// Makes a change from its parts.
  public init(start: PlaceEnd, end: PlaceEnd, byteOffset: Int, byteLength: Int, removed: String = "", inserted: String)
  {
    self.start = start
    self.end = end
    self.byteOffset = byteOffset
    self.byteLength = byteLength
    self.removed = removed
    self.inserted = inserted
  }
}
