import ConversationHistory
import Testing

@Suite("Encoding")
struct EncodingTests {
  private typealias Wire = AnthropicWire

  private func read(_ body: String, _ dialect: Dialect = .anthropic) throws -> History {
    try Sanitizer(for: dialect, pipeline: Pipeline([])).sanitize([UInt8](body.utf8)).outcome.history
  }

  private func text(_ history: History) -> String { String(decoding: history.encoded(), as: UTF8.self) }

  /// A body with everything that must survive: order, white space, duplicates, spelling, unknown members.
  private static let odd = """
    \t{ "stream":false, "x":[1.0e2, 1E+2 ,-0],
      "messages" : [
        {"content":"caf\\u00e9 \\/ \\ud83d\\ude00","role":"user","x":1,"x":2} ,
        {"role":"assistant","content":[ {"text":"b","type":"text","citations":null}, {"type":"future","a":{}} ]}
      ] ,"stream":true , "metadata":{"user_id":"u"} }

    """

  @Test("an untouched history is copied byte for byte")
  func untouched() throws {
    #expect(text(try read(Self.odd)) == Self.odd)
  }

  @Test("a value that was changed and changed back is copied as well")
  func changedBack() throws {
    var history = try read(Self.odd)
    let old = history.messages[0].blocks
    history.messages[0].blocks = []
    history.messages[0].blocks = old
    #expect(text(history) == Self.odd)
  }

  @Test("only the changed text is spliced; order, unknown members and white space stay")
  func splicedText() throws {
    var history = try read(Self.odd)
    history.messages[1].blocks[0].content = .text("changed\n")
    #expect(text(history) == replaced(#""text":"b""#, #""text":"changed\n""#))
  }

  @Test("a content string is replaced in its place")
  func splicedString() throws {
    var history = try read(Self.odd)
    history.messages[0].blocks = [.text("new")]
    #expect(text(history) == replaced(#""caf\u00e9 \/ \ud83d\ude00""#, #""new""#))
  }

  @Test("a message that is appended stands behind the last, in its layout")
  func appended() throws {
    var history = try read("{\"messages\":[\n  \(Wire.user("a")),\n  \(Wire.assistant("b"))\n]}")
    history.messages.append(Message(.user, "c"))
    #expect(
      text(history)
        == "{\"messages\":[\n  \(Wire.user("a")),\n  \(Wire.assistant("b")),\n  \(Wire.user("c"))\n]}")
  }

  @Test("a removed message goes with its comma and its white space", arguments: [0, 1, 2])
  func removed(_ index: Int) throws {
    func body(_ messages: [String]) -> String { "[\n  " + messages.joined(separator: ",\n  ") + "\n]" }
    var messages = [Wire.user("a"), Wire.assistant("b"), Wire.user("c")]
    var history = try read(body(messages))
    history.messages.remove(at: index)
    messages.remove(at: index)
    #expect(text(history) == body(messages))
  }

  @Test("a new member is spliced in behind the last")
  func newMember() throws {
    var history = try read(#"[{ "role": "user", "content": "a" }]"#)
    history.messages[0].extra.append(Member("name", "ada"))
    #expect(text(history) == #"[{ "role": "user", "content": "a", "name": "ada" }]"#)
  }

  @Test("a model that the client sets is written in its place, and one that it takes away goes")
  func model() throws {
    let body = #"{ "model": "claude-haiku-4-5", "messages": [] }"#
    var history = try read(body)
    history.model = "claude-\"x\""
    #expect(text(history) == #"{ "model": "claude-\"x\"", "messages": [] }"#)
    history.model = nil
    #expect(text(history) == #"{ "messages": [] }"#)
    history.model = "claude-haiku-4-5"
    #expect(text(history) == body)
  }

  @Test("a model is added to a body that names none, but not where the URL names it, and not to a bare list")
  func newModel() throws {
    var history = try read(#"{"messages":[]}"#)
    history.model = "m"
    #expect(text(history) == #"{"messages":[],"model":"m"}"#)
    let gemini = #"{"contents":[{"role":"user","parts":[{"text":"a"}]}]}"#
    history = try read(gemini, .gemini)
    history.model = "gemini-3-pro-preview"
    #expect(text(history) == gemini)
    history = try read("[]")
    history.model = "m"
    #expect(text(history) == "[]")
  }

  @Test("the model that a history is repaired for is not written into it")
  func modelOfSanitizer() throws {
    let body = #"{"model":"mine","messages":[{"role":"user","content":"a"},{"role":"user","content":"a"}]}"#
    let sanitizer = Sanitizer(for: .anthropic, model: "claude-opus-4-6")
    #expect(
      String(decoding: try sanitizer.sanitize([UInt8](body.utf8)).bytes, as: UTF8.self)
        == #"{"model":"mine","messages":[{"role":"user","content":"a"}]}"#)
    var history = try read(body)
    history.messages.removeLast()
    #expect(
      text(sanitizer.sanitize(history).history) == #"{"model":"mine","messages":[{"role":"user","content":"a"}]}"#)
  }

  @Test("of duplicate keys the last counts, and both stay when something else is changed")
  func duplicateKeys() throws {
    var history = try read(#"[{"role":"user","content":"a","content":"b"}]"#)
    #expect(history.messages == [Message(.user, "b")])
    history.messages.append(Message(.assistant, "c"))
    #expect(text(history) == #"[{"role":"user","content":"a","content":"b"},{"role":"assistant","content":"c"}]"#)
  }

  @Test("a history made by hand is written compact, for either wire")
  func fresh() {
    var history = History(
      messages: [
        Message(.user, "hi"), Message(.assistant, [.text("a"), .toolCall(id: "t1", name: "f", input: ["p": 1])]),
        Message(.user, [.toolResult(for: "t1", "no", isError: true)]),
      ], system: "s", model: "m")
    #expect(
      text(history)
        == #"{"model":"m","system":"s","messages":[{"role":"user","content":"hi"},"#
        + #"{"role":"assistant","content":[{"type":"text","text":"a"},"#
        + #"{"type":"tool_use","id":"t1","name":"f","input":{"p":1}}]},"#
        + #"{"role":"user","content":[{"type":"tool_result","tool_use_id":"t1","content":"no","is_error":true}]}]}"#)
    history = History(
      messages: [
        Message(.assistant, [.toolCall(id: "c1", name: "f", input: #"{"p":1}"#)]),
        Message(.tool, [.toolResult(for: "c1", "ok")]),
      ], dialect: .openAIChat)
    #expect(
      text(history)
        == #"{"messages":[{"role":"assistant","content":null,"tool_calls":[{"id":"c1","type":"function","#
        + #""function":{"name":"f","arguments":"{\"p\":1}"}}]},{"role":"tool","tool_call_id":"c1","content":"ok"}]}"#)
  }

  @Test("what is written is read back as the same value", arguments: [Dialect.anthropic, .openAIChat])
  func roundTrip(_ dialect: Dialect) throws {
    let texts: [MessageText] = [
      "", "a", "\u{0}\u{1f}\"\\\u{7f}\u{2028}é👨‍👩‍👧‍👦", MessageText(utf8: [0x61, 0xED, 0xA0, 0x80]),
    ]
    let messages = texts.map { Message(.user, [.text($0), .text("x")]) }
    let history = History(messages: messages, dialect: dialect)
    #expect(try read(text(history), dialect).messages == messages)
  }

  @Test("bytes that are no UTF-8 are written as valid JSON")
  func invalidUTF8() throws {
    let history = History(messages: [Message(.user, MessageText(utf8: [0x61, 0xFF, 0xC3]))])
    #expect(JSONText(history.encoded()) != nil)
  }

  @Test("a message and a block can be written alone")
  func single() {
    let message = Message(.user, [.text("a")])
    #expect(String(decoding: message.encoded(as: .anthropic), as: UTF8.self) == Wire.user("a"))
    #expect(String(decoding: Block.text("a").encoded(as: .anthropic), as: UTF8.self) == Wire.text("a"))
  }

  @Test("a tool that is added or renamed is written into the list")
  func tools() throws {
    let one = #"{"name":"a","input_schema":{"type":"object"}}"#
    var history = try read(#"{"tools":[ \#(one) ],"messages":[]}"#)
    history.tools[0].name = "b"
    history.tools.append(Tool(name: "c", definition: ["name": "c"]))
    #expect(
      text(history)
        == #"{"tools":[ {"name":"b","input_schema":{"type":"object"}}, {"name":"c"} ],"messages":[]}"#)
    history.tools = []
    #expect(try read(text(history)).tools == [])
  }

  @Test("system, choice and tools are spliced into a body that had none")
  func newParts() throws {
    var history = try read(#"{"messages":[]}"#)
    history.system = "s"
    history.toolChoice = ["type": "auto"]
    let back = try read(text(history))
    #expect(back.system == "s" && back.toolChoice == ["type": "auto"])
  }

  private func replaced(_ old: String, _ new: String) -> String {
    Self.odd.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
