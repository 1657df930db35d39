import ConversationHistory
import HistoryLaws
import Testing

/// Shrunk bodies, each under the law that it broke.
@Suite("Chat bodies that broke a law")
struct BrokenLawsOpenAIChatTests {
  typealias O = OpenAIWire

  @Test("law 2: a call before another answer gets its stand-in, though no tool message exists")
  func answerBehindCall() throws {
    let after = try LawBench.hold(O.body([O.calls("c1"), O.assistant("x")]), .openAIChat)
    #expect(after == O.body([O.calls("c1"), O.lost("c1"), O.assistant("x")]))
  }

  @Test("law 2: an empty list as the content of a tool message becomes an empty string")
  func emptyListResult() throws {
    let empty = #"{"role":"tool","tool_call_id":"c1","content":[]}"#
    let after = try LawBench.hold(O.body([O.calls("c1"), empty]), .openAIChat)
    #expect(after == O.body([O.calls("c1"), O.result("c1", "")]))
  }

  @Test("law 2: a bare string in a tool message becomes a part")
  func bareStringResult() throws {
    let bare = #"{"role":"tool","tool_call_id":"c1","content":["x"]}"#
    let after = try LawBench.hold(O.body([O.calls("c1"), bare]), .openAIChat)
    #expect(after.contains(#""content":[{"type":"text","text":"x"}]"#))
  }

  @Test("law 2: a number as the content of a tool message is shown, not dropped")
  func numberResult() throws {
    let number = #"{"role":"tool","tool_call_id":"c1","content":5}"#
    let after = try LawBench.hold(O.body([O.calls("c1"), number]), .openAIChat)
    #expect(after.contains(#"```\n5\n```"#))
  }

  @Test("law 2: calls that are no list become marked text")
  func callsOfWrongType() throws {
    let after = try LawBench.hold(#"{"messages":[{"role":"assistant","tool_calls":5}]}"#, .openAIChat)
    #expect(!after.contains("tool_calls"))
    try LawBench.hold(#"{"messages":[{"role":"assistant","tool_calls":["x"]}]}"#, .openAIChat)
  }

  @Test("law 3: an empty string in the place of calls says nothing, so that the answer goes")
  func callsOfNothing() throws {
    let after = try LawBench.hold(
      #"{"messages":[{"role":"assistant","tool_calls":""},{"role":"user","content":"a"}]}"#, .openAIChat)
    #expect(after == O.body([O.user("a")]))
  }

  @Test("law 3: calls of a message that is no answer are a member that nobody reads")
  func callsOfTheUser() throws {
    let after = try LawBench.hold(#"{"messages":[{"tool_calls":["x"],"content":"a"}]}"#, .openAIChat)
    #expect(after == #"{"messages":[{"tool_calls":["x"],"content":"a","role":"user"}]}"#)
  }

  @Test("law 6: a second result is joined to a first that moves")
  func movedAndJoined() throws {
    let after = try LawBench.hold(
      O.body([O.calls("c1"), O.user("a"), O.result("c1", "one"), O.result("c1", "two")]), .openAIChat)
    #expect(after == O.body([O.calls("c1"), O.result("c1", #"one\n\ntwo"#), O.user("a")]))
  }

  @Test("law 6: a stub, and two real results behind it, are one result of both")
  func stubAndTwoRealMessages() throws {
    let results = ["[Request interrupted by user]", "one", "two"].map { O.result("c1", $0) }
    let after = try LawBench.hold(O.body([O.calls("c1")] + results), .openAIChat)
    #expect(after == O.body([O.calls("c1"), O.result("c1", #"one\n\ntwo"#)]))
  }

  @Test("law 11: a lone surrogate in an id is the same subject before and after")
  func surrogateID() throws {
    let after = try LawBench.hold(
      O.body([O.calls(#"\ud800"#), O.user("a"), O.calls(#"\ud800"#), O.user("b")]), .openAIChat)
    #expect(LawBench.count("\u{FFFD}", in: after) == 4)
  }
}
