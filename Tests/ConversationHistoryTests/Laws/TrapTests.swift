import ConversationHistory
import Testing

/// The four traps that one repair lays for another.
@Suite("Repairs that meet")
struct TrapTests {
  typealias A = AnthropicWire
  typealias O = OpenAIWire

  @Test("a call that is dropped gets no invented result")
  func droppedCall() throws {
    // The second of two equal answers goes, and its call with it: one stand-in, not two.
    let anthropic = try LawBench.hold(
      A.body([A.user("a"), A.assistant([A.call("t1")]), A.assistant([A.call("t1")])]), .anthropic)
    #expect(anthropic == A.body([A.user("a"), A.assistant([A.call("t1")]), A.user([A.lost("t1")])]))
    let openAI = try LawBench.hold(
      O.body([O.user("a"), O.calls("c1"), O.calls("c1"), O.user("b")]), .openAIChat)
    #expect(openAI == O.body([O.user("a"), O.calls("c1"), O.lost("c1"), O.user("b")]))
  }

  @Test("a call of the wrong speaker gets one result")
  func movedCall() throws {
    let body = A.body([A.user([A.call("t1")]), A.assistant("b"), A.user("c")])
    #expect(try LawBench.count("no result of this tool call", in: LawBench.hold(body, .anthropic)) == 1)
  }

  @Test("a second result that goes leaves no empty list")
  func emptyList() throws {
    let body = A.body([
      A.user("a"), A.assistant([A.call("t1")]), A.user([A.result("t1")]), A.user([A.result("t1")]), A.assistant("b"),
      A.user("c"),
    ])
    let expected = A.body([
      A.user("a"), A.assistant([A.call("t1")]), A.user([A.result("t1")]), A.assistant("b"), A.user("c"),
    ])
    #expect(try LawBench.hold(body, .anthropic) == expected)
  }

  @Test("the results of a lead that was cut off become marked text")
  func orphanedLead() throws {
    let anthropic = try LawBench.hold(
      A.body([A.user([A.result("t1", "42"), A.text("go on")]), A.assistant("b"), A.user("c")]), .anthropic)
    #expect(LawBench.count("tool output without its call, id t1", in: anthropic) == 1)
    #expect(!anthropic.contains("tool_result"))
    let openAI = try LawBench.hold(
      O.body([O.result("c1", "42"), O.user("go on"), O.assistant("b")]), .openAIChat)
    #expect(LawBench.count("tool output without its call, id c1", in: openAI) == 1)
    #expect(!openAI.contains(#""role":"tool""#))
  }

  @Test("an empty turn that goes leaves both of two different user turns, and one of two equal ones")
  func adjacentUsers() throws {
    let different = A.body([A.user("a"), #"{"role":"assistant","content":[]}"#, A.user("b")])
    #expect(try LawBench.hold(different, .anthropic) == A.body([A.user("a"), A.user("b")]))
    let equal = A.body([A.user("a"), #"{"role":"assistant","content":[]}"#, A.user("a")])
    #expect(try LawBench.hold(equal, .anthropic) == A.body([A.user("a")]))
    let chat = O.body([O.user("a"), #"{"role":"assistant","content":null}"#, O.user("a")])
    #expect(try LawBench.hold(chat, .openAIChat) == O.body([O.user("a")]))
  }
}
