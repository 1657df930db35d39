import HistoryJSON
import Testing

@Suite("The scanner")
struct JSONScannerTests {
  @Test("nodes stand in document order with their ends and nexts")
  func nodes() throws {
    let document = try JSONDocument(Array(#"{"a":[1,"x\n"],"b":null}"#.utf8))
    #expect(
      document.nodes.map(\.kind) == [.object, .string, .array, .number, .string, .string, .null])
    #expect(document.nodes.map(\.next) == [7, 2, 5, 4, 5, 6, 7])
    #expect(document.nodes[4].hasEscapes)
    #expect(!document.nodes[1].hasEscapes)
    #expect(document.nodes[4].range == 8..<13)
    #expect(document.nodes[4].contentRange == 9..<12)
    #expect(document.nodes.members(of: 0).map(\.key) == [1, 5])
    #expect(document.nodes.members(of: 0).map(\.value) == [2, 6])
    #expect(document.nodes.elements(of: 2).map { $0 } == [3, 4])
  }

  @Test("members of no object and elements of no array are none")
  func emptyIteration() throws {
    let document = try JSONDocument(Array("[{},[],1]".utf8))
    #expect(Array(document.nodes.members(of: 0)).isEmpty)
    #expect(Array(document.nodes.elements(of: 1)).isEmpty)
    #expect(Array(document.nodes.elements(of: 2)).isEmpty)
    #expect(Array(document.nodes.elements(of: 99)).isEmpty)
    #expect(Array(document.nodes.members(of: -1)).isEmpty)
  }

  @Test("the three words are known wherever they stand, and nothing else that has their letters")
  func words() throws {
    for padding in ["", " ", "      "] {
      let document = try JSONDocument(Array("[true,null,false\(padding)]".utf8))
      #expect(document.nodes.map(\.kind) == [.array, .true, .null, .false])
      for wrong in ["ture", "treu", "rtue", "True", "nlul", "unll", "Null", "flase", "fasle", "afles", "False"] {
        #expect(throws: JSONError(kind: .unexpectedCharacter, byteOffset: 1)) {
          _ = try JSONDocument(Array("[\(wrong)\(padding)]".utf8))
        }
      }
    }
  }

  @Test("a node takes sixteen bytes")
  func size() { #expect(MemoryLayout<JSONNode>.stride == 16) }

  @Test(
    "each fault is named and placed",
    arguments: [
      ("", .noValue, 0), ("  ", .noValue, 2), ("[1,2", .unexpectedEnd, 4),
      ("[1,]", .unexpectedCharacter, 3), ("[1 2]", .unexpectedCharacter, 3),
      ("{\"a\" 1}", .unexpectedCharacter, 5), ("{\"a\":1,}", .unexpectedCharacter, 7),
      ("{1:2}", .unexpectedCharacter, 1), ("[1}", .unexpectedCharacter, 2),
      ("tru", .unexpectedEnd, 3), ("trux", .unexpectedCharacter, 0), ("x", .unexpectedCharacter, 0),
      ("\"abc", .unterminatedString, 0), ("\"abc\\", .unterminatedString, 0),
      ("\"\\u00", .unterminatedString, 0), ("\"a\u{1}\"", .controlCharacter, 2),
      ("[\"0123456789\u{1F}\"]", .controlCharacter, 12), ("\"a\\x\"", .invalidEscape, 2),
      ("\"\\u00g0\"", .invalidEscape, 1), ("01", .malformedNumber, 1), ("1.", .unexpectedEnd, 2),
      ("-", .unexpectedEnd, 1), ("[-]", .malformedNumber, 2), ("[1.x]", .malformedNumber, 3),
      ("1e+", .unexpectedEnd, 3), ("[1e]", .malformedNumber, 3), ("1.2.3", .malformedNumber, 3),
      ("[1x]", .malformedNumber, 2), ("1 2", .textAfterValue, 2), ("{}x", .textAfterValue, 2),
      ("]", .unexpectedCharacter, 0), (",", .unexpectedCharacter, 0),
    ] as [(String, JSONError.Kind, Int)])
  func faults(text: String, kind: JSONError.Kind, offset: Int) {
    #expect(throws: JSONError(kind: kind, byteOffset: offset)) {
      _ = try JSONDocument(Array(text.utf8))
    }
    var scanner = JSONScanner()
    let framed = Array("      ".utf8) + Array(text.utf8) + Array("\"]}9999999999".utf8)
    let moved = JSONError(kind: kind, byteOffset: offset + 6)
    #expect(throws: moved) { try scanner.scan(framed, in: 6..<(6 + text.utf8.count)) }
    #expect(scanner.nodes.isEmpty)
  }

  @Test(
    "bytes that are no UTF-8 are refused where they start",
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80],
      [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
      [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xC3], [0xE2, 0x28, 0xA1],
    ] as [[UInt8]])
  func invalidUTF8(sequence: [UInt8]) {
    for padding in 0..<20 {
      let text = [0x22] + Array(repeating: 0x61, count: padding) + sequence + [0x22]
      #expect(throws: JSONError(kind: .invalidUTF8, byteOffset: padding + 1)) {
        _ = try JSONDocument(text)
      }
    }
  }

  @Test("512 containers nest and 513 do not, in arrays, objects and both")
  func depth() throws {
    for (open, close) in [("[", "]"), ("{\"\":", "}"), ("[{\"k\":", "}]")] {
      let step = open.filter { $0 == "[" || $0 == "{" }.count
      let fits = 512 / step
      func nested(_ count: Int) -> [UInt8] {
        Array((String(repeating: open, count: count) + "1").utf8)
          + Array(String(repeating: close, count: count).utf8)
      }
      #expect(throws: Never.self) { _ = try JSONDocument(nested(fits)) }
      let error = #expect(throws: JSONError.self) { _ = try JSONDocument(nested(fits + 1)) }
      #expect(error?.kind == .nestingTooDeep)
      #expect(error?.byteOffset == open.utf8.count * fits)
    }
  }

  @Test("containers side by side do not nest, however many")
  func siblings() throws {
    let text = "[" + String(repeating: "[{}],", count: 2000) + "{\"a\":[[]]}]"
    #expect(try JSONDocument(Array(text.utf8)).nodes.count == 4005)
  }

  @Test("a hundred thousand and a million brackets are a fault, not a crash")
  func brackets() {
    for count in [100_000, 1_000_000] {
      for bracket in ["[", "{\"a\":"] {
        let text = Array(String(repeating: bracket, count: count).utf8)
        let error = #expect(throws: JSONError.self) { _ = try JSONDocument(text) }
        #expect(error?.kind == .nestingTooDeep)
      }
    }
  }

  @Test("a lone surrogate escape is readable and marked, a pair is not marked")
  func surrogates() throws {
    func isMarked(_ text: String) throws -> Bool {
      try JSONDocument(Array(text.utf8)).nodes[0].hasLoneSurrogate
    }
    #expect(try isMarked(#""\ud800""#))
    #expect(try isMarked(#""\uDC00""#))
    #expect(try isMarked(#""\ud800\ud800\udc00""#))
    #expect(try isMarked(#""\udc00\ud800""#))
    #expect(try isMarked(#""\ud800\n\udc00""#))
    #expect(try !isMarked(#""\ud83d\ude00""#))
    #expect(try !isMarked(#""\ud7ff\ue000""#))
  }

  @Test("glued records are scanned one after another")
  func prefix() throws {
    let text = Array(#" {"a":1}{"b":2} 3 "x""#.utf8)
    var scanner = JSONScanner()
    var place = 0
    var ranges: [Range<Int>] = []
    while place < text.count {
      place = try text.withRawBytes { (raw) throws(JSONError) in
        try scanner.scanPrefix(raw, in: place..<text.count)
      }
      ranges.append(scanner.nodes[0].range)
    }
    #expect(ranges == [1..<8, 8..<15, 16..<17, 18..<21])
  }

  @Test("a byte order mark is skipped and counted by a document, and refused elsewhere")
  func byteOrderMark() throws {
    let document = try JSONDocument([0xEF, 0xBB, 0xBF, 0x5B, 0x5D])
    #expect(document.nodes[0].range == 3..<5)
    #expect(throws: JSONError(kind: .unexpectedCharacter, byteOffset: 1)) {
      _ = try JSONDocument([0x5B, 0xEF, 0xBB, 0xBF, 0x5D])
    }
  }

  @Test("a range outside the bytes is cut to them")
  func range() throws {
    var scanner = JSONScanner()
    try scanner.scan(Array("[1]".utf8), in: 0..<1000)
    #expect(scanner.nodes.count == 2)
    #expect(throws: JSONError(kind: .noValue, byteOffset: 3)) {
      try scanner.scan(Array("[1]".utf8), in: 50..<60)
    }
  }

  @Test("every message is lower case but for names, and none ends with a stop")
  func messages() {
    for kind in JSONError.Kind.allCases {
      #expect(kind.message.first?.isLowercase == true)
      #expect(kind.message.last != ".")
    }
    #expect(Set(JSONError.Kind.allCases.map(\.message)).count == JSONError.Kind.allCases.count)
  }
}
