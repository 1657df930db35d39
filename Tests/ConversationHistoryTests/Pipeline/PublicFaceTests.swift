import ConversationHistory
import Testing

/// The examples of the README, to the letter.
@Suite("The public face")
struct PublicFaceTests {
  @Test("the pipeline of the README runs")
  func readme() {
    let pipeline = Pipeline {
      StripTrailingAssistants()
      CollapseDuplicateUserTurns()
      EnforceRoleAlternation(.merge)
      PrefixToolNames("mcp__")
    }
    let outcome = pipeline.run(History(messages: [Message(.user, "hi"), Message(.user, "hi")]))
    #expect(outcome.history.messages.count == 1)
    #expect(outcome.edits.map(\.pass) == ["collapse-duplicate-user-turns"])
    #expect(outcome.edits.allSatisfy { !$0.summary.isEmpty })
    #expect(outcome.sources == [.kept(0)])
    #expect(outcome.dropped == [1])
    #expect(outcome.unchangedPrefix.messages == 1)
    #expect(outcome.toolNames == [:])
    #expect(outcome.continuation.messages == 2)
    #expect(pipeline.passes.map(\.id).count == 4)
  }

  @Test("bytes are sanitized in one line")
  func bytes() throws {
    let bytes = [UInt8](#"{"messages":[{"role":"user","content":"hi"},{"role":"user","content":"hi"}]}"#.utf8)
    let sanitized = try Sanitizer(for: .anthropic).sanitize(bytes)
    #expect(String(decoding: sanitized.bytes, as: UTF8.self) == #"{"messages":[{"role":"user","content":"hi"}]}"#)
    #expect(sanitized.remaining == [] && !sanitized.isUnchanged && sanitized.dialect == .anthropic)
  }

  @Test("values are linted in one line")
  func lint() {
    let history = History(messages: [Message(.tool, [.toolResult(for: "c1", "x")])])
    let findings = Linter(for: .openAIChat).lint(history)
    #expect(findings.map(\.rule) == ["orphan-tool-result"])
  }

  @Test("values are sanitized without bytes")
  func values() {
    let call = Message(.assistant, [.toolCall(id: "t1", name: "f")])
    let outcome = Sanitizer(for: .anthropic).sanitize(History(messages: [Message(.user, "a"), call]))
    #expect(outcome.sources == [.kept(0), .kept(1), .inserted])
    #expect(Linter(for: .anthropic).lint(outcome.history) == [])
  }

  @Test("a pipeline takes conditions and loops")
  func builder() {
    let isPortable = true
    let pipeline = Pipeline {
      if isPortable { EnforceRoleAlternation() } else { DropEmptyContent() }
      for prefix in ["a_", "b_"] { PrefixToolNames(prefix) }
      if !isPortable { TrimFinalWhitespace() }
    }
    #expect(pipeline.passes.map(\.id) == ["enforce-role-alternation", "prefix-tool-names", "prefix-tool-names"])
    #expect(pipeline.passes.allSatisfy { !$0.establishes.isEmpty })
  }

  @Test("an empty pipeline changes nothing")
  func empty() {
    let history = History(messages: [Message(.assistant, "")])
    let outcome = Pipeline {}.run(history)
    #expect(outcome.history == history && outcome.edits == [])
  }
}
