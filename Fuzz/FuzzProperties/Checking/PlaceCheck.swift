internal import ConversationHistory

/// Whether places are where they say: lines and columns counted the simple way.
enum PlaceCheck {
  static func fault(of place: Place, in bytes: [UInt8]) -> String? {
    guard place.byteOffset >= 0, place.byteLength >= 0, place.byteOffset + place.byteLength <= bytes.count else {
      return "a place at \(place.byteOffset), \(place.byteLength) bytes long"
    }
    var (line, column) = (1, 1)
    for byte in bytes[..<place.byteOffset].dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0) {
      if byte == 0x0A {
        (line, column) = (line + 1, 1)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    guard place.line == line, place.column == column else {
      return "\(place.line):\(place.column) instead of \(line):\(column)"
    }
    return nil
  }
}
