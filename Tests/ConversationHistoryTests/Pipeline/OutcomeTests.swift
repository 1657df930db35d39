import ConversationHistory
import Testing

@Suite("Outcomes")
struct OutcomeTests {
  private typealias Wire = AnthropicWire

  /// A body with many faults at once.
  private static let damaged = Wire.body(
    [
      Wire.user("first"), Wire.user("first"), Wire.assistant([]), Wire.user([Wire.text(""), Wire.text("second")]),
      Wire.assistant([Wire.call("t1", "fs.read"), Wire.call("t1", "fs.read")]), Wire.user("meanwhile"),
      Wire.user([Wire.result("t1", "r")]), Wire.user([Wire.result("t9", "orphan")]), Wire.assistant("end "),
    ], model: "claude-opus-4-6", more: #""tools":[{"name":"fs.read","input_schema":{"type":"object"}}],"#)

  private func read(_ body: String) throws -> History {
    try Sanitizer(for: .anthropic, pipeline: Pipeline([])).sanitize([UInt8](body.utf8)).outcome.history
  }

  @Test("replaying the edits on the input gives the output, messages, tools and bytes")
  func replaying() throws {
    let input = try read(Self.damaged)
    let outcome = Pipeline.default(for: input).run(input)
    #expect(outcome.edits.count >= 6)
    let replayed = input.replaying(outcome.edits)
    #expect(replayed == outcome.history)
    #expect(replayed.encoded() == outcome.history.encoded())
  }

  @Test("replaying no edits gives the input")
  func replayingNothing() throws {
    let input = try read(Self.damaged)
    #expect(input.replaying([]) == input)
  }

  @Test("a damaged history has no error left, and a second run changes nothing")
  func repaired() throws {
    let output = try Lab.sanitize(Self.damaged)
    #expect(output.errors == [])
    let again = try Lab.sanitize(output.text)
    #expect(again.text == output.text && again.edits == [])
  }

  @Test("every message of the input is in a source or dropped, and none is in both")
  func sources() throws {
    let outcome = try Lab.sanitize(Self.damaged).outcome
    let used = outcome.sources.flatMap { source in
      switch source {
      case .kept(let index), .edited(let index): [index]
      case .merged(let all): all
      case .inserted: [Int]()
      }
    }
    #expect(outcome.sources.count == outcome.history.messages.count)
    #expect(Set(used).union(outcome.dropped) == Set(0..<9))
    #expect(Set(used).isDisjoint(with: outcome.dropped))
  }

  @Test("kept messages keep their bytes, edited ones do not")
  func keptBytes() throws {
    let output = try Lab.sanitize(Self.damaged)
    let before = try read(Self.damaged).messages
    for (message, source) in zip(output.outcome.history.messages, output.outcome.sources) {
      switch source {
      case .kept(let index):
        #expect(message.encoded(as: .anthropic) == before[index].encoded(as: .anthropic))
      case .edited(let index):
        #expect(message.encoded(as: .anthropic) != before[index].encoded(as: .anthropic))
      case .merged, .inserted: break
      }
    }
  }

  @Test("the unchanged prefix is as long as the bytes say")
  func prefix() throws {
    let body = Wire.body([Wire.user("a"), Wire.assistant("b"), Wire.user("c"), Wire.user("c"), Wire.assistant("d")])
    let output = try Lab.sanitize(body)
    let prefix = output.outcome.unchangedPrefix
    #expect(prefix.messages == 3)
    #expect(body.utf8.prefix(prefix.bytes).elementsEqual(output.text.utf8.prefix(prefix.bytes)))
    #expect(String(decoding: body.utf8.prefix(prefix.bytes), as: UTF8.self).hasSuffix(Wire.user("c")))
  }

  @Test("an untouched body is a prefix as a whole")
  func wholePrefix() throws {
    let body = Wire.body([Wire.user("a"), Wire.assistant("b")])
    let prefix = try Lab.sanitize(body).outcome.unchangedPrefix
    #expect(prefix.messages == 2 && prefix.bytes == body.utf8.count)
  }

  @Test("renamed tools leave no prefix, since they stand before the messages")
  func toolPrefix() throws {
    let body = Wire.body([Wire.user("a")], more: #""tools":[{"name":"f","input_schema":{"type":"object"}}],"#)
    let output = try Lab.sanitize(body, options: Pipeline.Options(toolPrefix: "x_"))
    #expect(output.outcome.unchangedPrefix.messages == 0 && output.outcome.unchangedPrefix.bytes == 0)
  }

  @Test("passes that undo each other are stopped after a stated number of rounds")
  func bound() {
    // The empty message that the one appends is what the other drops.
    let pipeline = Pipeline {
      StripTrailingAssistants(.continue(""))
      DropEmptyContent()
    }
    let outcome = pipeline.run(History(messages: [Message(.user, "a"), Message(.assistant, "b")]))
    #expect(outcome.edits.count >= Pipeline.maximumRounds)
    #expect(outcome.edits.count <= 4 * Pipeline.maximumRounds)
    #expect(outcome.history.messages.prefix(2) == [Message(.user, "a"), Message(.assistant, "b")])
  }

  @Test("two runs give the same bytes, edits and continuation")
  func deterministic() throws {
    let one = try Lab.sanitize(Self.damaged)
    let two = try Lab.sanitize(Self.damaged)
    #expect(one.text == two.text && one.edits == two.edits)
    #expect(one.outcome.continuation == two.outcome.continuation)
    #expect(one.outcome.ids == two.outcome.ids && one.outcome.toolNames == two.outcome.toolNames)
  }

  @Test("the continuation depends on the raw messages, not on how they were repaired")
  func continuation() throws {
    let one = try Lab.sanitize(Wire.body([Wire.user("a"), Wire.user("a")])).outcome.continuation
    let two = try Lab.sanitize(Wire.body([Wire.user("a")])).outcome.continuation
    #expect(one.messages == 2 && one.edited == [1])
    #expect(two.messages == 1 && two.edited == [])
    #expect(one.prefixHash != two.prefixHash)
  }

  @Test("a parameter that was left out is accounted for: replaying the edits leaves it out too")
  func parameters() throws {
    let body =
      #"{"anthropic_version":"2026-10-21","container":"c","top_p":1,"messages":[{"role":"user","content":"a"}]}"#
    let output = try Lab.sanitize(body)
    #expect(output.text == #"{"anthropic_version":"2026-10-21","messages":[{"role":"user","content":"a"}]}"#)
    #expect(output.edits.map(\.path) == ["container", "top_p"])
    #expect(output.edits.map(\.change) == [.removeParameter("container"), .removeParameter("top_p")])
    let nothing = Sanitizer(for: .anthropic, pipeline: Pipeline([]))
    let before = try nothing.sanitize([UInt8](body.utf8)).outcome.history
    #expect(before.replaying(output.edits) == output.outcome.history)
    #expect(before.replaying(output.edits).encoded() == output.sanitized.bytes)
  }
}
