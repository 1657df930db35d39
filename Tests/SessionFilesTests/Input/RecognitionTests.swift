import ConversationHistory
import SessionFiles
import Testing

@Suite("Recognition of formats")
struct RecognitionTests {
  @Test("what no format knows is one error that names the nearest and what it lacks")
  func nearest() {
    let report = Reading.lint(#"{"type":"response_item","timestamp":"2026-03-01T10:00:00Z"}"# + "\n")
    #expect(report.rules == ["invalid-json"])
    #expect(report.findings.first?.help == "the nearest format is `codex`, whose records have `payload`, an object")
  }

  @Test("what is like nothing names no format")
  func nothing() {
    let report = Reading.lint("[1, 2]\n")
    #expect(report.rules == ["invalid-json"])
    #expect(report.findings.first?.help == "give a request body, an array of messages, or a session file")
  }

  @Test("lines before the first telling one are read with it")
  func lateTelling() {
    let call = #"{"type":"message","id":"a","parentId":null,"message":{"role":"user","content":"hi"}}"#
    let header = #"{"type":"session","id":"s","cwd":"/","version":3}"#
    let report = Reading.lint(call + "\n" + header + "\n")
    #expect(report.kind.rawValue == "pi" && report.messages == 1)
  }

  @Test("a torn line among those before the first telling one ends nothing")
  func tornBefore() {
    let header = #"{"type":"session_meta","payload":{"id":"s"}}"#
    let item = #"{"type":"response_item","payload":{"role":"user","content":"hi"}}"#
    let report = Reading.lint("{\"type\":\n\(header)\n\(item)\n")
    #expect(report.kind.rawValue == "codex" && report.messages == 1)
    #expect(report.rules == ["invalid-json"])
    #expect(report.findings.first?.place?.line == 1)
  }

  @Test("records over many lines each are read one by one, with the lines of the file")
  func stream() {
    let records = [
      "{\n  \"type\": \"session_meta\",\n  \"payload\": {\"id\": \"s\"}\n}",
      "{\n  \"type\": \"response_item\",\n  \"payload\": {\"type\": \"message\", \"role\": \"user\", \"content\": \"hi\"}\n}",
      "{\n  \"type\": \"response_item\",\n  \"payload\": {\"type\": \"function_call_output\", \"call_id\": \"c\", \"output\": \"x\"}\n}",
    ]
    let report = Reading.lint(records.joined(separator: "\n") + "\n")
    #expect(report.kind.rawValue == "codex" && report.messages == 2)
    #expect(report.rules == ["orphan-tool-result"])
    #expect(report.findings.first?.place?.line == 11)
  }

  @Test("a document on one line is told like one over many")
  func oneLine() {
    let document = #"[{"role":"user","content":"hi","ts":1},{"role":"assistant","content":"yes","ts":2}]"#
    #expect(Reading.lint(document).kind.rawValue == "roo")
    #expect(Reading.lint(document + "\n").kind.rawValue == "roo")
    #expect(Reading.lint(document.replacing(",{", with: ",\n{")).kind.rawValue == "roo")
  }

  @Test("every id of the registry leads to its format, and is taken by the command line")
  func registry() {
    let ids = SessionFormat.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in ids {
      #expect(SessionFormat.named(id)?.id == id)
      #expect(InputKind(rawValue: id)?.rawValue == id)
      #expect(SessionFormat.named(id)?.summary.first?.isUppercase == false)
    }
    #expect(InputKind(rawValue: "auto")?.format == nil && InputKind(rawValue: "nonsense") == nil)
  }

  @Test("a dialect that the caller names is that of the histories, with results where it wants them")
  func namedDialect() {
    let lines = [
      #"{"type":"session","id":"s","cwd":"/","version":3}"#,
      #"{"type":"message","id":"a","parentId":null,"message":{"role":"user","content":"hi"}}"#,
      #"{"type":"message","id":"b","parentId":"a","message":{"role":"assistant","content":[{"type":"toolCall","id":"c1","name":"ls","arguments":{}}]}}"#,
      #"{"type":"message","id":"c","parentId":"b","message":{"role":"toolResult","toolCallId":"c1","toolName":"ls","content":"x"}}"#,
    ]
    for dialect in [Dialect.anthropic, .openAIChat, .openAIResponses, .gemini, .bedrock] {
      let report = Reading.lint(lines.joined(separator: "\n") + "\n", InputOptions(dialect: dialect))
      #expect(report.dialect == dialect)
      #expect(report.findings.filter { $0.severity == .error } == [], "\(dialect.id)")
    }
  }
}
