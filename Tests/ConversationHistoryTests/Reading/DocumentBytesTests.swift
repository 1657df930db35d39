import HistoryJSON
import Testing

@testable import ConversationHistory

@Suite("Documents that are kept")
struct DocumentBytesTests {
  @Test("each value is found by its range, and nothing else is")
  func values() throws {
    let bytes = [UInt8](#" {"a": [1, "b", {}], "a" : null}  "#.utf8)
    let text = try #require(SourceText.of(bytes))
    let source = DocumentBytes(text)
    for (index, node) in text.document.nodes.enumerated() {
      #expect(source.value(node.range)?.node == index)
      #expect(source.bytes(node.range) == Array(bytes[node.range]))
    }
    for range in [0..<1, 0..<bytes.count, 1..<2, 2..<4, 7..<8, 8..<10, 40..<50, bytes.count..<bytes.count] {
      #expect(source.value(range) == nil, "\(range)")
    }
  }

  @Test("a linter finds the same whether values are kept or read again")
  func sameFindings() throws {
    var bodies = 0
    for example in Rule.all.map(\.page.example) {
      for text in [example.fails, example.passes] {
        // What is no JSON or no body has no values.
        guard let document = try? JSONDocument([UInt8](text.utf8)),
          let body = document.bytes.withRawBytes({ RequestBody(bytes: $0, nodes: document.nodes) })
        else { continue }
        bodies += 1
        let outline = document.bytes.withRawBytes { bytes in
          let model = example.model ?? body.modelName(bytes: bytes, nodes: document.nodes)
          var builder = OutlineBuilder(dialect: example.dialect, model: model)
          builder.read(body, bytes: bytes, nodes: document.nodes)
          return builder.outline
        }
        let linter = Linter(for: outline.dialect, model: outline.model, purpose: example.purpose)
        let kept = linter.lint(outline, source: DocumentBytes(SourceText(document)))
        #expect(kept == linter.lint(outline, source: MemoryBytes(document.bytes)), "\(text)")
      }
    }
    #expect(bodies > Rule.all.count)
  }
}
