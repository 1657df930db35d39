/// The text of an error with all that varies between two sightings of it taken away.
///
/// Letters are lower case; a run of digits is `#`; `[3]` is `.#`, and so is a placeholder of one letter; quotes of every kind and backslashes are gone, but
/// an empty pair of quotes is one byte 1; white space is one space, and none next to `: , { } [ ]` where JSON may have it.
struct ErrorText: Sendable {
  /// How many bytes are read from the start, and how many from the end of a longer text.
  static let limits = (head: 24 * 1024, tail: 8 * 1024)

  private(set) var bytes: [UInt8] = []
  private(set) var trigrams = TrigramSet([])
  private var hasPendingSpace = false

  /// Reads a text; linear in its length, and of at most 32 KiB of it.
  init(_ text: [UInt8]) {
    let limits = Self.limits
    if text.count > limits.head + limits.tail {
      read(text.prefix(limits.head))
      append(0x20)
      read(text.suffix(limits.tail))
    } else {
      read(text[...])
    }
    trigrams = TrigramSet(bytes)
  }

  init(_ text: String) { self.init([UInt8](text.utf8)) }

  /// The end of what is more than punctuation.
  var contentEnd: Int { (bytes.lastIndex { Self.isContent($0) } ?? -1) + 1 }

  /// Whether the text says nothing.
  var isEmpty: Bool { contentEnd == 0 }

  /// Whether a byte is part of a word, and not of the punctuation between words.
  static func isContent(_ byte: UInt8) -> Bool {
    byte == 1 || byte == UInt8(ascii: "#") || byte >= 0x80
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private mutating func read(_ text: ArraySlice<UInt8>) {
    bytes.reserveCapacity(bytes.count + text.count)
    var place = text.startIndex
    while place < text.endIndex {
      let byte = text[place]
      switch byte {
      case 0x5C: place = readEscape(text, place)
      case 0x22, 0x27: place = readQuote(byte, text, place)
      case 0x60: place += 1
      case 0xE2 where isCurlyQuote(text, place): place += 3
      case 0xC2 where place + 1 < text.endIndex && text[place + 1] == 0xA0:
        append(0x20)
        place += 2
      default:
        append(byte)
        place += 1
      }
    }
  }

  /// Reads backslashes and what they make of the next byte; error texts are often escaped more than once.
  private mutating func readEscape(_ text: ArraySlice<UInt8>, _ start: Int) -> Int {
    let place = Self.skipBackslashes(text, start)
    guard place < text.endIndex else { return place }
    switch text[place] {
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      append(0x20)
      return place + 1
    case UInt8(ascii: "u"):
      guard let unit = Self.hexadecimal(text, place + 1), let scalar = Unicode.Scalar(unit) else { return place }
      if scalar != "'", scalar != "\"", scalar != "`" { for byte in UTF8.encode(scalar) ?? .init() { append(byte) } }
      return place + 5
    default: return place
    }
  }

  private mutating func readQuote(_ quote: UInt8, _ text: ArraySlice<UInt8>, _ start: Int) -> Int {
    let next = Self.skipBackslashes(text, start + 1)
    guard next < text.endIndex, text[next] == quote else { return start + 1 }
    append(1)
    return next + 1
  }

  private func isCurlyQuote(_ text: ArraySlice<UInt8>, _ place: Int) -> Bool {
    place + 2 < text.endIndex && text[place + 1] == 0x80 && (0x98...0x9F).contains(text[place + 2])
  }

  private static func skipBackslashes(_ text: ArraySlice<UInt8>, _ start: Int) -> Int {
    var place = start
    while place < text.endIndex, text[place] == 0x5C { place += 1 }
    return place
  }

  private static func hexadecimal(_ text: ArraySlice<UInt8>, _ start: Int) -> UInt32? {
    guard start + 4 <= text.endIndex else { return nil }
    return UInt32(String(decoding: text[start..<start + 4], as: UTF8.self), radix: 16)
  }

  private mutating func append(_ raw: UInt8) {
    guard raw > 0x20 || raw == 1 else {
      hasPendingSpace = true
      return
    }
    let isDigit = (0x30...0x39).contains(raw)
    let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(raw)
    let byte = isDigit ? UInt8(ascii: "#") : isCapital ? raw | 0x20 : raw
    if hasPendingSpace {
      hasPendingSpace = false
      if let last = bytes.last, !Self.opensJSON(last), !Self.closesJSON(byte) { bytes.append(0x20) }
    }
    if isDigit, bytes.last == byte { return }
    bytes.append(byte)
    closePlaceholder(byte)
  }

  /// Makes a number of `<i>` and `{n}`, as documents write it, and one without brackets of `[3]` and `[N]`.
  private mutating func closePlaceholder(_ close: UInt8) {
    guard close == UInt8(ascii: ">") || close == UInt8(ascii: "}") || close == UInt8(ascii: "]"), bytes.count >= 3
    else { return }
    let (open, inner) = (bytes[bytes.count - 3], bytes[bytes.count - 2])
    let isNumber = inner == UInt8(ascii: "#")
    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(inner)
    switch (open, close) {
    case (UInt8(ascii: "<"), UInt8(ascii: ">")) where isLetter, (UInt8(ascii: "{"), UInt8(ascii: "}")) where isLetter:
      bytes.removeLast(3)
      if bytes.last != UInt8(ascii: "#") { bytes.append(UInt8(ascii: "#")) }
    case (UInt8(ascii: "["), UInt8(ascii: "]")) where isNumber || isLetter:
      bytes.removeLast(3)
      bytes += Array(".#".utf8)
    default: break
    }
  }

  private static func opensJSON(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ":") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
  }

  private static func closesJSON(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") }
}
