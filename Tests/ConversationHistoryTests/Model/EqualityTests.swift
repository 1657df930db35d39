import ConversationHistory
import Testing

@Suite("Equality of values")
struct EqualityTests {
  private typealias Wire = AnthropicWire

  private func read(_ body: String, _ dialect: Dialect = .anthropic) throws -> History {
    try Sanitizer(for: dialect).sanitize([UInt8](body.utf8)).outcome.history
  }

  @Test("texts are equal by their decoded bytes, never by Unicode equivalence")
  func texts() {
    #expect(MessageText("caf\u{e9}") == "caf\u{e9}")
    #expect(MessageText("caf\u{e9}") != "cafe\u{301}")
    #expect("caf\u{e9}" == "cafe\u{301}", "strings of the standard library are equal here")
    #expect(Set<MessageText>(["\u{e9}", "e\u{301}", "\u{e9}"]).count == 2)
  }

  @Test("lone surrogates are texts of their own")
  func surrogates() {
    let high = MessageText(utf8: [0xED, 0xA0, 0x80])
    let other = MessageText(utf8: [0xED, 0xA0, 0x81])
    #expect(high != other && high.hasLoneSurrogate)
    #expect(high.string == other.string || high.string.unicodeScalars.contains("\u{FFFD}"))
    #expect(high != MessageText("\u{FFFD}"))
  }

  @Test("a message that was read equals one that was made by hand, whatever its spelling")
  func spelling() throws {
    let spelled = try read(#"{"messages":[{ "content" : "\u0068i", "role":"user" }]}"#)
    #expect(spelled.messages == [Message(.user, "hi")])
    #expect(spelled == History(messages: [Message(.user, "hi")]))
  }

  @Test("a string and a list of one text are equal")
  func stringAndList() throws {
    let string = try read(Wire.body([Wire.user("a")]))
    let list = try read(Wire.body([Wire.user([Wire.text("a")])]))
    #expect(string == list)
  }

  @Test("blocks, markers and unknown members count")
  func content() {
    let plain = Message(.user, "a")
    #expect(plain != Message(.assistant, "a"))
    #expect(plain != Message(.user, [.text("a"), .text("b")]))
    #expect(plain != Message(.user, [Block(.text("a"), cacheMarker: ["type": "ephemeral"])]))
    #expect(plain != Message(.user, [.text("a")], extra: [Member("name", "ada")]))
    #expect(Block(.text("a"), cacheMarker: [:]).saysTheSame(as: .text("a")))
  }

  @Test("histories differ by model, tools, system, choice and dialect")
  func histories() {
    let plain = History(messages: [Message(.user, "a")])
    var other = plain
    other.model = "m"
    #expect(plain != other)
    other = plain
    other.system = "s"
    #expect(plain != other)
    other = plain
    other.tools = [Tool(name: "f", definition: ["name": "f"])]
    #expect(plain != other)
    other = plain
    other.toolChoice = ["type": "auto"]
    #expect(plain != other)
    other = plain
    other.dialect = .openAIChat
    #expect(plain != other)
  }
}
