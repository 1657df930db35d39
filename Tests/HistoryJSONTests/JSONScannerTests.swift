import HistoryJSON
import Testing

@Suite struct JSONScannerTests {
  @Test("an object's nodes stand in document order with their ends and nexts")
  func nodes() throws {
    let document = try JSONDocument(Array(#"{"a":[1,"x\n"],"b":null}"#.utf8))
    #expect(
      document.nodes.map(\.kind) == [.object, .string, .array, .number, .string, .string, .null])
    #expect(document.nodes.map { Int($0.next) } == [7, 2, 5, 4, 5, 6, 7])
    #expect(document.nodes[4].hasEscapes)
    #expect(document.nodes.members(of: 0).map { $0.value } == [2, 6])
    #expect(document.nodes.elements(of: 2).map { $0 } == [3, 4])
  }
}
