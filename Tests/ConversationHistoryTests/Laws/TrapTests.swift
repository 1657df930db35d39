import ConversationHistory
import Testing

/// The four traps that peers fell into, where one repair undoes another (issue 4).
@Suite("The four traps of peers")
struct TrapTests {
  typealias A = AnthropicWire
  typealias O = OpenAIWire

  @Test("drop a call, then invent its result")
  func droppedCall() throws {
    // The second of two equal answers goes, and its call with it: one stand-in, not two.
    let anthropic = try LawBench.hold(
      A.body([A.user("a"), A.assistant([A.call("t1")]), A.assistant([A.call("t1")])]), .anthropic)
    #expect(anthropic == A.body([A.user("a"), A.assistant([A.call("t1")]), A.user([A.lost("t1")])]))
    let openAI = try LawBench.hold(
      O.body([O.user("a"), O.calls("c1"), O.calls("c1"), O.user("b")]), .openAIChat)
    #expect(openAI == O.body([O.user("a"), O.calls("c1"), O.lost("c1"), O.user("b")]))
  }

  @Test("dedupe that leaves an empty array")
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

  @Test("a deleted lead that orphans a result")
  func orphanedLead() throws {
    // The result becomes marked text: its words are not lost, and it answers nothing.
    let anthropic = try LawBench.hold(
      A.body([A.user([A.result("t1", "42"), A.text("go on")]), A.assistant("b"), A.user("c")]), .anthropic)
    #expect(LawBench.count("tool output without its call, id t1", in: anthropic) == 1)
    #expect(!anthropic.contains("tool_result"))
    let openAI = try LawBench.hold(
      O.body([O.result("c1", "42"), O.user("go on"), O.assistant("b")]), .openAIChat)
    #expect(LawBench.count("tool output without its call, id c1", in: openAI) == 1)
    #expect(!openAI.contains(#""role":"tool""#))
  }

  @Test("a dropped empty turn that makes two users adjacent")
  func adjacentUsers() throws {
    // Both of two different turns stay, and one of two equal ones.
    let different = A.body([A.user("a"), #"{"role":"assistant","content":[]}"#, A.user("b")])
    #expect(try LawBench.hold(different, .anthropic) == A.body([A.user("a"), A.user("b")]))
    let equal = A.body([A.user("a"), #"{"role":"assistant","content":[]}"#, A.user("a")])
    #expect(try LawBench.hold(equal, .anthropic) == A.body([A.user("a")]))
    let chat = O.body([O.user("a"), #"{"role":"assistant","content":null}"#, O.user("a")])
    #expect(try LawBench.hold(chat, .openAIChat) == O.body([O.user("a")]))
  }
}
