internal import HistoryJSON

/// A line that is no JSON: what is wrong with it, and which records can still be read.
package struct DamagedLine {
  /// The line without what no JSON may have; offsets are those of the line.
  package let readable: ReadableLine
  package let pieces: [LinePiece]
  /// A raw control character in a record, that is neither NUL nor white space between tokens.
  let firstControl: Int?
  /// Whether that is a line feed, so that the record stands on several lines.
  let isSplit: Bool
  /// Where raw line feeds stand in a record that they part over several lines.
  let lineFeeds: [Int]

  /// `raw` is the line without its end.
  package init(_ raw: [UInt8]) {
    readable = ReadableLine(raw)
    lineFeeds = raw.indices.filter { raw[$0] == 0x0A }
    pieces = RecordRecovery(readable.bytes).pieces
    firstControl = pieces.lazy.flatMap(\.recordRanges).compactMap { Self.firstControl(in: raw, $0) }.min()
    isSplit = firstControl.map { raw[$0] == 0x0A || raw[$0...].starts(with: [0x0D, 0x0A]) } ?? false
  }

  /// The records, with the offset of each in the line. The bytes of one that was parted stand together.
  package var records: [(bytes: [UInt8], range: Range<Int>, offset: Int)] {
    pieces.compactMap { piece in
      switch piece {
      case .record(let range): (readable.bytes, range, range.lowerBound)
      case .parted(let head, let tail):
        (Array(readable.bytes[head] + readable.bytes[tail]), 0..<(head.count + tail.count), head.lowerBound)
      case .scrap: nil
      }
    }
  }

  /// How many of the lines end before an offset.
  func lineFeeds(before offset: Int) -> Int { lineFeeds.count { $0 < offset } }

  /// Bytes that are no part of a record.
  var scraps: [Range<Int>] {
    pieces.compactMap { if case .scrap(let range) = $0 { range } else { nil } }
  }

  private static func firstControl(in raw: [UInt8], _ range: Range<Int>) -> Int? {
    var isInString = false
    var offset = range.lowerBound
    while offset < range.upperBound {
      switch raw[offset] {
      case 0x22: isInString.toggle()
      case 0x5C where isInString: offset += 1
      // A `where` of a case binds to its last pattern alone.
      case 0x09 where !isInString, 0x0D where !isInString: break
      case 1..<0x20: return offset
      default: break
      }
      offset += 1
    }
    return nil
  }
}

extension LinePiece {
  /// Where the bytes of a record stand.
  var recordRanges: [Range<Int>] {
    switch self {
    case .record(let range): [range]
    case .parted(let head, let tail): [head, tail]
    case .scrap: []
    }
  }
}
