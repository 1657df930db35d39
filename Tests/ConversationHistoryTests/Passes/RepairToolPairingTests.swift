import ConversationHistory
import Testing

@Suite("RepairToolPairing on Anthropic")
struct RepairToolPairingTests {
  private typealias Wire = AnthropicWire

  private func pair(_ messages: String...) throws -> Repair {
    let output = try Lab.run(RepairToolPairing(), Wire.body(messages))
    #expect(output.errors == [], "what was repaired has no error")
    return output
  }

  @Test("a call without result gets one in a message of its own")
  func lost() throws {
    let call = Wire.assistant([Wire.call("t1")])
    let output = try pair(Wire.user("a"), call, Wire.user("b"))
    #expect(output.text == Wire.body([Wire.user("a"), call, Wire.user([Wire.lost("t1")]), Wire.user("b")]))
    #expect(output.outcome.sources == [.kept(0), .kept(1), .inserted, .kept(2)])
  }

  @Test("a result that is missing among others is put behind them")
  func lostBesideOthers() throws {
    let calls = Wire.assistant([Wire.call("t1"), Wire.call("t2")])
    let output = try pair(calls, Wire.user([Wire.result("t2"), Wire.text("a")]))
    #expect(output.text == Wire.body([calls, Wire.user([Wire.result("t2"), Wire.lost("t1"), Wire.text("a")])]))
  }

  @Test("a late result moves behind its call as a whole message")
  func late() throws {
    let call = Wire.assistant([Wire.call("t1")])
    let result = Wire.user([Wire.result("t1")])
    let output = try pair(call, Wire.user("meanwhile"), result, Wire.assistant("b"))
    #expect(output.text == Wire.body([call, result, Wire.user("meanwhile"), Wire.assistant("b")]))
    #expect(output.outcome.sources == [.kept(0), .kept(2), .kept(1), .kept(3)])
    #expect(output.outcome.dropped == [])
  }

  @Test("a late result beside a text leaves the text where it stands")
  func lateBesideText() throws {
    let call = Wire.assistant([Wire.call("t1")])
    let output = try pair(
      call, Wire.user("meanwhile"), Wire.assistant("x"), Wire.user([Wire.result("t1"), Wire.text("b")]))
    #expect(
      output.text
        == Wire.body([
          call, Wire.user([Wire.result("t1")]), Wire.user("meanwhile"), Wire.assistant("x"),
          Wire.user([Wire.text("b")]),
        ]))
  }

  @Test("results behind a text go first, in their order")
  func behindText() throws {
    let calls = Wire.assistant([Wire.call("t1"), Wire.call("t2")])
    let output = try pair(calls, Wire.user([Wire.text("a"), Wire.result("t2"), Wire.result("t1")]))
    #expect(output.text == Wire.body([calls, Wire.user([Wire.result("t2"), Wire.result("t1"), Wire.text("a")])]))
    #expect(output.lossy == [])
  }

  @Test("a result before its call moves behind it")
  func early() throws {
    let call = Wire.assistant([Wire.call("t1")])
    let output = try pair(Wire.user([Wire.result("t1")]), call, Wire.user("a"))
    #expect(output.text == Wire.body([call, Wire.user([Wire.result("t1")]), Wire.user("a")]))
  }

  @Test("an orphan with content becomes a marked and fenced text where it stood")
  func orphan() throws {
    let output = try pair(Wire.user([Wire.result("t9", "secret ``` plan"), Wire.text("a")]))
    let text = #"[historylint] tool output without its call, id t9:\n````\nsecret ``` plan\n````"#
    #expect(output.text == Wire.body([Wire.user([Wire.text(text), Wire.text("a")])]))
  }

  @Test("an orphan among real results goes behind them")
  func orphanAmongResults() throws {
    let call = Wire.assistant([Wire.call("t1")])
    let output = try pair(call, Wire.user([Wire.result("t9", "x"), Wire.result("t1")]))
    let text = #"[historylint] tool output without its call, id t9:\n```\nx\n```"#
    #expect(output.text == Wire.body([call, Wire.user([Wire.result("t1"), Wire.text(text)])]))
  }

  @Test("an orphan without content is dropped, and its message if nothing else is in it")
  func emptyOrphan() throws {
    let output = try pair(Wire.user([Wire.result("t9", "")]), Wire.user("a"))
    #expect(output.text == Wire.body([Wire.user("a")]))
  }

  @Test("of two equal results one stays")
  func equalResults() throws {
    let call = Wire.assistant([Wire.call("t1")])
    let spelled = #"{"tool_use_id":"t1","type":"tool_result","content":"\u006fk"}"#
    let output = try pair(call, Wire.user([Wire.result("t1"), spelled, Wire.text("a")]))
    #expect(output.text == Wire.body([call, Wire.user([Wire.result("t1"), Wire.text("a")])]))
  }

  @Test(
    "beside a stub the real result stays, whichever comes first",
    arguments: [
      "[historylint] no result of this tool call was saved; whether the tool ran is not known",
      "[Request interrupted by user]", "[Request interrupted by user for tool use]",
      "[Tool result missing due to internal error]",
    ])
  func stub(_ stub: String) throws {
    let call = Wire.assistant([Wire.call("t1")])
    let real = Wire.result("t1", "real")
    let expected = Wire.body([call, Wire.user([real])])
    #expect(try pair(call, Wire.user([Wire.result("t1", stub), real])).text == expected)
    #expect(try pair(call, Wire.user([real, Wire.result("t1", stub)])).text == expected)
  }

  @Test("two real results are joined in order")
  func twoReal() throws {
    let call = Wire.assistant([Wire.call("t1")])
    let output = try pair(call, Wire.user([Wire.result("t1", "one"), Wire.result("t1", "two")]))
    #expect(output.text == Wire.body([call, Wire.user([Wire.result("t1", #"one\n\ntwo"#)])]))
    #expect(output.lossy == [])
  }

  @Test("three real results are joined in order")
  func threeReal() throws {
    let call = Wire.assistant([Wire.call("t1")])
    let results = ["one", "two", "three"].map { Wire.result("t1", $0) }
    let output = try pair(call, Wire.user(results))
    #expect(output.text == Wire.body([call, Wire.user([Wire.result("t1", #"one\n\ntwo\n\nthree"#)])]))
  }

  @Test("a second result of a later turn is joined as well")
  func laterTurn() throws {
    let call = Wire.assistant([Wire.call("t1")])
    let output = try pair(
      call, Wire.user([Wire.result("t1", "one")]), Wire.assistant("b"), Wire.user([Wire.result("t1", "two")]))
    #expect(output.text == Wire.body([call, Wire.user([Wire.result("t1", #"one\n\ntwo"#)]), Wire.assistant("b")]))
  }

  @Test("two real results are joined although the first one has to move")
  func twoRealMoved() throws {
    let call = Wire.assistant([Wire.call("t1")])
    let output = try pair(
      call, Wire.user("meanwhile"), Wire.user([Wire.result("t1", "one"), Wire.result("t1", "two")]),
      Wire.assistant("b"))
    let joined = Wire.user([Wire.result("t1", #"one\n\ntwo"#)])
    #expect(output.text == Wire.body([call, joined, Wire.user("meanwhile"), Wire.assistant("b")]))
  }

  @Test("the result of a failed call joins as failed")
  func failed() throws {
    let call = Wire.assistant([Wire.call("t1")])
    let failed = #"{"type":"tool_result","tool_use_id":"t1","content":"one","is_error":true}"#
    let output = try pair(call, Wire.user([failed, Wire.result("t1", "two")]))
    #expect(output.text.contains(#""content":"one\n\ntwo","is_error":true"#))
  }

  @Test("an id used again is paired round by round")
  func reusedID() throws {
    let call = Wire.assistant([Wire.call("t1")])
    let output = try pair(call, Wire.user("a"), call, Wire.user([Wire.result("t1", "second")]))
    #expect(
      output.text
        == Wire.body([
          call, Wire.user([Wire.lost("t1")]), Wire.user("a"), call, Wire.user([Wire.result("t1", "second")]),
        ]))
  }

  @Test("calls split over answers are answered behind the last of them")
  func splitCalls() throws {
    let one = Wire.assistant([Wire.call("t1")])
    let two = Wire.assistant([Wire.call("t2")])
    let output = try pair(one, two, Wire.user("a"))
    #expect(output.text == Wire.body([one, two, Wire.user([Wire.lost("t1"), Wire.lost("t2")]), Wire.user("a")]))
  }

  @Test("pairs that are whole are not touched")
  func healthy() throws {
    let output = try pair(
      Wire.assistant([Wire.call("t1"), Wire.call("t2")]), Wire.user([Wire.result("t2")]),
      Wire.user([Wire.result("t1")]), Wire.user("a"))
    #expect(output.edits == [])
  }

  @Test("a result that holds an image keeps it when it moves")
  func image() throws {
    let call = Wire.assistant([Wire.call("t1")])
    let result = Wire.user([
      #"{"type":"tool_result","tool_use_id":"t1","content":[\#(Wire.image("AAAA"))]}"#
    ])
    let output = try pair(call, Wire.user("a"), result, Wire.assistant("b"))
    #expect(output.text == Wire.body([call, result, Wire.user("a"), Wire.assistant("b")]))
  }
}
