import ConversationHistory
import Testing

@Suite("A last message of the assistant")
struct TrailingAssistantTests {
  private typealias Wire = AnthropicWire
  private static let body = Wire.body([Wire.user("hi"), Wire.assistant("Hello")])

  @Test(
    "Claude 4.6 and later refuses it",
    arguments: [
      "claude-opus-4-6", "claude-sonnet-4-6", "us.anthropic.claude-opus-4-6-v1:0",
      "anthropic/claude-opus-4.7", "claude-opus-5", "claude-sonnet-5-5", "claude-haiku-5-5",
      "claude-fable-5-2", "claude-mythos-preview", "CLAUDE-OPUS-4-6-20260205",
      "claude-opus-4-6[1m]",
    ])
  func refused(_ model: String) throws {
    let finding = try #require(Lab.lint(Self.body, model: model).first)
    #expect(finding.rule == "trailing-assistant" && finding.severity == .error)
    #expect(finding.path == "messages[1]" && finding.messageIndex == 1)
    #expect(
      finding.apiError
        == "This model does not support assistant message prefill. The conversation must end with a user message."
    )
    #expect(finding.fix?.applicability == .unsafe)
  }

  @Test(
    "Claude 4.5 and older takes it",
    arguments: [
      "claude-sonnet-4-5-20250929", "claude-3-5-sonnet-20241022", "anthropic/claude-sonnet-4.5",
      "claude-opus-4-20250514", "claude-opus-4-1", "claude-haiku-4-5@20251001",
      "claude-3-opus-20240229", "eu.anthropic.claude-3-7-sonnet-20250219-v1:0",
    ])
  func taken(_ model: String) {
    #expect(Lab.rules(Self.body, model: model) == [])
  }

  @Test(
    "on a model that is not known it is a remark without a repair",
    arguments: ["gpt-4o", "claude", "my-proxy-model", "", "opus-4-6", "claude-opus-latest", nil])
  func unknown(_ model: String?) throws {
    let found = Lab.lint(Self.body, model: model)
    #expect(found.map(\.rule) == ["trailing-assistant"])
    #expect(found.map(\.severity) == [.info])
    #expect(found.first?.fix == nil && found.first?.apiError == nil)
  }

  @Test("the body's own model counts where none is given")
  func ownModel() {
    let body = Wire.body([Wire.user("hi"), Wire.assistant("Hello")], model: "claude-opus-4-6")
    #expect(Lab.lint(body).map(\.severity) == [.error])
    #expect(Lab.lint(body, model: "claude-sonnet-4-5").map(\.severity) == [])
  }

  @Test("OpenAI takes it, whatever the model")
  func openAI() {
    #expect(Lab.rules(Self.body, .openAIChat, model: "gpt-4o") == [])
    #expect(Lab.rules(Self.body, .openAIChat, model: "claude-opus-4-6") == [])
  }

  @Test("a saved session may end with an answer", arguments: [Purpose.resume, .saved])
  func saved(_ purpose: Purpose) {
    #expect(Lab.rules(Self.body, model: "claude-opus-4-6", purpose: purpose) == [])
  }

  @Test("a turn that a server tool paused is sent back as it is")
  func paused() {
    for blocks in [
      [Wire.text("let me look"), Wire.serverCall("srvtoolu_1")],
      [Wire.serverCall("srvtoolu_1"), Wire.serverResult("srvtoolu_1")],
    ] {
      let tool = #""tools":[{"type":"web_search_20250305","name":"web_search"}],"#
      let body = Wire.body([Wire.user("hi"), Wire.assistant(blocks)], more: tool)
      #expect(Lab.rules(body, model: "claude-opus-4-6") == [])
    }
  }

  @Test("a last message with client calls is an unanswered call instead")
  func calls() {
    let body = Wire.body([Wire.user("hi"), Wire.assistant([Wire.call("t1")])])
    #expect(Lab.rules(body, model: "claude-opus-4-6") == ["unanswered-tool-call"])
  }

  @Test(
    "a stub at the end is removed safely", arguments: [#""""#, "[]", #"" \n""#, #""fetch failed""#])
  func stub(_ content: String) throws {
    let body = Wire.body([Wire.user("hi"), #"{"role":"assistant","content":\#(content)}"#])
    let found = Lab.lint(body, model: "claude-opus-4-6").first { $0.rule == "trailing-assistant" }
    #expect(try #require(found).fix?.applicability == .safe)
  }

  @Test("an answer at the end is refused on any model that is to think first")
  func thinkingFirst() throws {
    func body(_ thinking: String) -> String {
      AnthropicWire.body(
        [AnthropicWire.user("a"), AnthropicWire.assistant("b")], model: "claude-sonnet-4-5",
        more: #""max_tokens":4096,\#(thinking)"#)
    }
    #expect(Lab.rules(body("")) == [])
    let thinks = body(#""thinking":{"type":"enabled","budget_tokens":1024},"#)
    #expect(Lab.rules(thinks) == ["trailing-assistant"])
    #expect(try Lab.sanitize(thinks).errors == [])
  }
}
