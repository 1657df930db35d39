/// Writes JSON in the order it is told, escaping all that could not be seen.
struct JSONOutput: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Whether the next member or element needs a comma in front.
  private var needsComma = false

  /// Writes what is no value, such as white space.
  mutating func raw(_ text: StaticString) {
    bytes.append(contentsOf: "\(text)".utf8)
  }

  mutating func open(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    needsComma = false
  }

  mutating func close(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    needsComma = true
  }

  /// Writes what stands between two elements, and nothing before the first.
  mutating func separate(with gap: StaticString = " ") {
    if needsComma {
      bytes.append(UInt8(ascii: ","))
      raw(gap)
    }
    needsComma = true
  }

  mutating func key(_ name: String, after gap: StaticString = " ") {
    separate(with: gap)
    string(name)
    raw(": ")
  }

  mutating func member(_ name: String, _ value: String?) {
    guard let value else { return }
    key(name)
    string(value)
  }

  mutating func member(_ name: String, _ value: Bool) {
    key(name)
    json(Array((value ? "true" : "false").utf8))
  }

  mutating func member(_ name: String, _ value: Int?) {
    guard let value else { return }
    key(name)
    bytes.append(contentsOf: String(value).utf8)
  }

  /// Writes a list of strings.
  mutating func strings(_ texts: [String]) {
    open("[")
    for text in texts {
      separate()
      string(text)
    }
    close("]")
  }

  /// Writes a value that is JSON already.
  mutating func json(_ value: [UInt8]) {
    bytes.append(contentsOf: value)
    needsComma = true
  }

  /// Writes a value of somebody else's spelling: controls are white space there, and what is hidden
  /// stands in a string, where it can be escaped.
  mutating func json(spelled value: [UInt8]) {
    needsComma = true
    var previous: Unicode.Scalar?
    for scalar in String(decoding: value, as: UTF8.self).unicodeScalars {
      defer { previous = scalar }
      if scalar == "#", previous == "#" {
        escape(0x23)
      } else if scalar.value < 0x20 {
        bytes.append(UInt8(ascii: " "))
      } else if HiddenScalars.contains(scalar) {
        for unit in String(scalar).utf16 { escape(unit) }
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar {
      // `##[` is a command in a log, wherever it stands: see `UntrustedText`.
      case "#" where previous == "#": escape(0x23)
      case "\"": raw("\\\"")
      case "\\": raw("\\\\")
      case _ where HiddenScalars.contains(scalar):
        for unit in String(scalar).utf16 { escape(unit) }
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ unit: UInt16) {
    raw("\\u")
    for shift in [12, 8, 4, 0] as [UInt16] {
      let digit = UInt8(truncatingIfNeeded: (unit >> shift) & 0xF)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
