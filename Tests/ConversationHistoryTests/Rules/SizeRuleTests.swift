import ConversationHistory
import Testing

@Suite("Rules about sizes")
struct SizeRuleTests {
  private func body(padding: Int) -> String {
    AnthropicWire.body([AnthropicWire.user(String(repeating: "a", count: padding))])
  }

  @Test("a body over 32 MB is refused, in the API's words, and nothing repairs it")
  func large() throws {
    let limit = 32 << 20
    let head = body(padding: 0).utf8.count
    #expect(Lab.rules(body(padding: limit - head)) == [])
    let found = Lab.lint(body(padding: limit - head + 1))
    #expect(found.map(\.rule) == ["request-too-large"])
    #expect(found.map(\.apiError) == ["Request exceeds the maximum size"])
    #expect(found.allSatisfy { $0.fix == nil })
  }

  @Test("more than 100,000 messages are refused")
  func many() {
    let user = AnthropicWire.user("a")
    let assistant = AnthropicWire.assistant("b")
    let pairs = [[String]](repeating: [user, assistant], count: 50_000).flatMap { $0 }
    let rules = Lab.rules(AnthropicWire.body(pairs), model: "claude-sonnet-4-5")
    #expect(!rules.contains("too-many-messages"))
    let more = Lab.rules(AnthropicWire.body(pairs + [user]), model: "claude-sonnet-4-5")
    #expect(more.contains("too-many-messages"))
  }
}
