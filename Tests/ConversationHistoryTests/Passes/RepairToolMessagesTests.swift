import ConversationHistory
import Testing

@Suite("RepairToolPairing on OpenAI")
struct RepairToolMessagesTests {
  private typealias Wire = OpenAIWire

  private func pair(_ messages: String...) throws -> Repair {
    let output = try Lab.run(RepairToolPairing(), Wire.body(messages), .openAIChat)
    #expect(output.errors == [], "what was repaired has no error")
    return output
  }

  @Test("a call without result gets a tool message behind the results of its round")
  func lost() throws {
    let output = try pair(Wire.calls("c1", "c2"), Wire.result("c2"), Wire.user("a"))
    #expect(output.text == Wire.body([Wire.calls("c1", "c2"), Wire.result("c2"), Wire.lost("c1"), Wire.user("a")]))
  }

  @Test("the results of a call stand directly behind it, not behind the next answer")
  func beforeTheNextAnswer() throws {
    let output = try pair(Wire.calls("c1"), Wire.assistant("b"), Wire.user("a"))
    #expect(output.text == Wire.body([Wire.calls("c1"), Wire.lost("c1"), Wire.assistant("b"), Wire.user("a")]))
    #expect(output.edits.count == 1)
  }

  @Test("a late result moves behind its call")
  func late() throws {
    let output = try pair(Wire.calls("c1"), Wire.user("wait"), Wire.result("c1"))
    #expect(output.text == Wire.body([Wire.calls("c1"), Wire.result("c1"), Wire.user("wait")]))
    #expect(output.outcome.sources == [.kept(0), .kept(2), .kept(1)])
  }

  @Test("an orphan becomes a user message with marked and fenced text")
  func orphan() throws {
    let output = try pair(Wire.user("a"), Wire.result("c9", "x"))
    let text = #"[historylint] tool output without its call, id c9:\n```\nx\n```"#
    #expect(output.text == Wire.body([Wire.user("a"), Wire.user(text)]))
    #expect(output.outcome.sources == [.kept(0), .edited(1)])
  }

  @Test("an orphan between results goes behind them")
  func orphanBetween() throws {
    let output = try pair(Wire.calls("c1", "c2"), Wire.result("c1"), Wire.result("c9", "x"), Wire.result("c2"))
    let text = #"[historylint] tool output without its call, id c9:\n```\nx\n```"#
    #expect(output.text == Wire.body([Wire.calls("c1", "c2"), Wire.result("c1"), Wire.result("c2"), Wire.user(text)]))
  }

  @Test("an orphan without content is dropped")
  func emptyOrphan() throws {
    #expect(try pair(Wire.user("a"), Wire.result("c9", "")).text == Wire.body([Wire.user("a")]))
  }

  @Test("of two equal results one stays, two real ones are joined, a stub yields")
  func duplicates() throws {
    let call = Wire.calls("c1")
    #expect(try pair(call, Wire.result("c1"), Wire.result("c1")).text == Wire.body([call, Wire.result("c1")]))
    #expect(
      try pair(call, Wire.result("c1", "a"), Wire.result("c1", "b")).text
        == Wire.body([call, Wire.result("c1", #"a\n\nb"#)]))
    #expect(
      try pair(call, Wire.lost("c1"), Wire.user("x"), Wire.result("c1", "real")).text
        == Wire.body([call, Wire.result("c1", "real"), Wire.user("x")]))
  }

  @Test("two real results are joined although both have to move")
  func twoRealMoved() throws {
    let output = try pair(Wire.calls("c1"), Wire.user("wait"), Wire.result("c1", "a"), Wire.result("c1", "b"))
    #expect(output.text == Wire.body([Wire.calls("c1"), Wire.result("c1", #"a\n\nb"#), Wire.user("wait")]))
  }

  @Test("an id used again is paired round by round")
  func reusedID() throws {
    let output = try pair(
      Wire.calls("c1"), Wire.result("c1", "one"), Wire.calls("c1"), Wire.user("a"))
    #expect(
      output.text
        == Wire.body([Wire.calls("c1"), Wire.result("c1", "one"), Wire.calls("c1"), Wire.lost("c1"), Wire.user("a")]))
  }

  @Test("results in another order than the calls are not touched")
  func order() throws {
    #expect(try pair(Wire.calls("c1", "c2"), Wire.result("c2"), Wire.result("c1")).edits == [])
  }
}
