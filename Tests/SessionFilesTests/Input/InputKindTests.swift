import ConversationHistory
import SessionFiles
import Testing

@Suite("Kinds of input")
struct InputKindTests {
  private static let user = #"{"role":"user","content":"hi"}"#
  private static let answer = #"{"role":"assistant","content":"yes"}"#
  private static let body = #"{"model":"m","messages":[\#(user)]}"#

  @Test(
    "the kind is told from the content",
    arguments: [
      (body, InputKind.body), (body + "\n", .body), (body + "\n\n \n", .body),
      ("\n\r\n" + body, .body), ("\u{FEFF}" + body, .body),
      ("{\n\"messages\": [\n\(user)\n]\n}\n", .body),
      (body + "\n" + body + "\n", .bodies), (body + "\r\n" + body, .bodies),
      ("[\(user)]", .messages), ("[\(user)]\n", .messages), ("[\n\(user)\n]\n", .messages),
      ("[\(user)]\n[\(user)]\n", .bodies),
      (user + "\n", .messages), (user + "\n" + answer + "\n" + user + "\n", .messages),
      (SessionText.file(SessionText.user("1", nil)), .claudeCode),
      (SessionText.file(#"{"type":"mode","mode":"y"}"#, SessionText.user("1", nil)), .claudeCode),
    ])
  func told(_ text: String, _ kind: InputKind) {
    let report = Reading.lint(text)
    #expect(report.kind == kind)
    #expect(report.findings.isEmpty, "\(report.findings)")
    #expect(report.histories == (kind == .bodies ? 2 : 1))
  }

  @Test("a forced kind is named in the report and read as such")
  func forced() {
    let lines = Self.body + "\n" + Self.body + "\n"
    #expect(Reading.lint(Self.body, InputOptions(kind: .bodies)).kind == .bodies)
    #expect(Reading.lint(Self.body, InputOptions(kind: .body)).kind == .body)
    #expect(Reading.lint(lines, InputOptions(kind: .body)).rules == ["invalid-json"])
    #expect(Reading.lint("[\(Self.user)]", InputOptions(kind: .body)).kind == .body)
    #expect(Reading.lint("[\(Self.user)]", InputOptions(kind: .body)).histories == 1)
    let session = SessionText.file(SessionText.user("1", nil))
    #expect(Reading.lint(session, InputOptions(kind: .claudeCode)).histories == 1)
    #expect(Reading.lint(session, InputOptions(kind: .bodies)).rules == ["invalid-json"])
    #expect(Reading.lint(session, InputOptions(kind: .messages)).rules.contains("malformed-message"))
  }

  @Test("forced messages are an array in any layout or one message a line, and no body")
  func forcedMessages() {
    let options = InputOptions(kind: .messages)
    for text in ["[\(Self.user)]", "[\n\(Self.user)\n]\n", "[\(Self.user)]\n", Self.user + "\n"] {
      let report = Reading.lint(text, options)
      #expect(report.kind == .messages)
      #expect(report.histories == 1 && report.messages == 1 && report.findings.isEmpty)
    }
    let document = Reading.lint("{\n\"messages\": [\(Self.user)]}", options)
    #expect(document.rules == ["invalid-json"])
    #expect(document.kind == .messages)
  }

  @Test("forced bodies: a line that is none is a finding of its own, and the others are read")
  func forcedBodies() {
    let text = #"{"a":1}"# + "\n" + Self.body + "\nnonsense\n" + Self.body + "\n"
    let report = Reading.lint(text, InputOptions(kind: .bodies))
    #expect(report.histories == 2)
    #expect(report.rules == ["invalid-json", "invalid-json"])
    #expect(report.findings.compactMap(\.place?.line) == [1, 3])
  }

  @Test("the dialect of messages a line is told by a later line, and the earlier ones count anew")
  func laterDialect() {
    // In Chat an empty user text is nothing; to Anthropic it is an error.
    let lines = [
      #"{"role":"user","content":""}"#, #"{"role":"assistant","content":"a"}"#,
      #"{"role":"system","content":"b"}"#, #"{"role":"user","content":"c"}"#,
    ]
    let report = Reading.lint(lines.joined(separator: "\n") + "\n")
    #expect(report.dialect == .openAIChat)
    #expect(report.messages == 4)
    #expect(report.findings.isEmpty, "\(report.findings)")
    let plain = Reading.lint(lines.prefix(2).joined(separator: "\n") + "\n")
    #expect(plain.dialect == .anthropic)
    #expect(plain.rules.contains("empty-message"))
  }

  @Test("places of messages that were read again are those of the file")
  func placesReadAgain() {
    let lines = [
      #"{"role":"user","content":"a"}"#, #"  {"role":"assistant","content":null}"#,
      #"{"role":"user","content":"\ud800"}"#, #"{"role":"developer","content":"b"}"#,
    ]
    let report = Reading.lint(lines.joined(separator: "\r\n"))
    #expect(report.dialect == .openAIChat)
    #expect(report.rules == ["empty-message", "lone-surrogate"])
    #expect(report.findings.compactMap(\.place?.line) == [2, 3])
    #expect(report.findings.first?.place?.column == 3)
    #expect(report.findings.first?.place?.byteOffset == lines[0].utf8.count + 4)
  }

  @Test("a dialect that the caller names is not told again")
  func namedDialect() {
    let text = Self.user + "\n" + #"{"role":"system","content":"b"}"# + "\n" + Self.user
    #expect(Reading.lint(text, InputOptions(dialect: .anthropic)).dialect == .anthropic)
  }

  @Test("a conversation without a model among bodies is an archive, a request is not")
  func datasets() {
    let call = #"{"role":"assistant","content":[{"type":"tool_use","id":"t","name":"n","input":{}}]}"#
    let archive = #"{"messages":[\#(Self.user),\#(call)]}"#
    #expect(Reading.lint(archive + "\n" + archive).rules.isEmpty)
    for one in [archive, archive + "\n", "\n" + archive + "\n\n"] {
      #expect(Reading.lint(one).rules == ["unanswered-tool-call"])
    }
    #expect(Reading.lint(archive, InputOptions(kind: .bodies)).rules.isEmpty)
    let damaged = Reading.lint(archive + "\n{\n")
    #expect(damaged.rules == ["invalid-json"] && damaged.findings.first?.place?.record == 1)
    let sent = #"{"model":"claude-sonnet-4-5","messages":[\#(Self.user),\#(call)]}"#
    #expect(Reading.lint(sent + "\n" + sent).rules == ["unanswered-tool-call", "unanswered-tool-call"])
    let asked = Reading.lint(archive + "\n" + archive, InputOptions(purpose: .send))
    #expect(asked.rules == ["unanswered-tool-call", "unanswered-tool-call"])
    #expect(asked.findings.compactMap(\.place?.record) == [0, 1])
  }
}
