/// Sentences and lines of code in escaped form, ready to be copied into JSON strings.
///
/// Making texts from whole pieces keeps the generators fast; the pieces themselves are random.
struct TextPool: Sendable {
  private let sentences: [[UInt8]]
  private let codeLines: [[UInt8]]

  init(random: inout SplitMix64, pieces: Int = 4_096) {
    var sentences: [[UInt8]] = []
    var codeLines: [[UInt8]] = []
    for _ in 0..<pieces {
      sentences.append(Self.escape(Self.sentence(&random)))
      codeLines.append(Self.escape(Self.codeLine(&random)))
    }
    self.sentences = sentences
    self.codeLines = codeLines
  }

  /// Escaped prose of at least `size` bytes, at most a sentence more.
  func prose(_ size: Int, _ random: inout SplitMix64) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(size + 256)
    while text.count < size {
      if !text.isEmpty {
        text.append(contentsOf: random.chance(20) ? "\\n\\n".utf8 : " ".utf8)
      }
      text.append(contentsOf: random.pick(sentences) ?? [])
    }
    return text
  }

  /// Escaped code of at least `size` bytes, at most a line more.
  func code(_ size: Int, _ random: inout SplitMix64) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(size + 256)
    while text.count < size {
      text.append(contentsOf: random.pick(codeLines) ?? [])
      text.append(contentsOf: "\\n".utf8)
    }
    return text
  }

  /// The code with numbered lines, as file-reading tools show it to the model.
  static func numbered(_ code: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(code.count * 5 / 4)
    var number = 1
    var isLineStart = true
    var isEscape = false
    for byte in code {
      if isLineStart {
        let digits = String(number)
        text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: max(0, 6 - digits.count)))
        text.append(contentsOf: digits.utf8)
        text.append(contentsOf: "→".utf8)
        isLineStart = false
        number += 1
      }
      text.append(byte)
      if isEscape {
        isLineStart = byte == UInt8(ascii: "n")
        isEscape = false
      } else {
        isEscape = byte == UInt8(ascii: "\\")
      }
    }
    return text
  }

  private static func sentence(_ random: inout SplitMix64) -> String {
    var words: [String] = []
    for _ in 0..<random.within(6...18) {
      switch random.below(40) {
      case 0: words.append("`\(identifier(&random))`")
      case 1: words.append("\"\(random.pick(Vocabulary.words) ?? "")\"")
      case 2: words.append("\u{2014}")
      case 3: words.append("caf\u{e9}")
      default: words.append(random.pick(Vocabulary.words) ?? "")
      }
    }
    return words.joined(separator: " ") + "."
  }

  private static func codeLine(_ random: inout SplitMix64) -> String {
    let indent = String(repeating: " ", count: 2 * random.within(0...5))
    let (first, second) = (identifier(&random), identifier(&random))
    let type = random.pick(Vocabulary.types) ?? ""
    switch random.below(9) {
    case 0: return "\(indent)let \(first) = try \(second).read(\"\(path(&random))\")"
    case 1: return "\(indent)func \(first)(_ \(second): \(type)) throws -> \(type)? {"
    case 2: return "\(indent)guard let \(first) = \(second)[\(random.below(900))] else { return }"
    case 3: return "\(indent)if \(first).count > \(random.below(4_000)) && !\(second).isEmpty {"
    case 4: return "\(indent)// \(sentence(&random))"
    case 5: return "\(indent)}"
    case 6: return "\t\(first).append(\"\(second): \\(\(type).name)\")"
    case 7: return "\(path(&random)):\(random.below(900)): \(first) \(second)"
    default: return "\(indent)return \(type)(\(first): \(second), limit: \(random.below(512)))"
    }
  }

  static func path(_ random: inout SplitMix64) -> String {
    let folders = (0..<random.within(2...4)).map { _ in
      random.pick(Vocabulary.folders) ?? ""
    }
    let file = "\(identifier(&random))\(random.below(100))"
    return folders.joined(separator: "/") + "/\(file).\(random.pick(Vocabulary.extensions) ?? "")"
  }

  static func identifier(_ random: inout SplitMix64) -> String {
    let first = random.pick(Vocabulary.identifiers) ?? ""
    return random.chance(40) ? first + (random.pick(Vocabulary.types) ?? "") : first
  }

  private static func escape(_ text: String) -> [UInt8] {
    var escaped: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        escaped.append(UInt8(ascii: "\\"))
        escaped.append(byte)
      case UInt8(ascii: "\t"):
        escaped.append(contentsOf: "\\t".utf8)
      default:
        escaped.append(byte)
      }
    }
    return escaped
  }
}
