/// Texts of string tokens, decoded the simple way and not by the library.
enum WireText {
  /// The decoded bytes of a token: UTF-8 in which a surrogate may stand alone.
  static func decoded(_ token: [UInt8]) -> [UInt8] {
    let content = token.dropFirst().dropLast()
    guard content.contains(0x5C) else { return Array(content) }
    var result: [UInt8] = []
    var index = content.startIndex
    while index < content.endIndex {
      guard content[index] == 0x5C, index + 1 < content.endIndex else {
        result.append(content[index])
        index += 1
        continue
      }
      guard content[index + 1] == 0x75 else {
        result.append(simpleEscape(content[index + 1]))
        index += 2
        continue
      }
      var scalar = unit(content, index)
      index += 6
      if scalar & 0xFC00 == 0xD800, index + 6 <= content.endIndex, content[index] == 0x5C,
        content[index + 1] == 0x75, unit(content, index) & 0xFC00 == 0xDC00
      {
        scalar = 0x10000 + (scalar & 0x3FF) << 10 + unit(content, index) & 0x3FF
        index += 6
      }
      append(scalar, to: &result)
    }
    return result
  }

  /// Whether a token stands for a text.
  static func spells(_ token: [UInt8], _ text: String) -> Bool {
    let content = token.dropFirst().dropLast()
    return content.contains(0x5C) ? decoded(token).elementsEqual(text.utf8) : content.elementsEqual(text.utf8)
  }

  private static func simpleEscape(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    default: byte
    }
  }

  private static func unit(_ bytes: ArraySlice<UInt8>, _ index: Int) -> UInt32 {
    bytes[index + 2..<min(index + 6, bytes.endIndex)].reduce(0) { value, digit in
      value << 4 | UInt32(Character(UnicodeScalar(digit)).hexDigitValue ?? 0)
    }
  }

  private static func append(_ scalar: UInt32, to result: inout [UInt8]) {
    func tail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | scalar >> shift & 0x3F) }
    switch scalar {
    case 0..<0x80: result.append(UInt8(scalar))
    case 0x80..<0x800: result += [UInt8(0xC0 | scalar >> 6), tail(0)]
    case 0x800..<0x10000: result += [UInt8(0xE0 | scalar >> 12), tail(6), tail(0)]
    default: result += [UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18), tail(12), tail(6), tail(0)]
    }
  }

  /// The text with each half of a surrogate pair as U+FFFD, as a repair leaves it.
  static func readable(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(0xED) else { return text }
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index] == 0xED, index + 2 < text.count, text[index + 1] >= 0xA0 {
        result += [0xEF, 0xBF, 0xBD]
        index += 3
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  /// Whether a text is empty or white space only, as Python's `str.strip` has it.
  static func isBlank(_ text: [UInt8]) -> Bool {
    // Most texts begin with a letter.
    if let first = text.first, (0x21...0x7E).contains(first) { return false }
    return String(decoding: text, as: UTF8.self).unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || (0x1C...0x1F).contains($0.value)
    }
  }

  /// Whether a text ends in white space.
  static func endsInSpace(_ text: [UInt8]) -> Bool {
    guard let last = String(decoding: text.suffix(4), as: UTF8.self).unicodeScalars.last else {
      return false
    }
    return isBlank([UInt8](String(last).utf8))
  }

  /// Whether one text says another, also where it is shown as JSON with its escapes.
  static func says(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    contains(text, part) || text.contains(0x5C) && contains(readable(decoded([0x22] + text + [0x22])), part)
  }

  /// Whether one text stands within another.
  static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard let first = part.first else { return true }
    guard text.count >= part.count else { return false }
    for start in 0...text.count - part.count
    where text[start] == first && text[start..<start + part.count].elementsEqual(part) {
      return true
    }
    return false
  }
}
