import ConversationHistory
import HistoryLaws
import Testing

/// The checker that the laws trust must itself see what providers refuse.
@Suite("The naive checker")
struct NaiveCheckerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var fault: String
    var dialect: Dialect
    var messages: [String]
    var model: String?
    var testDescription: String { "\(dialect.id): \(fault)" }
  }

  typealias A = AnthropicWire
  typealias O = OpenAIWire

  static let refused: [Case] = [
    Case(fault: "no messages", dialect: .anthropic, messages: []),
    Case(fault: "a role that is not known", dialect: .anthropic, messages: [#"{"role":"tool","content":"a"}"#]),
    Case(
      fault: "an empty answer", dialect: .anthropic,
      messages: [A.user("a"), #"{"role":"assistant","content":[]}"#, A.user("b")]),
    Case(fault: "a blank message", dialect: .anthropic, messages: [A.user(" ")]),
    Case(fault: "an empty text", dialect: .anthropic, messages: [A.user([A.text(""), A.text("a")])]),
    Case(fault: "a bad id", dialect: .anthropic, messages: [A.assistant([A.call("a b")])]),
    Case(
      fault: "a call without its result", dialect: .anthropic,
      messages: [A.assistant([A.call("t")]), A.user("a"), A.assistant("b"), A.user([A.result("t")])]),
    Case(
      fault: "a result behind something else", dialect: .anthropic,
      messages: [A.assistant([A.call("t")]), A.user([A.text("a"), A.result("t")])]),
    Case(
      fault: "a result without a waiting call", dialect: .anthropic,
      messages: [A.assistant([A.call("t")]), A.user([A.result("t"), A.result("t")])]),
    Case(fault: "a tool call of the user", dialect: .anthropic, messages: [A.user([A.call("t")])]),
    Case(
      fault: "two calls of one id", dialect: .anthropic,
      messages: [A.assistant([A.call("t")]), A.assistant([A.call("t")]), A.user([A.result("t")])]),
    Case(
      fault: "the last message is the assistant's", dialect: .anthropic, messages: [A.user("a"), A.assistant("b")],
      model: "claude-opus-4-6"),
    Case(
      fault: "the last answer ends in white space", dialect: .anthropic,
      messages: [A.user("a"), A.assistant(#"b\u0020"#)], model: "claude-sonnet-4-5"),
    Case(fault: "half of a surrogate pair", dialect: .anthropic, messages: [A.user(#"\udc00"#)]),
    Case(fault: "no content", dialect: .openAIChat, messages: [#"{"role":"assistant","content":null}"#]),
    Case(fault: "a bad name", dialect: .openAIChat, messages: [O.calls("c").replacing(#""f""#, with: #""f g""#)]),
    Case(fault: "a call before it has no result", dialect: .openAIChat, messages: [O.calls("c"), O.user("a")]),
    Case(
      fault: "a result without a waiting call", dialect: .openAIChat,
      messages: [O.calls("c"), O.result("c"), O.result("c")]),
    Case(
      fault: "a call without its result at the end", dialect: .openAIChat, messages: [O.calls("c", "d"), O.result("d")]),
    Case(
      fault: "an empty list of calls", dialect: .openAIChat,
      messages: [#"{"role":"assistant","content":"a","tool_calls":[]}"#]),
  ]

  @Test("what a provider refuses is refused, and for that reason", arguments: refused)
  func refuses(_ example: Case) throws {
    let body = [UInt8](A.body(example.messages).utf8)
    let fault = NaiveChecker(example.dialect, example.model).firstFault(in: body)
    #expect(try #require(fault).hasSuffix(example.fault))
  }

  @Test("what a provider takes is taken")
  func takes() {
    let anthropic = [
      [A.assistant("a"), A.user("b")], [A.user("a"), A.assistant("b")],
      [A.user(""), A.user("a")], [A.user([A.text(" "), A.text("a")])],
      [
        A.assistant([A.call("t")]), A.assistant([A.call("u")]), A.user([A.result("u")]),
        A.user([A.result("t"), A.text("a")]),
      ],
    ]
    for messages in anthropic {
      #expect(NaiveChecker(.anthropic, nil).firstFault(in: [UInt8](A.body(messages).utf8)) == nil)
    }
    let chat = [
      [O.user(""), O.assistant("")], [O.calls("c", "d"), O.result("d"), O.result("c", ""), O.assistant("a")],
    ]
    for messages in chat {
      #expect(NaiveChecker(.openAIChat, nil).firstFault(in: [UInt8](O.body(messages).utf8)) == nil)
    }
  }

  @Test("the healthy example of each rule is taken", arguments: Rule.all.map(\.id))
  func examples(_ id: String) throws {
    let example = try #require(Rule.named(id)).page.example
    guard example.purpose == .send, [.anthropic, .openAIChat].contains(example.dialect) else { return }
    let fault = NaiveChecker(example.dialect, example.model).firstFault(in: [UInt8](example.passes.utf8))
    #expect(fault == nil)
  }
}
