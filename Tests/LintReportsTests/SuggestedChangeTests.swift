import ConversationHistory
import Testing

@testable import LintReports

@Suite("What a repair changes")
struct SuggestedChangeTests {
  private static func changes(_ old: String, _ new: String) -> [SuggestedChange] {
    SuggestedChange.between(Array(old.utf8), Array(new.utf8))
  }

  @Test("whole tokens give way, with places in scalars and bytes")
  func between() {
    let found = Self.changes("{\"é\": 1,\n \"b\": 22}", "{\"é\": 1,\n \"b\": [3]}")
    #expect(
      found == [
        SuggestedChange(
          start: PlaceEnd(line: 2, column: 7), end: PlaceEnd(line: 2, column: 9), byteOffset: 16, byteLength: 2,
          removed: "22", inserted: "[3]")
      ])
    #expect(Self.changes("[1]", "[1]").isEmpty)
  }

  @Test("changes far from each other are two, and applied they give the new state")
  func applied() {
    let cases = [
      (#"[{"id":"a"},{"id":"b"},{"id":"c"}]"#, #"[{"id":"x"},{"id":"b"},{"id":"y"}]"#, 2),
      (#"{"a":"1","b":"\"2","c":3}"#, #"{"b":"\"2","c":3}"#, 1),
      ("\u{FEFF}[\"a\"]", "\u{FEFF}[\"b\"]", 1), ("", "[]", 1), ("\"torn", "\"torn\"", 1),
    ]
    for (old, new, count) in cases {
      let found = Self.changes(old, new)
      #expect(found.count == count, "\(old)")
      var bytes = Array(old.utf8)
      for change in found.reversed() {
        bytes.replaceSubrange(change.byteOffset..<change.byteOffset + change.byteLength, with: change.inserted.utf8)
      }
      #expect(bytes == Array(new.utf8), "\(old)")
    }
    #expect(Self.changes("\u{FEFF}[\"a\"]", "\u{FEFF}[\"b\"]")[0].start == PlaceEnd(line: 1, column: 2))
  }

  @Test("what is put in is shown as a whole value where the same tokens stand around it")
  func whole() {
    let (first, last) = (#"{"role":"a","content":[1]}"#, #"{"role":"u","content":[3]}"#)
    let found = Self.changes("[\(first),\(last)]", "[\(first),{\"role\":\"u\",\"content\":[2]},\(last)]")
    #expect(found.map(\.inserted) == [#"{"role":"u","content":[2]},"#])
    #expect(found.map(\.byteOffset) == [28] && found.map(\.byteLength) == [0])
  }

  @Test("what is inserted is free of text if it is words of the wire, ours, or ids that findings name")
  func freedom() {
    let finding = Finding(rule: "r", severity: .error, path: "", message: "tool call `t1` has no result")
    func isFree(_ inserted: String) -> Bool {
      SuggestedChange(
        start: PlaceEnd(line: 1, column: 1), end: PlaceEnd(line: 1, column: 1), byteOffset: 0, byteLength: 0,
        inserted: inserted
      ).isFreeOfText(of: [finding])
    }
    #expect(isFree(#"{"type":"tool_result","tool_use_id":"t1","content":"[historylint] lost","is_error":true}"#))
    #expect(isFree(""))
    #expect(!isFree(#"{"type":"text","text":"hello"}"#))
    #expect(!isFree(#"{"tool_use_id":"t2"}"#))
    #expect(!isFree(##""[historylint] tool output without its call, id t1:\n```\nsecret\n```""##))
  }
}
