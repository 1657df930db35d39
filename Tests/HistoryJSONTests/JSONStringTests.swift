import Foundation
import HistoryJSON
import Testing

@Suite("Strings")
struct JSONStringTests {
  /// The decoded bytes of a quoted text.
  static func decode(_ text: String) throws -> [UInt8] {
    let document = try JSONDocument(Array(text.utf8))
    return document.bytes.withRawBytes { JSONString.decode(document.nodes[0], in: $0) }
  }

  @Test(
    "escapes decode to what they stand for",
    arguments: [
      (#""""#, []), (#""a\nb\t\r\b\f\/\\\"""#, Array("a\nb\t\r\u{8}\u{C}/\\\"".utf8)),
      (#""\u0041\u00e9\u6F22""#, Array("Aé漢".utf8)), (#""\ud83d\ude00""#, Array("😀".utf8)),
      (#""\uD83D\uDE00!""#, Array("😀!".utf8)), (#""\ud800""#, [0xED, 0xA0, 0x80]),
      (#""\udfff""#, [0xED, 0xBF, 0xBF]),
      (#""\ud83d\ud83d\ude00""#, [0xED, 0xA0, 0xBD] + Array("😀".utf8)),
      (#""\ude00\ud83d""#, [0xED, 0xB8, 0x80, 0xED, 0xA0, 0xBD]),
      (#""\ud83dx\ude00""#, [0xED, 0xA0, 0xBD, 0x78, 0xED, 0xB8, 0x80]),
      (#""é漢😀 plain""#, Array("é漢😀 plain".utf8)), (#""\u0000""#, [0]),
    ] as [(String, [UInt8])])
  func decoding(text: String, expected: [UInt8]) throws {
    #expect(try Self.decode(text) == expected)
  }

  @Test("random strings decode as Foundation decodes them")
  func foundation() throws {
    var writer = RandomJSON(seed: 11)
    var compared = 0
    for _ in 0..<800 {
      writer.write()
      let text = writer.text
      let nodes = try JSONDocument(text).nodes
      for node in nodes where node.isString && !node.hasLoneSurrogate {
        let literal = Data(text[node.range])
        let theirs = try JSONDecoder().decode(String.self, from: literal)
        #expect(text.withRawBytes { JSONString.decode(node, in: $0) } == Array(theirs.utf8))
        compared += 1
      }
    }
    #expect(compared > 500)
  }

  @Test("encoding uses the fewest escapes and writes lone surrogates in lower case")
  func encoding() {
    func encoded(_ bytes: [UInt8]) -> String {
      String(decoding: JSONString.encode(bytes), as: UTF8.self)
    }
    #expect(encoded(Array("a/é😀\u{7F}".utf8)) == "\"a/é😀\u{7F}\"")
    #expect(
      encoded(Array("\"\\\n\r\t\u{8}\u{C}\u{1}\u{1F}\0".utf8))
        == #""\"\\\n\r\t\b\f\u0001\u001f\u0000""#)
    #expect(encoded([0xED, 0xA0, 0xBD]) == #""\ud83d""#)
    #expect(encoded([0xED, 0xBF, 0xBF, 0x41]) == #""\udfffA""#)
    #expect(encoded([0x41, 0xFF, 0x42, 0xED, 0xA0]) == "\"A\u{FFFD}B\u{FFFD}\u{FFFD}\"")
    #expect(JSONString.encode("x\n") == Array(#""x\n""#.utf8))
  }

  @Test("whatever bytes are encoded, the result is valid JSON; WTF-8 comes back unchanged")
  func roundTrip() throws {
    var random = SplitMix64(seed: 12)
    let pieces: [[UInt8]] = [
      [0x61], Array("0123456789".utf8), Array("é".utf8), Array("漢".utf8), Array("😀".utf8), [0x0A],
      [0x22], [0x5C], [0x00], [0xED, 0xA0, 0x80], [0xED, 0xB0, 0x80], [0x7F],
    ]
    for _ in 0..<2000 {
      var text: [UInt8] = []
      var endsHigh = false
      for _ in 0..<random.below(12) {
        let pick = random.below(pieces.count)
        // A high half before a low half is one scalar in WTF-8, never two halves.
        if pick == 10 && endsHigh { continue }
        endsHigh = pick == 9
        text += pieces[pick]
      }
      let document = try JSONDocument(JSONString.encode(text))
      #expect(document.bytes.withRawBytes { JSONString.decode(document.nodes[0], in: $0) } == text)
      let noise = (0..<random.below(20)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      #expect(throws: Never.self) { _ = try JSONDocument(JSONString.encode(noise)) }
    }
  }

  @Test("a text is blank if Python's strip leaves nothing of it")
  func blank() throws {
    func isBlank(_ text: String) throws -> Bool {
      let document = try JSONDocument(Array(text.utf8))
      return document.bytes.withRawBytes { JSONString.isBlank(document.nodes[0], in: $0) }
    }
    #expect(try isBlank(#""""#))
    #expect(try isBlank(#"" \n\t\r\u000b\u000c\u001c\u001f""#))
    for value in [0x85, 0xA0, 0x1680, 0x2000, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000] {
      let raw = try #require(Unicode.Scalar(UInt32(value)))
      #expect(try isBlank("\"\(raw)\""))
      #expect(try isBlank("\"\\u" + String(format: "%04x", value) + "\""))
    }
    for text in [
      #""a""#, #""  .""#, #""\u200b""#, #""\u001b""#, #""\u0000""#, #""\ud800""#, "\"\u{FEFF}\"",
    ] {
      #expect(try !isBlank(text), "\(text)")
    }
  }

  @Test("a column counts scalars from one")
  func column() {
    let text = Array("ab\ncé漢😀d, and more than eight bytes é!".utf8)
    text.withRawBytes { raw in
      #expect(UTF8Text.scalarColumn(in: raw, lineStart: 3, offset: 3) == 1)
      #expect(UTF8Text.scalarColumn(in: raw, lineStart: 3, offset: 4) == 2)
      #expect(UTF8Text.scalarColumn(in: raw, lineStart: 3, offset: 9) == 4)
      #expect(UTF8Text.scalarColumn(in: raw, lineStart: 3, offset: 13) == 5)
      let scalars = String(decoding: text[3...], as: UTF8.self).unicodeScalars.count
      #expect(UTF8Text.scalarColumn(in: raw, lineStart: 3, offset: text.count) == scalars + 1)
      #expect(UTF8Text.scalarColumn(in: raw, lineStart: 3, offset: 9999) == scalars + 1)
      #expect(UTF8Text.scalarColumn(in: raw, lineStart: 9, offset: 3) == 1)
    }
  }
}
