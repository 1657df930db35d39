import ConversationHistory
import Testing

@Suite("Bad input")
struct BadInputTests {
  private typealias Wire = AnthropicWire

  /// What every answer about bytes must be: findings with places, and a typed error or a body.
  private func examine(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
    for dialect in [Dialect.anthropic, .openAIChat] {
      for finding in Linter(for: dialect).lint(bytes) {
        guard let place = finding.place else {
          Issue.record("\(finding.rule) has no place", sourceLocation: sourceLocation)
          continue
        }
        #expect(place.line >= 1 && place.column >= 1, sourceLocation: sourceLocation)
        #expect(
          place.byteOffset >= 0 && place.byteOffset + place.byteLength <= bytes.count,
          sourceLocation: sourceLocation)
      }
      _ = try? Sanitizer(for: dialect).sanitize(bytes)
    }
  }

  private func error(_ bytes: [UInt8]) -> SanitizeError? {
    do throws(SanitizeError) {
      _ = try Sanitizer(for: .anthropic).sanitize(bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "bytes that are no JSON give one finding with its place, and a typed error",
    arguments: [
      ("hello", 1, 1), ("{\"messages\":[\n  {\"role\" \"user\"}]}", 2, 11), ("{\"messages\":[]} x", 1, 17),
      ("{\"messages\":\n\n[}", 3, 2), ("{\"ä\":ö}", 1, 6),
    ] as [(String, Int, Int)])
  func noJSON(_ text: String, _ line: Int, _ column: Int) throws {
    let found = Lab.lint(text)
    #expect(found.map(\.rule) == ["invalid-json"] && found.map(\.severity) == [.error])
    #expect(found.first?.path == "")
    let place = try #require(found.first?.place)
    #expect(place.line == line && place.column == column)
    guard case .notJSON(_, let offset)? = error([UInt8](text.utf8)) else {
      Issue.record("no typed error")
      return
    }
    #expect(offset == place.byteOffset)
  }

  @Test("input that ends too early says so", arguments: ["", "  \n", "{\"messages\":[", "[\"a\","])
  func cut(_ text: String) {
    let found = Lab.lint(text)
    #expect(found.map(\.rule) == ["invalid-json"])
    #expect(found.first?.help == "the input ends too early; was the file cut?")
    #expect(found.first?.place?.byteOffset == text.utf8.count)
  }

  @Test("every prefix of a body is answered", arguments: [Dialect.anthropic, .openAIChat])
  func prefixes(_ dialect: Dialect) {
    let body = [UInt8](
      Wire.body([
        Wire.user("é\\ud83d"), Wire.assistant([Wire.call("t1"), Wire.text("b")]), Wire.user([Wire.result("t1")]),
      ]).utf8)
    for count in 0..<body.count {
      let found = Linter(for: dialect).lint([UInt8](body[..<count]))
      #expect(found.map(\.rule) == ["invalid-json"])
      #expect(error([UInt8](body[..<count])) != nil)
    }
  }

  @Test(
    "JSON that holds no history is said to hold none",
    arguments: [
      "5", "\"messages\"", "null", "{}", "{\"messages\":5}", "{\"messages\":{}}", "{\"messages\":null}", "[1,2]",
      "[[]]",
    ])
  func noHistory(_ text: String) throws {
    let found = Lab.lint(text)
    #expect(found.map(\.rule) == ["invalid-json"])
    #expect(found.first?.message == "this JSON holds no history: no list of messages was found")
    #expect(found.first?.place?.byteLength == text.utf8.count)
    #expect(error([UInt8](text.utf8)) == .notARequestBody)
  }

  @Test("the errors say what is wrong, in one line of lower case")
  func words() {
    #expect(error([0x7B])?.message == "this is not JSON: unexpected end at byte 1")
    #expect(
      SanitizeError.notARequestBody.message == "this JSON is no request body: no list of messages was found")
  }

  @Test("a body that is a list of messages is a history")
  func bareList() throws {
    #expect(Lab.rules("[\(Wire.user("a"))]") == [])
    #expect(Lab.rules("[]") == ["empty-history"])
    #expect(Lab.rules("[5,\(Wire.user("a"))]") == ["malformed-message"])
  }

  @Test(
    "messages of wrong types are found by their places and repaired",
    arguments: [
      (#"{"content":"a"}"#, "the message has no role"), (#"{"role":5,"content":"a"}"#, "the role is no string"),
      (#"{"role":["user"],"content":"a"}"#, "the role is no string"), ("5", "the message is no object"),
      ("null", "the message is no object"), ("[]", "the message is no object"), (#""hi""#, "the message is no object"),
    ])
  func malformed(_ message: String, _ fault: String) throws {
    for dialect in [Dialect.anthropic, .openAIChat] {
      let body = Wire.body([Wire.user("q"), Wire.assistant("r"), message])
      let found = Lab.lint(body, dialect)
      #expect(found.map(\.rule) == ["malformed-message"] && found.first?.message == fault)
      #expect(found.first?.path == "messages[2]")
      #expect(try Lab.sanitize(body, dialect).errors == [])
    }
  }

  @Test(
    "members of wrong types never trap and leave nothing that is refused",
    arguments: [
      "5", "null", "true", "[]", "{}", "[[]]", "[null,5]", "\"\"", "[{}]", "{\"type\":5}",
    ])
  func wrongTypes(_ value: String) throws {
    let shapes = [
      #"{"messages":[{"role":"user","content":\#(value)}]}"#,
      #"{"messages":[{"role":\#(value),"content":"a"}]}"#,
      #"{"messages":[{"role":"user","content":[{"type":\#(value),"text":"a"}]}]}"#,
      #"{"messages":[{"role":"user","content":[{"type":"text","text":\#(value)}]}]}"#,
      #"{"messages":[{"role":"assistant","content":[{"type":"tool_use","id":\#(value),"name":\#(value),"input":\#(value)}]}]}"#,
      #"{"messages":[{"role":"user","content":[{"type":"tool_result","tool_use_id":\#(value),"content":\#(value),"is_error":\#(value)}]}]}"#,
      #"{"messages":[{"role":"assistant","content":[{"type":"thinking","thinking":\#(value),"signature":\#(value)}]}]}"#,
      #"{"messages":[{"role":"assistant","content":\#(value),"tool_calls":\#(value),"refusal":\#(value)}]}"#,
      #"{"messages":[{"role":"assistant","content":null,"tool_calls":[{"id":\#(value),"function":\#(value)}]}]}"#,
      #"{"messages":[{"role":"assistant","content":null,"tool_calls":[{"id":"c","function":{"name":\#(value),"arguments":\#(value)}}]}]}"#,
      #"{"messages":[{"role":"tool","tool_call_id":\#(value),"content":\#(value)}]}"#,
      #"{"messages":[{"role":"user","content":"a"}],"tools":\#(value),"tool_choice":\#(value),"system":\#(value),"model":\#(value)}"#,
      #"{"messages":[{"role":"user","content":"a"}],"tools":[{"name":\#(value)},{"function":\#(value)},\#(value)]}"#,
    ]
    for shape in shapes {
      examine([UInt8](shape.utf8))
      for dialect in [Dialect.anthropic, .openAIChat] {
        let output = try Lab.sanitize(shape, dialect, options: Pipeline.Options(isPortable: true, toolPrefix: "p_"))
        #expect(JSONText(output.sanitized.bytes) != nil)
        let plain = try Lab.sanitize(shape, dialect)
        #expect(plain.errors == [], "\(dialect.id): \(shape)")
        #expect(try Lab.sanitize(plain.text, dialect).text == plain.text, "\(dialect.id): \(shape)")
      }
    }
  }

  @Test("a million brackets are refused without a trap", arguments: ["[", "{\"a\":", "[{\"messages\":"])
  func brackets(_ opening: String) {
    let bytes = [UInt8](String(repeating: opening, count: 1_000_000).utf8)
    #expect(Linter(for: .anthropic).lint(bytes).map(\.message) == ["this is not JSON: nesting deeper than 512"])
    guard case .notJSON("nesting deeper than 512", _)? = error(bytes) else {
      Issue.record("no typed error")
      return
    }
  }

  @Test("nesting inside a message is read up to the limit and refused beyond it")
  func nesting() throws {
    func body(_ depth: Int) -> String {
      let input =
        String(repeating: #"{"a":"#, count: depth) + "1" + String(repeating: "}", count: depth)
      return Wire.body([
        Wire.assistant([Wire.call("t1", input: input), Wire.call("t1", input: input)]), Wire.user("x"),
      ])
    }
    // The call stands five levels deep: body, messages, message, content, block.
    #expect(try Lab.sanitize(body(507)).errors == [])
    #expect(Lab.rules(body(508)) == ["invalid-json"])
  }

  @Test("tool results nested in tool results are read without a trap")
  func nestedResults() throws {
    let depth = 200
    let open = #"{"type":"tool_result","tool_use_id":"t1","content":["#
    let block = String(repeating: open, count: depth) + String(repeating: "]}", count: depth)
    let body = Wire.body([Wire.assistant([Wire.call("t1")]), Wire.user([block]), Wire.user([block])])
    #expect(try Lab.sanitize(body).errors == [])
  }

  @Test(
    "bytes that are no UTF-8 are found by their place",
    arguments: [
      [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xC0, 0x80],
    ] as [[UInt8]])
  func invalidUTF8(_ bytes: [UInt8]) {
    let start = [UInt8](#"{"messages":[{"role":"user","content":"a"#.utf8)
    let whole = start + bytes + [UInt8](#""}]}"#.utf8)
    let found = Linter(for: .anthropic).lint(whole)
    #expect(found.map(\.message) == ["this is not JSON: invalid UTF-8"])
    #expect(found.first?.place?.byteOffset == start.count)
    examine(whole)
  }

  @Test("a byte order mark is no fault of the columns")
  func byteOrderMark() {
    examine([0xEF, 0xBB, 0xBF] + [UInt8](Wire.body([Wire.user([])]).utf8))
  }

  @Test("a key that stands twice is told, in messages, blocks and the body; the last counts")
  func duplicateKeys() throws {
    let message = #"{"role":"user","content":"a","content":"b"}"#
    let block = Wire.user([#"{"type":"text","text":"a","text":"b"}"#])
    for body in [Wire.body([message]), Wire.body([block])] {
      let found = Lab.lint(body)
      #expect(found.map(\.rule) == ["duplicate-key"] && found.map(\.severity) == [.warning])
      #expect(found.first?.message == "a key stands twice; the last one counts")
      #expect(try Lab.sanitize(body).text == body)
    }
    #expect(
      Lab.rules(Wire.body([#"{"role":"user","role":"assistant","content":"a"}"#, Wire.user("b")])) == ["duplicate-key"])
  }

  @Test("two lists of messages in one body: the last counts, and that is told")
  func duplicateMessages() throws {
    let body = #"{"messages":[],"messages":[{"role":"user","content":"a"}]}"#
    let found = Lab.lint(body)
    #expect(found.map(\.rule) == ["duplicate-key"])
    #expect(try Lab.sanitize(body).text == body)
  }
}
