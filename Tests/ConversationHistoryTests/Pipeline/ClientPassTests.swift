import ConversationHistory
import Testing

/// Takes the keys out of what the user said: a pass as a client outside the module writes it.
private struct RedactKeys: Pass {
  static let id = "redact-keys"
  static let establishes = "no message of the user holds a key"

  func apply(to revision: inout Revision) {
    revision.replaceEach { _, message in
      guard message.role == .user, message.blocks.contains(.text("sk-1")) else { return nil }
      var message = message
      message.blocks = message.blocks.map { $0 == .text("sk-1") ? .text("[key]") : $0 }
      return (message, Revision.Note("took a key out", safety: .lossy))
    }
  }
}

/// A pass that is given what it does.
private struct Custom: Pass {
  static let id = "custom"
  static let establishes = "whatever the test wants"

  let change: @Sendable (inout Revision) -> Void

  func apply(to revision: inout Revision) { change(&revision) }
}

@Suite("A pass of a client")
struct ClientPassTests {
  private static let history = History(
    messages: [Message(.user, "a"), Message(.user, "sk-1"), Message(.assistant, "b"), Message(.user, "c")])

  private static let note = Revision.Note("because")

  private func run(_ change: @escaping @Sendable (inout Revision) -> Void) -> Outcome {
    Pipeline { Custom(change: change) }.run(Self.history)
  }

  /// What holds for every run: the edits explain the difference, and a second run finds nothing to do.
  private func expectLaws(_ outcome: Outcome, _ pipeline: Pipeline) {
    #expect(Self.history.replaying(outcome.edits) == outcome.history)
    #expect(pipeline.run(outcome.history).edits == [])
  }

  @Test("stands in a pipeline beside those of the library, and its edits are logged under its id")
  func logged() {
    let pipeline = Pipeline {
      RedactKeys()
      EnforceRoleAlternation(.merge)
    }
    let outcome = pipeline.run(Self.history)
    #expect(outcome.history.messages.first?.blocks == [.text("a"), .text("[key]")])
    #expect(outcome.edits.first?.pass == "redact-keys")
    #expect(outcome.edits.first?.path == "messages[1]")
    #expect(outcome.edits.first?.summary == "took a key out")
    #expect(outcome.edits.first?.removed == [.text("sk-1")])
    #expect(outcome.edits.first?.added == [.text("[key]")])
    #expect(outcome.isLossy)
    #expect(pipeline.passes.map(\.id) == ["redact-keys", "enforce-role-alternation"])
    expectLaws(outcome, pipeline)
  }

  @Test("sanitizes bytes in the place of the default pipeline")
  func bytes() throws {
    let body = #"{"messages": [{"role": "user", "content": "sk-1", "x": 1}, {"role": "user", "content": ""}]}"#
    let sanitizer = Sanitizer(for: .anthropic, pipeline: Pipeline { RedactKeys() })
    let sanitized = try sanitizer.sanitize([UInt8](body.utf8))
    #expect(
      String(decoding: sanitized.bytes, as: UTF8.self)
        == #"{"messages": [{"role": "user", "content": "[key]", "x": 1}, {"role": "user", "content": ""}]}"#)
  }

  @Test("removes messages, each with its reason")
  func removes() {
    let outcome = run { revision in
      revision.removeEach { _, message in message.role == .assistant ? Revision.Note("no answers", safety: .lossy) : nil
      }
    }
    #expect(outcome.dropped == [2])
    #expect(outcome.edits.map(\.removed) == [[.text("b")]])
    #expect(Self.history.replaying(outcome.edits) == outcome.history)
  }

  @Test("gives a plan of steps; what no step names is kept")
  func steps() {
    let outcome = run { revision in
      guard revision.messages.count == 4 else { return }
      revision.rewrite([
        .insert(Message(.system, "first"), Self.note), .remove(1, Self.note), .insert(Message(.user, "new"), Self.note),
      ])
    }
    #expect(
      outcome.history.messages == [
        Message(.system, "first"), Message(.user, "a"), Message(.user, "new"), Message(.assistant, "b"),
        Message(.user, "c"),
      ])
    #expect(outcome.sources == [.inserted, .kept(0), .inserted, .kept(2), .kept(3)])
    #expect(outcome.edits.map(\.added) == [[.text("first")], [], [.text("new")]])
    #expect(Self.history.replaying(outcome.edits) == outcome.history)
  }

  @Test("that names messages that are not there, or twice, or backwards, changes nothing by it")
  func strayIndexes() {
    let outcome = run { revision in
      revision.rewrite([
        .keep(-1), .remove(4, Self.note), .keep(2), .remove(1, Self.note),
        .replace(2, with: Message(.user, "x"), Self.note),
        .keep(.max),
      ])
    }
    #expect(outcome.history == Self.history)
    #expect(outcome.edits == [])
  }

  @Test("that puts an equal message in the place of one has changed nothing")
  func sameMessage() {
    let outcome = run { $0.replaceEach { _, message in (Message(message.role, message.blocks), Self.note) } }
    #expect(outcome.edits == [])
    #expect(outcome.sources == [.kept(0), .kept(1), .kept(2), .kept(3)])
  }

  @Test("changes what stands beside the messages")
  func beside() {
    let outcome = run { revision in
      revision.setSystem("be brief", Self.note)
      revision.setToolChoice(["type": "none"], Self.note)
    }
    #expect(outcome.history.system == "be brief")
    #expect(outcome.edits.map(\.path) == ["system", "tool_choice"])
    #expect(Self.history.replaying(outcome.edits) == outcome.history)
  }
}
