/// A part of a damaged line.
package enum LinePiece: Equatable, Sendable {
  /// A whole record.
  case record(Range<Int>)
  /// A whole record that another one parts in two.
  case parted(Range<Int>, Range<Int>)
  /// What is left of a record that was never finished, or was none.
  case scrap(Range<Int>)
}
