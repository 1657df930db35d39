internal import ConversationHistory

/// Whether places are where they say: lines and columns counted the simple way.
enum PlaceCheck {
  /// What is wrong with a place; `exactColumn` says whether columns are to be exact, and not only those of the line.
  static func fault(of place: Place, in bytes: [UInt8], exactColumn: Bool = true) -> String? {
    guard place.byteOffset >= 0, place.byteLength >= 0, place.byteOffset + place.byteLength <= bytes.count else {
      return "a place at \(place.byteOffset), \(place.byteLength) bytes long"
    }
    let before = bytes[..<place.byteOffset].dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    let line = before.count { $0 == 0x0A } + 1
    let start = before.lastIndex(of: 0x0A).map { before[($0 + 1)...] } ?? before
    let column = start.count { $0 & 0xC0 != 0x80 } + 1
    guard place.line == line, exactColumn ? place.column == column : (1...start.count + 1).contains(place.column) else {
      return "\(place.line):\(place.column) instead of \(line):\(column)"
    }
    return nil
  }
}
