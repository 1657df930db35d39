import ConversationHistory
import Testing

@testable import LintReports

@Suite("Sketches of messages")
struct SketchTests {
  @Test(
    "the wire's path finds the block",
    arguments: [
      ("messages[3].content[1]", 2), ("messages[3].tool_calls[1].function.name", 4),
      ("messages[3].content[9]", nil), ("messages[3]", nil), ("messages[3].content", nil),
      ("contents[3].parts[0]", 1), ("messages[3].content[99999999999999999999]", nil),
      ("messages[3].content[-1]", nil), ("messages[3].x[0]", nil), ("", nil), ("]]][[", nil),
    ] as [(String, Int?)])
  func block(path: String, expected: Int?) {
    let sketch = MessageSketch(
      index: 3, role: "assistant",
      blocks: ["reasoning 9 B", "text 1 B", "image", "tool call a", "tool call b"])
    let finding = Finding(rule: "r", severity: .error, path: path, message: "m")
    #expect(SketchTarget.block(of: finding, in: sketch) == expected)
  }

  @Test("without an index of its own a finding is about the message that its path names")
  func message() {
    var finding = Finding(rule: "r", severity: .error, path: "input[12]", message: "m")
    #expect(SketchTarget.message(of: finding) == 12)
    finding.messageIndex = 4
    #expect(SketchTarget.message(of: finding) == 4)
    finding.messageIndex = nil
    finding.path = "system"
    #expect(SketchTarget.message(of: finding) == nil)
  }

  @Test("a row keeps the marked block in sight")
  func row() {
    let blocks = (0..<9).map { "block \($0)" }
    let last = SketchRow(blocks, target: 8, room: 24)
    #expect(last.text == "…, block 7, block 8")
    #expect(last.marked == 12..<19)
    let first = SketchRow(blocks, target: 0, room: 24)
    #expect(first.text == "block 0, block 1, block…")
    #expect(first.marked == 0..<7)
    let all = SketchRow(["a", "b"], target: nil, room: 24)
    #expect(all.text == "a, b")
    #expect(all.marked == 0..<4)
  }

  @Test("a message of a million blocks is drawn as fast as a short one, wide scalars take two")
  func extremes() {
    let blocks = [String](repeating: "text 1 B", count: 1_000_000)
    let row = SketchRow(blocks, target: 500_000, room: 40)
    #expect(row.text == "…, text 1 B, text 1 B, text 1 B, text 1…")
    #expect(row.marked == 23..<31)
    let wide = SketchRow(["漢字", "b"], target: 1, room: 40)
    #expect(wide.marked == 6..<7)
    let long = SketchRow([String(repeating: "x", count: 500)], target: 0, room: 20)
    #expect(long.text == String(repeating: "x", count: 19) + "…")
    #expect(long.marked == 0..<20)
  }
}
