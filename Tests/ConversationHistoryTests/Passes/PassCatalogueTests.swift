import ConversationHistory
import Testing

@Suite("The catalogue of passes")
struct PassCatalogueTests {
  @Test(
    "every pass is made from its id; only a prefix for names has no default", arguments: PassCatalogue.all.map(\.id))
  func made(_ id: String) {
    let pass = PassCatalogue.make(id)
    #expect((pass == nil) == (id == "prefix-tool-names"))
    #expect(pass?.id ?? id == id)
  }

  @Test("a pass leaves a healthy history alone", arguments: PassCatalogue.all.map(\.id))
  func healthy(_ id: String) throws {
    let pass = try #require(PassCatalogue.make(id, argument: id == "prefix-tool-names" ? "" : nil))
    let history = History(messages: [
      Message(.user, "a"), Message(.assistant, [.toolCall(id: "t1", name: "f")]),
      Message(.user, [.toolResult(for: "t1", "b")]), Message(.assistant, "c"), Message(.user, "d"),
    ])
    let outcome = Pipeline([pass]).run(history)
    #expect(outcome.edits == [] && outcome.history == history)
  }

  @Test(
    "an argument is understood, or there is no pass",
    arguments: [
      ("enforce-role-alternation", "merge", true), ("enforce-role-alternation", "keep-first", true),
      ("enforce-role-alternation", "keep-last", true), ("enforce-role-alternation", "bridge:(…)", true),
      ("enforce-role-alternation", "bridge", false), ("strip-trailing-assistants", "remove", true),
      ("strip-trailing-assistants", "keep", true), ("strip-trailing-assistants", "continue:Go on.", true),
      ("strip-trailing-assistants", "continue", false), ("prefix-tool-names", "mcp__", true),
      ("drop-empty-content", "anything", false), ("no-such-pass", "", false),
    ])
  func arguments(_ id: String, _ argument: String, _ isUnderstood: Bool) {
    #expect((PassCatalogue.make(id, argument: argument) != nil) == isUnderstood)
  }

  @Test("an argument does what it says")
  func effects() throws {
    func texts(_ id: String, _ argument: String, _ messages: [Message]) throws -> [String] {
      let pass = try #require(PassCatalogue.make(id, argument: argument))
      return Pipeline([pass]).run(History(messages: messages)).history.messages.map { message in
        guard case .text(let text)? = message.blocks.first?.content else { return "" }
        return "\(message.role.name): \(text.string)"
      }
    }
    let twice = [Message(.user, "a"), Message(.user, "b")]
    #expect(try texts("enforce-role-alternation", "keep-first", twice) == ["user: a"])
    #expect(try texts("enforce-role-alternation", "keep-last", twice) == ["user: b"])
    #expect(try texts("enforce-role-alternation", "bridge:-", twice) == ["user: a", "assistant: -", "user: b"])
    let answered = [Message(.user, "a"), Message(.assistant, "b")]
    #expect(try texts("strip-trailing-assistants", "remove", answered) == ["user: a"])
    #expect(try texts("strip-trailing-assistants", "keep", answered) == ["user: a", "assistant: b"])
    #expect(
      try texts("strip-trailing-assistants", "continue:Go on.", answered)
        == ["user: a", "assistant: b", "user: Go on."])
  }
}
