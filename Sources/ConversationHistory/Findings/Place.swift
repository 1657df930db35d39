/// Where in the input a finding points to.
public struct Place: Sendable, Hashable {
  /// The number of the history within one input, from 0.
  public var record: Int
  /// The line, from 1.
  public var line: Int
  /// The column in Unicode scalars, from 1.
  public var column: Int
  /// The distance from the start of the input, in bytes.
  public var byteOffset: Int
  /// How many bytes the subject spans.
  public var byteLength: Int

  /// Makes a place from its coordinates.
  public init(record: Int = 0, line: Int, column: Int, byteOffset: Int, byteLength: Int) {
    self.record = record
    self.line = line
    self.column = column
    self.byteOffset = byteOffset
    self.byteLength = byteLength
  }
}
