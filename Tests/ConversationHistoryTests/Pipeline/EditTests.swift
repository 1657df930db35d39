import ConversationHistory
import Testing

@Suite("Edits")
struct EditTests {
  private typealias Wire = AnthropicWire

  private static func spelled(_ blocks: [Block], _ dialect: Dialect = .anthropic) -> [String] {
    blocks.map { String(decoding: $0.encoded(as: dialect), as: UTF8.self) }
  }

  @Test("content that was no content is given back as it was, and the text made of it is named")
  func shape() throws {
    let repair = try Lab.messages(RepairMessageShape(), #"{"role":"user","content":[7,{"type":"text","text":"a"}]}"#)
    #expect(repair.edits.map { Self.spelled($0.removed) } == [["7"]])
    #expect(
      repair.edits.map { Self.spelled($0.added) } == [
        [Wire.text(#"[historylint] a part of the history that was no message:\n```\n7\n```"#)]
      ])
  }

  @Test("the message that an empty history gets is named")
  func emptyHistory() throws {
    let repair = try Lab.run(RepairMessageShape(), #"{"messages":[]}"#)
    #expect(repair.edits.map { Self.spelled($0.added) } == [[Wire.text("[historylint] the history is empty")]])
  }

  @Test("an orphan is removed, and the fenced text of it added")
  func orphan() throws {
    let body = Wire.body([Wire.user("a"), Wire.assistant("b"), Wire.user([Wire.result("t1", "out"), Wire.text("c")])])
    let edit = try #require(try Lab.sanitize(body).edits.first)
    #expect(edit.rule == "orphan-tool-result")
    #expect(Self.spelled(edit.removed) == [Wire.result("t1", "out")])
    #expect(
      Self.spelled(edit.added) == [Wire.text(#"[historylint] tool output without its call, id t1:\n```\nout\n```"#)])
  }

  @Test("an orphan among the results of a round goes once and comes once")
  func orphanInRound() throws {
    let body = OpenAIWire.body([
      OpenAIWire.user("a"), OpenAIWire.calls("c1"), OpenAIWire.result("c9", "out"), OpenAIWire.result("c1"),
    ])
    let edits = try Lab.sanitize(body, .openAIChat).edits
    #expect(edits.map { $0.removed.count } == [1, 0])
    #expect(
      edits.map { $0.added.map(\.content) } == [
        [], [.text("[historylint] tool output without its call, id c9:\n```\nout\n```")],
      ])
  }

  @Test("a block that only moved within its message is neither removed nor added")
  func moved() throws {
    let body = Wire.body([
      Wire.user("a"), Wire.assistant([Wire.call("t1")]), Wire.user([Wire.text("b"), Wire.result("t1")]),
    ])
    let edits = try Lab.sanitize(body).edits
    #expect(edits.map(\.rule) == ["tool-result-behind-text"])
    #expect(edits.allSatisfy { $0.removed == [] && $0.added == [] })
  }

  @Test("of equal blocks as many are removed as went")
  func equalBlocks() {
    let history = History(messages: [Message(.user, [.text("a"), .text("b"), .text("a"), .text("c")])])
    let pipeline = Pipeline([AnyPass(KeepFirst(blocks: 2))])
    #expect(pipeline.run(history).edits.map(\.removed) == [[.text("a"), .text("c")]])
  }

  private struct KeepFirst: Pass {
    static let id = "keep-first"
    static let establishes = "messages are short"
    let blocks: Int

    func apply(to revision: inout Revision) {
      revision.replaceEach { _, message in
        (Message(message.role, Array(message.blocks.prefix(blocks))), Revision.Note("cut", safety: .lossy))
      }
    }
  }
}
