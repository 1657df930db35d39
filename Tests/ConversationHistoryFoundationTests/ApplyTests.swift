import ConversationHistory
import Testing

@Suite("An outcome applied to a client's own list")
struct ApplyTests {
  /// A row that knows nothing of the wire.
  private struct Row: Equatable {
    var ids: [Int]
    var isNew = false
  }

  private func rows(_ count: Int) -> [Row] { (0..<count).map { Row(ids: [$0]) } }

  private func applied(_ messages: [Message], _ pipeline: Pipeline) throws -> [Row] {
    let outcome = pipeline.run(History(messages: messages))
    return try outcome.apply(to: rows(messages.count)) { _, origins in Row(ids: origins.flatMap(\.ids), isNew: true) }
  }

  @Test("rows of dropped messages go, the others stay as they are")
  func dropped() throws {
    let messages = [Message(.user, "a"), Message(.user, "a"), Message(.assistant, "b")]
    let result = try applied(messages, Pipeline { CollapseDuplicateUserTurns() })
    #expect(result == [Row(ids: [0]), Row(ids: [2])])
  }

  @Test("merged rows are made of all their origins")
  func merged() throws {
    let messages = [Message(.user, "a"), Message(.user, "b"), Message(.assistant, "c")]
    let result = try applied(messages, Pipeline { EnforceRoleAlternation(.merge) })
    #expect(result == [Row(ids: [0, 1], isNew: true), Row(ids: [2])])
  }

  @Test("an inserted message is a row without origins")
  func inserted() throws {
    let messages = [Message(.user, "a"), Message(.user, "b")]
    let result = try applied(messages, Pipeline { EnforceRoleAlternation(.bridge("go on")) })
    #expect(result == [Row(ids: [0]), Row(ids: [], isNew: true), Row(ids: [1])])
  }

  @Test("the closure gets the message as it is now")
  func edited() throws {
    let messages = [Message(.user, "a"), Message(.assistant, [.toolCall(id: "t1", name: "ls")])]
    let outcome = Sanitizer(for: .anthropic, model: "claude-sonnet-4-5").sanitize(History(messages: messages))
    let texts = try outcome.apply(to: ["a", "ls"]) { message, origins in "\(message.role.name) of \(origins)" }
    #expect(texts == ["a", "ls", "user of []"])
  }

  @Test("a list of another length is refused")
  func mismatch() throws {
    let outcome = Pipeline {}.run(History(messages: [Message(.user, "a")]))
    let error = try #require(throws: CountMismatch.self) {
      _ = try outcome.apply(to: [1, 2]) { _, _ in 0 }
    }
    #expect(error.expected == 1 && error.found == 2)
  }
}
