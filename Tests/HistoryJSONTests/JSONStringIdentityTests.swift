import HistoryJSON
import Testing

@Suite("Equality and hashes of strings")
struct JSONStringIdentityTests {
  /// Spellings of one text, and of texts that look or sort alike but are others.
  static let spellings: [[String]] = [
    [#""caf\u00e9""#, #""café""#, #""\u0063af\u00E9""#],
    ["\"cafe\u{301}\"", #""cafe\u0301""#],
    [#""\ud800""#, #""\uD800""#], [#""\ud801""#], [#""\udc00""#],
    [#""\ud83d\ude00""#, #""😀""#], [#""\ufffd""#, "\"\u{FFFD}\""],
    [#""""#], [#""a""#, #""\u0061""#], [#""a\u0000""#], [#""\u0000a""#],
    [#""12345678""#, #""1234567\u0038""#],
    [#""123456789""#],
    [
      #""abcdefghijklmnopqrstuvwxyz0123456789""#,
      #""abcdefghijklmnopqrstuvwxyz\u003012345678\u0039""#,
    ],
    [#""abcdefghijklmnopqrstuvwxyz0123456780""#], [#""a\nb""#, #""a\u000ab""#], [#""a\\nb""#],
  ]

  @Test("two spellings of one text are equal and hash equal, two texts never")
  func identity() throws {
    let all = try Self.spellings.enumerated().flatMap { group, texts in
      try texts.map { (group, try JSONDocument(Array($0.utf8))) }
    }
    for (group, one) in all {
      one.bytes.withRawBytes { raw in
        let node = one.nodes[0]
        let decoded = JSONString.decode(node, in: raw)
        #expect(JSONString.hash(node, in: raw) == JSONString.hash(decoded))
        #expect(JSONString.beginning(node, in: raw) == Self.word(decoded))
        for (otherGroup, other) in all {
          other.bytes.withRawBytes { otherRaw in
            let same = group == otherGroup
            let otherNode = other.nodes[0]
            #expect(JSONString.equals(node, in: raw, otherNode, in: otherRaw) == same)
            #expect(JSONString.equals(otherNode, decoded, in: otherRaw) == same)
            #expect(
              (JSONString.hash(otherNode, in: otherRaw) == JSONString.hash(node, in: raw)) == same)
            if same {
              #expect(JSONString.beginning(node, in: raw) == JSONString.beginning(otherNode, in: otherRaw))
            }
          }
        }
      }
    }
  }

  @Test("a node equals a text by bytes, and a number equals no text")
  func texts() throws {
    let document = try JSONDocument(Array(#"["role","r\u006fle",12,"café"]"#.utf8))
    document.bytes.withRawBytes { raw in
      #expect(JSONString.equals(document.nodes[1], "role", in: raw) == true)
      #expect(JSONString.equals(document.nodes[2], "role", in: raw) == true)
      #expect(JSONString.equals(document.nodes[1], "rolf", in: raw) == false)
      #expect(JSONString.equals(document.nodes[1], "roles", in: raw) == false)
      #expect(JSONString.equals(document.nodes[2], "rolf", in: raw) == false)
      #expect(JSONString.equals(document.nodes[3], "12", in: raw) == false)
      #expect(JSONString.equals(document.nodes[3], Array("12".utf8), in: raw) == false)
      #expect(JSONString.equals(document.nodes[4], "cafe\u{301}", in: raw) == false)
      #expect(JSONString.beginning(document.nodes[1], in: raw) == Self.word(Array("role".utf8)))
      #expect(JSONString.beginning(document.nodes[2], in: raw) == Self.word(Array("role".utf8)))
      #expect(document.nodes.value(of: 0, key: [], in: raw) == nil)
    }
  }

  @Test("a beginning holds the first eight bytes, wherever the text stands in its buffer")
  func beginnings() throws {
    for length in 0..<20 {
      let text = String("abcdefghijklmnopqrstuvwxyz".prefix(length))
      let document = try JSONDocument(Array("\"\(text)\"".utf8))
      let word = document.bytes.withRawBytes { JSONString.beginning(document.nodes[0], in: $0) }
      #expect(word == Self.word(Array(text.utf8)))
      if length == 3 { #expect(word == 0x63_6261) }
      if length == 12 { #expect(word == 0x6867_6665_6463_6261) }
    }
  }

  @Test(
    "a beginning is decoded: escapes of one to four bytes, half pairs, and one that the eighth byte cuts",
    arguments: [
      #""\"a\\\n\u0041\t\/zz""#, #""\u00e9\u00e9\u00e9\u00e9\u00e9""#, #""\u20ac\u20ac\u20ac""#,
      #""\ud83d\ude00\ud83d\ude00\ud83d""#, #""\ud800ab\udc00""#, #""abcdefg\u20ac""#, #""abcdefgh\n""#,
      #""abcdefgé\n""#, #""\u0000\u0000""#,
    ])
  func decodedBeginnings(_ text: String) throws {
    let document = try JSONDocument(Array(text.utf8))
    document.bytes.withRawBytes { raw in
      let decoded = JSONString.decode(document.nodes[0], in: raw)
      #expect(JSONString.beginning(document.nodes[0], in: raw) == Self.word(decoded))
    }
  }

  /// The first eight bytes, the first in the lowest bits.
  private static func word(_ text: [UInt8]) -> UInt64 {
    text.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  @Test("the hash is the same on every run and machine")
  func stable() {
    #expect(JSONString.hash([]) == Self.known[0])
    #expect(JSONString.hash(Array("a".utf8)) == Self.known[1])
    #expect(JSONString.hash(Array("toolu_01A09q90qw90lq917835lq9".utf8)) == Self.known[2])
    #expect(JSONString.hash(Array(String(repeating: "abc", count: 100).utf8)) == Self.known[3])
  }

  /// Written down from the first version: a change breaks every stored hash.
  static let known: [UInt64] = [
    12_628_500_722_321_118_708, 15_078_052_912_609_618_226, 8_388_738_411_668_289_583,
    14_962_176_306_664_239_755,
  ]

  @Test("a hundred thousand texts that differ little have different hashes")
  func collisions() {
    var seen: Set<UInt64> = []
    for number in 0..<25_000 {
      seen.insert(JSONString.hash(Array("toolu_\(number)".utf8)))
      seen.insert(JSONString.hash(Array("\(number)".utf8)))
      seen.insert(JSONString.hash([UInt8](repeating: 0, count: number)))
      seen.insert(
        JSONString.hash([UInt8](repeating: UInt8(number % 255 + 1), count: 40 + number / 255)))
    }
    #expect(seen.count == 100_000)
  }

  @Test("the last member with a key counts, however the key is spelled")
  func lookup() throws {
    let document = try JSONDocument(Array(#"{"a":1,"\u0061":2,"b":3}"#.utf8))
    document.bytes.withRawBytes { raw in
      #expect(document.nodes.value(of: 0, key: Array("a".utf8), in: raw) == 4)
      #expect(document.nodes.value(of: 0, key: Array("b".utf8), in: raw) == 6)
      #expect(document.nodes.value(of: 0, key: Array("c".utf8), in: raw) == nil)
    }
  }
}
