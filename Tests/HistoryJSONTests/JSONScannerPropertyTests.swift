import HistoryJSON
import Testing

@Suite("Laws of the scanner")
struct JSONScannerPropertyTests {
  @Test("the nodes of random values are those that their writer noted")
  func random() throws {
    var writer = RandomJSON(seed: 1)
    for _ in 0..<3000 {
      writer.write()
      let document = try JSONDocument(writer.text)
      try #require(document.nodes.count == writer.expected.count)
      for (node, expected) in zip(document.nodes, writer.expected) {
        #expect(node.range == expected.range)
        #expect(node.next == expected.next)
        #expect(node.kind == expected.kind)
        if node.isString {
          let content = writer.text[node.contentRange]
          #expect(node.hasEscapes == content.contains(0x5C))
          #expect(node.hasNonASCII == content.contains { $0 >= 0x80 })
        }
      }
    }
  }

  @Test("every proper prefix of a container is a truncation")
  func prefixes() throws {
    var writer = RandomJSON(seed: 2)
    var scanner = JSONScanner()
    for _ in 0..<300 {
      writer.write()
      let document = try JSONDocument(writer.text)
      guard let root = document.nodes.first, root.kind == .object || root.kind == .array else {
        continue
      }
      for cut in root.range.dropFirst() {
        let error = #expect(throws: JSONError.self) { try scanner.scan(writer.text, in: 0..<cut) }
        // A cut inside a multi-byte character leaves bytes that are no UTF-8.
        if let error, error.kind != .invalidUTF8 {
          #expect(error.isTruncation, "\(error) at \(cut)")
        }
      }
    }
  }

  @Test("random mutations of bytes give nodes or an error in bounds, never a trap")
  func mutations() {
    var writer = RandomJSON(seed: 3)
    var scanner = JSONScanner()
    var accepted = 0
    var refused = 0
    for _ in 0..<3000 {
      writer.write()
      var text = writer.text
      for _ in 0...writer.random.below(3) where !text.isEmpty {
        let place = writer.random.below(text.count)
        switch writer.random.below(3) {
        case 0: text[place] = UInt8(truncatingIfNeeded: writer.random.next())
        case 1: text.remove(at: place)
        default: text.insert(Array("\"\\{}[],:u0".utf8)[writer.random.below(10)], at: place)
        }
      }
      do {
        try scanner.scan(text, in: 0..<text.count)
        accepted += 1
        for node in scanner.nodes {
          #expect(node.range.upperBound <= text.count && Int(node.next) <= scanner.nodes.count)
          if node.isString {
            _ = text.withRawBytes { JSONString.decode(node, in: $0) }
          }
        }
      } catch {
        refused += 1
        #expect((0...text.count).contains(error.byteOffset))
        #expect(scanner.nodes.isEmpty)
      }
    }
    #expect(accepted > 100 && refused > 100)
  }

  @Test("an answer does not depend on what stands around the range")
  func surroundings() throws {
    var writer = RandomJSON(seed: 4)
    var scanner = JSONScanner()
    for _ in 0..<500 {
      writer.write()
      let alone = try JSONDocument(writer.text).nodes
      let framed = Array("\"[{".utf8) + writer.text + Array("\\\"é12".utf8)
      try scanner.scan(framed, in: 3..<(3 + writer.text.count))
      #expect(
        scanner.nodes.map(\.range)
          == alone.map { ($0.range.lowerBound + 3)..<($0.range.upperBound + 3) })
      #expect(scanner.nodes.map(\.info) == alone.map(\.info))
    }
  }
}
