/// How many columns a text takes on a terminal.
enum DisplayWidth {
  /// The columns of an escaped text: wide scalars take two, combining marks none.
  static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// The longest beginning of an escaped text that takes at most `columns`.
  static func prefix(_ text: String, columns: Int) -> String {
    var room = columns
    return String(
      text.unicodeScalars.prefix {
        room -= of($0)
        return room >= 0
      })
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x2FF: 1
    case 0x300...0x36F, 0x1AB0...0x1AFF, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF: 2
    case 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF: 2
    case 0x20000...0x3FFFD: 2
    default: 1
    }
  }
}
