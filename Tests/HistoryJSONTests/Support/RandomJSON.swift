import HistoryJSON

/// Writes random JSON and notes, as it writes, which nodes a scanner has to find.
struct RandomJSON {
  var random: SplitMix64
  var text: [UInt8] = []
  var expected: [JSONNode] = []

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// A new document; `text` and `expected` describe it.
  mutating func write() {
    text = []
    expected = []
    blank()
    value(depth: 0)
    blank()
  }

  private mutating func value(depth: Int) {
    let index = expected.count
    let start = text.count
    switch random.below(depth > 5 ? 5 : 9) {
    case 0: scalar("null", .null)
    case 1: scalar("true", .true)
    case 2: scalar("false", .false)
    case 3: scalar(number(), .number)
    case 4: string()
    case 5, 6:
      node(start, .array)
      items(open: 0x5B, close: 0x5D) { $0.value(depth: depth + 1) }
      close(index)
    default:
      node(start, .object)
      items(open: 0x7B, close: 0x7D) {
        $0.string()
        $0.blank()
        $0.text.append(0x3A)
        $0.blank()
        $0.value(depth: depth + 1)
      }
      close(index)
    }
  }

  private mutating func items(open: UInt8, close: UInt8, _ item: (inout RandomJSON) -> Void) {
    text.append(open)
    blank()
    for count in 0..<random.below(5) {
      if count > 0 {
        text.append(0x2C)
        blank()
      }
      item(&self)
      blank()
    }
    text.append(close)
  }

  private mutating func node(_ start: Int, _ kind: JSONKind) {
    expected.append(
      JSONNode(start: UInt32(start), end: 0, next: 0, info: UInt32(kind.rawValue)))
  }

  private mutating func close(_ index: Int) {
    expected[index].end = UInt32(text.count)
    expected[index].next = UInt32(expected.count)
  }

  private mutating func scalar(_ spelling: String, _ kind: JSONKind) {
    let index = expected.count
    node(text.count, kind)
    text += Array(spelling.utf8)
    close(index)
  }

  private mutating func string() {
    let index = expected.count
    node(text.count, .string)
    let pieces = [
      "a", "plain text", "é", "漢字", "😀", "\u{7F}", "\\n", "\\\"", "\\\\", "\\u00e9",
      "\\ud83d\\ude00", "\\ud800", "\\udc00", " ", "/", "0123456789abcdef0123456789abcdef",
    ]
    text.append(0x22)
    for _ in 0..<random.below(8) {
      text += Array(pieces[random.below(pieces.count)].utf8)
    }
    text.append(0x22)
    close(index)
  }

  private mutating func number() -> String {
    let wholes = ["0", "-0", "7", "-12", "1234567890123456789012345"]
    let fractions = ["", "", ".0", ".25"]
    let exponents = ["", "", "e5", "E-3", "e+400"]
    return wholes[random.below(5)] + fractions[random.below(4)] + exponents[random.below(5)]
  }

  mutating func blank() {
    for _ in 0..<max(0, random.below(5) - 2) {
      text.append([0x20, 0x0A, 0x0D, 0x09][random.below(4)])
    }
  }
}
