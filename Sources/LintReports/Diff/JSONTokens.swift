/// JSON cut into strings, white space, marks and the rest; whatever is no JSON is cut all the same.
enum JSONTokens {
  /// The tokens as parts to be compared.
  static func parts(of bytes: [UInt8]) -> DiffLines {
    DiffLines(bytes) { end(of: $0, in: bytes) }
  }

  private static func end(of start: Int, in bytes: [UInt8]) -> Int {
    switch bytes[start] {
    case 0x22: return endOfString(start, in: bytes)
    case 0x7B, 0x7D, 0x5B, 0x5D, 0x2C, 0x3A: return start + 1
    case let byte:
      let isSpace = byte <= 0x20
      return bytes[start...].firstIndex { ($0 <= 0x20) != isSpace || isMark($0) } ?? bytes.count
    }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x7B, 0x7D, 0x5B, 0x5D, 0x2C, 0x3A: true
    default: false
    }
  }

  private static func endOfString(_ start: Int, in bytes: [UInt8]) -> Int {
    var place = start + 1
    while place < bytes.count {
      if bytes[place] == 0x22 { return place + 1 }
      place += bytes[place] == 0x5C ? 2 : 1
    }
    return bytes.count
  }
}
