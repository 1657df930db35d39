extension TextPattern {
  /// Reads the notation of known texts.
  ///
  /// `<i>` and `{n}`, one letter, are a number; `<id>` and `{name}` are any text, next to a full stop at most one word;
  /// `...` is any text; `[ a phrase]`, with a space in it, may be missing. `{any}`, `{word}`, `{start}`, `{end}` and
  /// `{edge}` say so outright. Everything else stands for itself.
  init(_ notation: String) {
    var reader = NotationReader(notation)
    while reader.step() {}
    self.init(groups: reader.finish())
    isAtStart = reader.isAtStart
    isAtEnd = reader.isAtEnd
    isAtEdge = reader.isAtEdge
  }

  /// Takes a notation apart into groups of pieces.
  private struct NotationReader {
    private let text: [UInt8]
    private var place = 0
    private var literal: [UInt8] = []
    private var groups: [[PatternPiece]] = [[]]
    var isAtStart = false
    var isAtEnd = false
    var isAtEdge = false

    init(_ notation: String) { text = [UInt8](notation.utf8) }

    /// Reads one byte or placeholder; false at the end.
    mutating func step() -> Bool {
      guard place < text.count else { return false }
      switch text[place] {
      case UInt8(ascii: "{"), UInt8(ascii: "<"):
        if let end = placeholderEnd() {
          readPlaceholder(text[place + 1..<end], end)
          place = end + 1
          return true
        }
      case UInt8(ascii: "["):
        if let end = optionalEnd() {
          gap(isWord: false)
          place = end + 1
          return true
        }
      case UInt8(ascii: ".") where text[place...].starts(with: Array("...".utf8)):
        gap(isWord: false)
        place += 3
        return true
      default: break
      }
      literal.append(text[place])
      place += 1
      return true
    }

    mutating func finish() -> [[PatternPiece]] {
      close()
      return groups.filter { !$0.isEmpty }
    }

    private mutating func readPlaceholder(_ name: ArraySlice<UInt8>, _ end: Int) {
      switch String(decoding: name, as: UTF8.self) {
      case "any": gap(isWord: false)
      case "word": gap(isWord: true)
      case "start": isAtStart = true
      case "end": isAtEnd = true
      case "edge": isAtEdge = true
      case let name where name.utf8.count == 1: literal.append(UInt8(ascii: "0"))
      default:
        let isBehindPoint = place > 0 && text[place - 1] == UInt8(ascii: ".")
        let isBeforePoint = end + 1 < text.count && text[end + 1] == UInt8(ascii: ".")
        gap(isWord: isBehindPoint || isBeforePoint)
      }
    }

    /// The end of a placeholder that starts here: a short name of letters.
    private func placeholderEnd() -> Int? {
      let close = text[place] == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ">")
      var end = place + 1
      while end < text.count, end < place + 32, text[end] != close {
        let byte = text[end]
        let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        guard isLetter || byte == UInt8(ascii: "_") || byte == 0x20 else { return nil }
        end += 1
      }
      return end < text.count && text[end] == close && end > place + 1 ? end : nil
    }

    /// The end of a part that may be missing: brackets around a phrase.
    private func optionalEnd() -> Int? {
      guard let end = text[place...].firstIndex(of: UInt8(ascii: "]")), text[place..<end].contains(0x20) else {
        return nil
      }
      return end
    }

    private mutating func gap(isWord: Bool) {
      close()
      if !isWord, groups.last?.isEmpty == false { groups.append([]) }
    }

    /// Ends a piece; one that is only punctuation tells nothing and is left out.
    private mutating func close() {
      let piece = PatternPiece(ErrorText(literal))
      literal = []
      guard piece.bytes.contains(where: ErrorText.isContent) else { return }
      groups[groups.count - 1].append(piece)
    }
  }
}
