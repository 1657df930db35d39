public import ConversationHistory

/// Where the subject of a finding ends, for formats that want both ends of a region.
public struct PlaceEnd: Sendable, Hashable {
  /// The line, from 1.
  public var line: Int
  /// The column behind the last scalar, from 1.
  public var column: Int

  /// Makes a place from its coordinates.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Counts over the bytes of the subject, which begin at its place. Linear in them.
  public init(of place: Place, spanning bytes: [UInt8]) {
    line = place.line
    column = place.column
    var last = bytes[...]
    // A line feed at the end ends the line that it stands in.
    if last.last == 0x0A { last = last.dropLast() }
    if let newline = last.lastIndex(of: 0x0A) {
      line += last.count { $0 == 0x0A }
      column = 1
      last = last[(newline + 1)...]
    }
    column += last.count { $0 & 0xC0 != 0x80 }
  }
}
