/// The texts that a source file of Swift can say: its string literals in pieces, parted where values are put in.
enum MessageInventory {
  /// The fixed pieces of all literals that are sentences: at least two words.
  static func pieces(in source: String) -> [String] {
    var reader = Reader(rest: Array(source)[...])
    reader.readCode(until: nil)
    return reader.pieces.filter(isSentence)
  }

  private static func isSentence(_ piece: String) -> Bool {
    piece.split(whereSeparator: \.isWhitespace).filter { $0.allSatisfy { $0.isLetter || ",;:'".contains($0) } }.count
      >= 2
  }

  /// Reads the source once, literals inside of literals with it.
  private struct Reader {
    var rest: ArraySlice<Character>
    var pieces: [String] = []

    /// Reads code up to the end, or to the parenthesis that closes an interpolation.
    mutating func readCode(until end: Character?) {
      var depth = 0
      while let next = rest.first {
        if rest.starts(with: "//") {
          rest = rest.drop { !$0.isNewline }
        } else if rest.starts(with: "#\"") || next == "\"" {
          readLiteral()
        } else {
          rest.removeFirst()
          if next == "(" { depth += 1 }
          if next == ")" {
            if depth == 0, end == ")" { return }
            depth -= 1
          }
        }
      }
    }

    private mutating func readLiteral() {
      let isRaw = rest.first == "#"
      if isRaw { rest.removeFirst() }
      let isLong = rest.starts(with: "\"\"\"")
      let quote: [Character] = Array(repeating: "\"", count: isLong ? 3 : 1)
      let end = quote + (isRaw ? ["#"] : [])
      let escape: [Character] = isRaw ? ["\\", "#"] : ["\\"]
      rest.removeFirst(quote.count)
      var piece = ""
      while let next = rest.first, !rest.starts(with: end) {
        guard rest.starts(with: escape) else {
          piece.append(next)
          rest.removeFirst()
          continue
        }
        rest.removeFirst(escape.count)
        guard let escaped = rest.popFirst() else { break }
        switch escaped {
        case "(":
          pieces.append(piece)
          piece = ""
          readCode(until: ")")
        case "n", "t", "u", "r", "0":
          pieces.append(piece)
          piece = ""
        // A line that goes on in the next one.
        case "\n": rest = rest.drop { $0.isWhitespace }
        default: piece.append(escaped)
        }
      }
      pieces.append(piece)
      rest.removeFirst(min(end.count, rest.count))
    }
  }
}
