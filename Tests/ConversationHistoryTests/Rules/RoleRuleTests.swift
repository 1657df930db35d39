import ConversationHistory
import Testing

@Suite("Rules about roles")
struct RoleRuleTests {
  private typealias Wire = AnthropicWire

  @Test(
    "two different messages of one speaker are legal: a remark at most", arguments: [Dialect.anthropic, .openAIChat])
  func sameRole(_ dialect: Dialect) {
    for pair in [
      [Wire.user("a"), Wire.user("b")], [Wire.assistant("a"), Wire.assistant("b"), Wire.user("c")],
    ] {
      let found = Lab.lint(Wire.body(pair), dialect)
      #expect(found.map(\.rule) == ["repeated-role"])
      #expect(found.map(\.severity) == [.info])
      #expect(found.map(\.path) == ["messages[1]"])
    }
  }

  @Test("a history may begin with the assistant", arguments: [Dialect.anthropic, .openAIChat])
  func assistantFirst(_ dialect: Dialect) {
    #expect(Lab.rules(Wire.body([Wire.assistant("a"), Wire.user("b")]), dialect) == [])
  }

  @Test("OpenAI takes user, assistant, tool and system in any order")
  func anyOrder() {
    let body = Wire.body([
      Wire.user("a"), #"{"role":"system","content":"s"}"#, Wire.assistant("b"),
      #"{"role":"developer","content":"d"}"#, Wire.user("c"), Wire.assistant("d"),
    ])
    #expect(Lab.rules(body, .openAIChat) == [])
  }

  @Test("results split over several user messages are accepted, and lose parallel calls")
  func splitResults() {
    let body = Wire.body([
      Wire.assistant([Wire.call("t1"), Wire.call("t2")]), Wire.user([Wire.result("t1")]),
      Wire.user([Wire.result("t2")]), Wire.user("go on"),
    ])
    let found = Lab.lint(body)
    #expect(found.map(\.rule) == ["scattered-tool-results"])
    #expect(found.map(\.severity) == [.info])
  }

  @Test("calls split over several assistant messages are combined before they are paired")
  func splitCalls() {
    let body = Wire.body([
      Wire.user("a"), Wire.assistant([Wire.call("t1")]), Wire.assistant([Wire.call("t2")]),
      Wire.user([Wire.result("t1"), Wire.result("t2")]),
    ])
    #expect(!Lab.lint(body).contains { $0.severity > .info })
  }

  @Test("a role that the API does not know is named in the API's words")
  func unknownRole() throws {
    let found = Lab.lint(Wire.body([Wire.user("a"), #"{"role":"human","content":"hi"}"#]))
    let finding = try #require(found.first { $0.rule == "unknown-role" })
    #expect(finding.path == "messages[1]")
    #expect(
      finding.apiError
        == #"messages: Unexpected role "human". Allowed roles are "user" or "assistant""#)
  }

  @Test(
    "developer, tool and function are roles of OpenAI alone",
    arguments: ["developer", "tool", "function"])
  func foreignRole(_ role: String) {
    let body = Wire.body([#"{"role":"\#(role)","content":"hi"}"#])
    #expect(Lab.rules(body).contains("unknown-role"))
    #expect(!Lab.rules(body, .openAIChat).contains("unknown-role"))
  }

  @Test("a role may be spelled with escapes")
  func escapedRole() {
    let body = #"{"messages":[{"r\u006fle":"us\u0065r","c\u006fntent":"hi"}]}"#
    #expect(Lab.rules(body) == [])
  }
}
