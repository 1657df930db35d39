import Testing

@testable import HistoryJSON

@Suite("Lines scanned ahead")
struct ScannedLinesTests {
  @Test("the lines are those of a buffer, wherever the piece stands in the file")
  func lines() {
    let text = Array("{\"a\":[1,2]}\r\n\n nul\n\"b\"\n7".utf8)
    for offset in [0, 100] {
      var scanned = ScannedLines()
      (scanned.bytes, scanned.end, scanned.offset) = (text + Array("\n8\n".utf8), text.count, offset)
      scanned.scan()
      var expected = JSONLineBufferTests.lines(text) { 5 }.map(\.line)
      #expect(expected.map(\.isTorn) == [false, false, false, false, true])
      // A buffer drops what it has read, so that its ranges begin anew.
      for index in expected.indices {
        expected[index].range = expected[index].offset..<expected[index].offset + expected[index].range.count
        expected[index].offset += offset
      }
      #expect(Array(scanned.lines) == expected)
    }
  }

  @Test("the nodes are those of each line alone, and a line that is no text has none")
  func nodes() throws {
    let texts = ["{\"a\":[1,2]}", "", "[", "\"b\"", "[{},[]]"]
    var scanned = ScannedLines()
    // The second time all storage is used again.
    for _ in 0..<2 {
      scanned.bytes = Array((texts.joined(separator: "\n") + "\n").utf8)
      scanned.end = scanned.bytes.count
      scanned.scan()
      var nodes: ContiguousArray<JSONNode> = []
      for (index, text) in texts.enumerated() {
        var scanner = JSONScanner()
        let isText = (try? scanner.scan(Array(text.utf8), in: 0..<text.utf8.count)) != nil
        #expect(scanned.copyNodes(of: index, into: &nodes) == isText)
        let start = UInt32(scanned.lines[index].range.lowerBound)
        if isText {
          #expect(
            nodes.map { [$0.start - start, $0.end - start, $0.next] }
              == scanner.nodes.map { [$0.start, $0.end, $0.next] })
        }
      }
    }
  }
}
