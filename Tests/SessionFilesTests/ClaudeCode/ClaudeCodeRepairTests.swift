import ConversationHistory
import SessionFiles
import Testing

@Suite("Repairs of Claude Code sessions")
struct ClaudeCodeRepairTests {
  @Test("a removed line's child hangs on its parent, and all other bytes stay")
  func removal() {
    let first = SessionText.user("1", nil)
    let answer = SessionText.assistant("3", "2", id: "m", #"[ {"text":"\u00e9" , "type":"text"} ]"#)
    let output = Reading.sanitize(SessionText.file(first, SessionText.user("2", "1"), answer))
    #expect(
      output.text
        == SessionText.file(first, answer.replacing(#""parentUuid":"2""#, with: #""parentUuid":"1""#)))
  }

  @Test("of three equal questions one stays, and the answer hangs on it")
  func removals() {
    let text = SessionText.file(
      SessionText.user("1", nil), SessionText.user("2", "1"), SessionText.user("3", "2"),
      SessionText.assistant("4", "3", id: "m"))
    #expect(
      Reading.sanitize(text).text
        == SessionText.file(SessionText.user("1", nil), SessionText.assistant("4", "1", id: "m")))
  }

  @Test("a summary that names a removed line names its parent now")
  func references() {
    let text = SessionText.file(
      #"{"type":"summary","summary":"x","leafUuid":"2"}"#, SessionText.user("1", nil),
      SessionText.user("2", "1"))
    #expect(
      Reading.sanitize(text).text
        == SessionText.file(
          #"{"type":"summary","summary":"x","leafUuid":"1"}"#, SessionText.user("1", nil)))
  }

  @Test("a synthetic result ends its line as the file does, and holds no byte order mark")
  func lineEnds() {
    let lines = [
      SessionText.assistant("1", nil, id: "m", SessionText.call("t")), SessionText.user("2", "1"),
      "",
    ]
    let text = "\u{FEFF}" + lines.joined(separator: "\r\n")
    let output = Reading.sanitize(text)
    let found = output.bytes.split(separator: 10)
    #expect(found.count == 3)
    #expect(found.allSatisfy { $0.last == 13 })
    #expect(output.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(output.text.unicodeScalars.count { $0 == "\u{FEFF}" } == 1)
    #expect(Reading.lint(output.bytes).rules == ["byte-order-mark"])
  }

  @Test("a call on the last line without a line feed gets its result on a line of its own")
  func lastLine() {
    let text =
      SessionText.file(SessionText.user("1", nil))
      + SessionText.assistant("2", "1", id: "m", SessionText.call("t"))
    let output = Reading.sanitize(text)
    #expect(output.text.hasPrefix(text + "\n"))
    #expect(output.text.hasSuffix("}\n"))
    let report = Reading.lint(output.bytes)
    #expect(report.messages == 3 && report.findings.isEmpty)
  }

  @Test("two open calls of one message on two lines get one line of results behind the second")
  func parallel() {
    let text = SessionText.file(
      SessionText.user("1", nil), SessionText.assistant("2", "1", id: "m", SessionText.call("t1")),
      SessionText.assistant("3", "2", id: "m", SessionText.call("t2")),
      SessionText.user("4", "3", #""go on""#))
    let output = Reading.sanitize(text)
    let report = Reading.lint(output.bytes)
    #expect(report.findings.isEmpty, "\(report.findings)")
    #expect(output.text.split(separator: "\n").count == 5)
    #expect(Reading.sanitize(output.bytes).bytes == output.bytes)
  }

  @Test("two sessions in one file are two histories, and each is repaired")
  func boundaries() {
    func session(_ name: String) -> [String] {
      [
        SessionText.user(name + "1", nil, session: name),
        SessionText.user(name + "2", name + "1", session: name),
        SessionText.assistant(name + "3", name + "2", id: name, session: name),
      ]
    }
    let text = (session("a") + session("b")).joined(separator: "\n") + "\n"
    let report = Reading.lint(text)
    #expect(report.histories == 2)
    #expect(report.messages == 6)
    #expect(report.rules == ["duplicate-user-turn", "duplicate-user-turn"])
    #expect(report.findings.compactMap(\.place?.record) == [0, 1])
    #expect(report.findings.compactMap(\.place?.line) == [2, 5])
    let output = Reading.sanitize(text)
    #expect(output.records.count == 2)
    #expect(output.text.split(separator: "\n").count == 4)
    #expect(Reading.lint(output.bytes).findings.isEmpty)
  }

  @Test("another session id with a parent goes on in the same session")
  func resumed() {
    let text = SessionText.file(
      SessionText.user("1", nil), SessionText.assistant("2", "1", id: "m"),
      SessionText.user("3", "2", #""more""#, session: "s2"))
    #expect(Reading.lint(text).histories == 1)
    #expect(Reading.lint(text).messages == 3)
  }

  @Test("a sub-agent's history is repaired beside the main one")
  func sidechains() {
    let text = SessionText.file(
      SessionText.user("1", nil), SessionText.assistant("2", "1", id: "m"),
      SessionText.user("a", nil, #""task""#, SessionText.side),
      SessionText.user("b", "a", #""task""#, SessionText.side))
    #expect(Reading.lint(text).histories == 2)
    let output = Reading.sanitize(text)
    #expect(output.records.map(\.outcome.edits.count) == [0, 1])
    #expect(output.text.split(separator: "\n").count == 3)
  }

  @Test("a fragment is judged but never changed, and an orphan at its start is no damage")
  func fragment() {
    let text = SessionText.file(
      SessionText.user("1", "lost", SessionText.result("t")),
      SessionText.assistant("2", "1", id: "m", SessionText.call("t2")),
      SessionText.user("3", "2", #""and now""#))
    let report = Reading.lint(text)
    #expect(report.rules == ["unanswered-tool-call"])
    let output = Reading.sanitize(text)
    #expect(output.text == text)
    #expect(output.records.count == 1)
    #expect(output.hasErrors)
  }

  @Test("purposes: an answer at the end is healthy to resume, and open calls are a warning")
  func purposes() {
    let text = SessionText.file(
      SessionText.user("1", nil), SessionText.assistant("2", "1", id: "m", SessionText.call("t")))
    #expect(Reading.lint(text).findings.map(\.severity) == [.warning])
    let send = Reading.lint(text, InputOptions(purpose: .send))
    #expect(send.findings.map(\.severity) == [.error])
    #expect(Reading.lint(text, InputOptions(purpose: .saved)).findings.isEmpty)
    let answered = SessionText.file(
      SessionText.user("1", nil), SessionText.assistant("2", "1", id: "m"))
    let strict = InputOptions(model: "claude-opus-4-6", purpose: .send)
    #expect(Reading.lint(answered, InputOptions(model: "claude-opus-4-6")).findings.isEmpty)
    #expect(Reading.lint(answered, strict).rules == ["trailing-assistant"])
  }

  @Test("a damaged line in a session leaves an error that no repair can take away")
  func damage() {
    let text = SessionText.file(
      SessionText.user("1", nil), "{broken", SessionText.user("2", "1"),
      SessionText.assistant("3", "2", id: "m"))
    let output = Reading.sanitize(text)
    #expect(output.text.split(separator: "\n").count == 3)
    #expect(output.text.contains("{broken\n"))
    #expect(output.records.first?.remaining.map(\.rule) == ["invalid-json"])
    #expect(output.hasErrors)
  }

  @Test("a session of titles and snapshots alone is healthy and has no history")
  func noMessages() {
    let text = SessionText.file(#"{"type":"summary","summary":"x","leafUuid":"u"}"#)
    let report = Reading.lint(text)
    #expect(report.kind == .claudeCode && report.histories == 0 && report.findings.isEmpty)
    #expect(Reading.sanitize(text).text == text)
  }
}
