internal import ConversationHistory
internal import HistoryJSON

/// A file in UTF-16, as the redirection of an older PowerShell writes it.
enum UTF16Text {
  /// How much of a file is looked at to tell whether it is a session: 256 KiB.
  static let beginning = 1 << 18

  /// Whether bytes begin as UTF-16 does: by its mark, or by the NUL beside the first bracket.
  static func isLikely(_ first: UInt8, _ second: UInt8) -> Bool {
    if first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF { return true }
    return second == 0 && isBracket(first) || first == 0 && isBracket(second)
  }

  /// Whether the beginning of a file holds a session, so that the file may be written as UTF-8.
  static func isSession(_ bytes: [UInt8], _ options: InputOptions) -> Bool {
    guard let text = utf8(Array(bytes.prefix(beginning & ~1))) else { return false }
    var options = options
    options.rules = []
    var linter = InputLinter(options, source: MemoryBytes(text))
    text.withRawBytes { linter.append($0) }
    return linter.finish().kind.isSession
  }

  /// The text in UTF-8, without its mark; nil if half of a unit is left over. Linear.
  ///
  /// Half of a surrogate pair has no bytes there: it is written as the escape that JSON has for it.
  static func utf8(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count >= 2, bytes.count.isMultiple(of: 2), isLikely(bytes[0], bytes[1]) else { return nil }
    let isMarked = bytes[0] >= 0xFE
    let isBigEndian = isMarked ? bytes[0] == 0xFE : bytes[0] == 0
    let units = stride(from: isMarked ? 2 : 0, to: bytes.count, by: 2).map { index in
      let (high, low) = isBigEndian ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
      return UInt16(high) << 8 | UInt16(low)
    }
    var result: [UInt8] = []
    result.reserveCapacity(units.count)
    var decoder = UTF16()
    var iterator = units.makeIterator()
    var index = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar):
        result += UTF8.encode(scalar).map(Array.init) ?? []
        index += scalar.value > 0xFFFF ? 2 : 1
      case .emptyInput: return result
      case .error:
        result += Array("\\u".utf8) + Array(String(units[index], radix: 16).utf8)
        index += 1
      }
    }
  }

  private static func isBracket(_ byte: UInt8) -> Bool { byte == 0x7B || byte == 0x5B }
}
