import ConversationHistory
import HistoryLaws
import Testing

/// Shrunk bodies, each under the law that it broke.
@Suite("Anthropic bodies that broke a law")
struct BrokenLawsAnthropicTests {
  typealias A = AnthropicWire

  @Test("law 2: a call of the user becomes the assistant's, and gets its result")
  func callOfTheUser() throws {
    let after = try LawBench.hold(#"{"messages":[{"content":[{"type":"tool_use","id":"x"}]}]}"#, .anthropic)
    #expect(after.contains(#"{"role":"assistant","content":[{"type":"tool_use","id":"x""#))
    #expect(LawBench.count("no result of this tool call", in: after) == 1)
  }

  @Test("law 2: a call of the wrong speaker that nothing answers gets one result")
  func movedCall() throws {
    let body = A.body([A.user([A.call("t1")]), A.assistant("b"), A.user("c")])
    #expect(try LawBench.count("no result of this tool call", in: LawBench.hold(body, .anthropic)) == 1)
  }

  @Test("law 2: a result with null as content says nothing")
  func nullResult() throws {
    let result = #"{"type":"tool_result","tool_use_id":"t1","content":null}"#
    let after = try LawBench.hold(A.body([A.assistant([A.call("t1")]), A.user([result])]), .anthropic)
    #expect(after == A.body([A.assistant([A.call("t1")]), A.user([A.result("t1", "")])]))
  }

  @Test("law 2: a result whose content is a number says it")
  func numberResult() throws {
    let result = #"{"type":"tool_result","tool_use_id":"t1","content":5}"#
    let after = try LawBench.hold(A.body([A.assistant([A.call("t1")]), A.user([result])]), .anthropic)
    #expect(after.contains(#"```\n5\n```"#))
  }

  @Test("law 2: a bare string within a result becomes a text block")
  func bareStringInResult() throws {
    let result = #"{"type":"tool_result","tool_use_id":"t1","content":["x"]}"#
    let after = try LawBench.hold(A.body([A.assistant([A.call("t1")]), A.user([result])]), .anthropic)
    #expect(after.contains(#""content":[{"type":"text","text":"x"}]"#))
  }

  @Test("law 2: an empty text within a result goes")
  func emptyTextInResult() throws {
    let result =
      #"{"type":"tool_result","tool_use_id":"t1","content":[{"type":"text","text":""},{"type":"text","text":"x"}]}"#
    let after = try LawBench.hold(A.body([A.assistant([A.call("t1")]), A.user([result])]), .anthropic)
    #expect(after.contains(#""content":[{"type":"text","text":"x"}]"#))
  }

  @Test("law 2: a message without a role and without content goes")
  func emptyObject() throws {
    let after = try LawBench.hold(#"{"messages":[{},{"content":"x"}]}"#, .anthropic)
    #expect(after == #"{"messages":[{"content":"x","role":"user"}]}"#)
  }

  @Test(
    "law 2: a final blank that is spelled by an escape is trimmed", arguments: [#"\u0020"#, #"\u00a0"#, "\u{2003}"])
  func escapedBlank(_ blank: String) throws {
    let subject = LawSubject(
      [UInt8](A.body([A.user("a"), A.assistant("b" + blank)]).utf8), .anthropic, model: "claude-sonnet-4-5")
    #expect(Law.sound.breach(of: subject) == nil)
    let sanitized = try #require(subject.sanitized)
    #expect(sanitized.bytes.elementsEqual(A.body([A.user("a"), A.assistant("b")]).utf8))
  }

  @Test("law 2: a message of the system becomes the user's where the model takes none")
  func systemMessage() throws {
    let system = #"{"role":"system","content":"be brief"}"#
    let body = [UInt8](A.body([A.user("a"), system]).utf8)
    let old = LawSubject(body, .anthropic, model: "claude-opus-4-6")
    let oldBytes = try #require(old.sanitized).bytes
    #expect(oldBytes.elementsEqual(A.body([A.user("a"), A.user("be brief")]).utf8))
    let unknown = LawSubject(body, .anthropic)
    #expect(try #require(unknown.sanitized).bytes == body)
    try LawBench.hold(A.body([system, system, #"{"role":"system","content":" "}"#]), .anthropic)
  }

  @Test("law 6: the output of a result in an answer goes to the user")
  func resultInAnswer() throws {
    let after = try LawBench.hold(A.body([A.user("a"), A.assistant([A.text("b"), A.result("x", "42")])]), .anthropic)
    #expect(LawBench.count("tool output without its call, id x", in: after) == 1)
    #expect(after.contains(A.assistant([A.text("b")])))
  }

  @Test("law 6: such an output is kept, and the results stand directly behind their calls")
  func resultBesideCall() throws {
    let answer = A.assistant([A.result("x", "42"), A.call("t1")])
    let after = try LawBench.hold(A.body([A.user("a"), answer, A.user([A.result("t1")])]), .anthropic)
    #expect(LawBench.count("tool output without its call, id x", in: after) == 1)
    #expect(after.contains(A.assistant([A.call("t1")]) + "," + A.user([A.result("t1")])))
  }

  @Test("law 6: a stub, and two real results behind it, are one result of both")
  func stubAndTwoReal() throws {
    let results = ["[Request interrupted by user]", "one", "two"].map { A.user([A.result("t1", $0)]) }
    let after = try LawBench.hold(A.body([A.assistant([A.call("t1")])] + results), .anthropic)
    #expect(after.contains(#""content":"one\n\ntwo""#))
  }

  @Test("law 3: an empty result and a list are joined to the list")
  func emptyAndList() throws {
    let empty = #"{"type":"tool_result","tool_use_id":"t1","content":null}"#
    let list = #"{"type":"tool_result","tool_use_id":"t1","content":[{"type":"x"}]}"#
    try LawBench.hold(A.body([A.assistant([A.call("t1")]), A.user([empty]), A.user([list])]), .anthropic)
  }

  @Test("law 7: no bytes are claimed behind a change beside the messages")
  func changedMetadata() throws {
    let body = #"{"metadata":{"user_id":"\ud83d\ud83d\ude00"},"messages":[{"role":"user","content":"x"}]}"#
    try LawBench.hold(body, .anthropic)
    let outcome = try Lab.sanitize(body).outcome
    #expect(outcome.unchangedPrefix.messages == 1)
    #expect(outcome.unchangedPrefix.bytes == 0)
  }

  @Test("law 9: declarations keep their order when one is renamed")
  func toolOrder() throws {
    let after = try LawBench.hold(
      #"{"tools":[{"name":"\ud800"},{"name":"x"},5],"messages":[{"role":"user","content":"a"}]}"#, .anthropic)
    #expect(after.contains(#"},{"name":"x","input_schema":{"type":"object"}},5]"#))
  }

  @Test("law 9: white space is trimmed only where the model is known to go on, and the edit gives it back")
  func trimmedUnknown() throws {
    let body = A.body([A.user(""), A.user("a"), A.assistant("b ")])
    #expect(try Lab.sanitize(body).text.contains(#""b ""#))
    let edits = try Lab.sanitize(body, model: "claude-sonnet-4-5").edits
    #expect(edits.contains { $0.removed == [.text("b ")] })
    try LawBench.hold(#"{"messages":[{"role":"assistant","content":["go on "]}]}"#, .anthropic)
  }

  @Test("law 11: a message of one empty text goes, and is no empty message then")
  func emptyTextAlone() throws {
    let after = try LawBench.hold(
      #"{"messages":[{"content":[{"type":"text","text":""}]},{"content":"x"}]}"#, .anthropic)
    #expect(after == #"{"messages":[{"content":"x","role":"user"}]}"#)
  }

  @Test("law 11: a blank string among blocks goes")
  func blankString() throws {
    let after = try LawBench.hold(#"{"messages":[{"role":"user","content":["x","\u2003"]}]}"#, .anthropic)
    #expect(after == A.body([A.user("x")]) || after == A.body([A.user([A.text("x")])]))
  }

  @Test("law 11: an id that is made up is that of no other call")
  func madeUpID() throws {
    let first = A.body([A.assistant([A.call("t1_2")]), A.user("x"), A.assistant([A.call("t1"), A.call("t1")])])
    try LawBench.hold(first, .anthropic)
    let calls = [A.call("t1"), A.call("t1"), A.call("t1_2")]
    let results = [A.result("t1_2", "three"), A.result("t1", "one"), A.result("t1", "two")]
    let after = try LawBench.hold(A.body([A.assistant(calls), A.user(results)]), .anthropic)
    #expect(after.contains(A.result("t1_2", "three")))
    #expect(after.contains(A.result("t1", "one")))
  }
}
