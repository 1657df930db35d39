import Testing

@testable import SessionFiles

@Suite("Records in a damaged line")
struct RecordRecoveryTests {
  /// The pieces, each as its text; of a parted record the halves are joined by `|`.
  private func pieces(_ line: String) -> [String] {
    let all = bytes(line)
    func text(_ range: Range<Int>) -> String { String(decoding: all[range], as: UTF8.self) }
    return RecordRecovery(all).pieces.map { piece in
      switch piece {
      case .record(let range): "record " + text(range)
      case .parted(let head, let tail): "parted " + text(head) + "|" + text(tail)
      case .scrap(let range): "scrap " + text(range)
      }
    }
  }

  @Test("whole records behind each other, with or without blanks")
  func glued() {
    #expect(pieces(#"{"a":1}{"b":2}"#) == [#"record {"a":1}"#, #"record {"b":2}"#])
    #expect(pieces(#" {"a":"}{"} [1]  {"b":{}} "#) == [#"record {"a":"}{"}"#, "record [1]", #"record {"b":{}}"#])
  }

  @Test("a record behind one that was cut in a string, in a key, behind a colon or a comma")
  func cut() {
    let whole = #"{"type":"user","text":"a \"quoted\" {brace}"}"#
    for torn in [
      #"{"type":"user","text":"hel"#, #"{"type":"user","te"#, #"{"type":"user","text":"#, #"{"type":"user","#,
    ] {
      #expect(pieces(torn + whole) == ["scrap " + torn, "record " + whole])
    }
  }

  @Test("a record inside another one is told from it, and both are whole")
  func parted() {
    let outer = #"{"type":"user","text":"hello there","n":[1,2]}"#
    let inner = #"{"type":"user","text":"in"}"#
    for place in [25, 30, 45] {
      let head = String(outer.prefix(place))
      let tail = String(outer.dropFirst(place))
      #expect(pieces(head + inner + tail) == ["parted " + head + "|" + tail, "record " + inner])
    }
  }

  @Test("the last object of a line that was cut is a part of it, not a record")
  func nested() {
    let torn = #"{"type":"user","content":[{"type":"text","text":"a"},{"type":"text","text":"b"}"#
    #expect(pieces(torn) == ["scrap " + torn])
    #expect(pieces(#"{"a":tru,"b":{"c":1}"#) == [#"scrap {"a":tru,"b":{"c":1}"#])
  }

  @Test("what is no record stays a scrap", arguments: ["nonsense", "42", #""text""#, "}{", "[[[", "{broken", "null {"])
  func scraps(_ line: String) {
    #expect(pieces(line) == ["scrap " + line])
  }

  @Test("a record with something behind it that is none")
  func tail() {
    #expect(pieces(#"{"a":1}x"#) == [#"record {"a":1}"#, "scrap x"])
  }

  @Test("a line of many openings costs no more than its length, a few times over")
  func linear() {
    func time(_ count: Int) -> Duration {
      let line = bytes(String(repeating: #"{"a":{"b":["#, count: count))
      return ContinuousClock().measure { _ = RecordRecovery(line).pieces }
    }
    _ = time(1000)
    let (short, long) = (time(20_000), time(80_000))
    #expect(long < short * 12, "\(short) \(long)")
  }
}
