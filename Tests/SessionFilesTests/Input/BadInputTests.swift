import ConversationHistory
import SessionFiles
import Testing

@Suite("Bad inputs")
struct BadInputTests {
  private static let user = #"{"role":"user","content":"hi"}"#

  @Test(
    "what is no history is one clear error",
    arguments: [
      "", " \n\t\r\n", "nonsense", "nonsense\nmore\n", "{", "[", "[[", "\"text\"", "null\n", "42",
      "{}", "[]x", "{\"messages\": 5}", "{\"messages\"", "\u{FEFF}", "[1, 2]", "{\"a\":1}\n{\"b\":2}\n",
    ])
  func noHistory(_ text: String) {
    for options in [InputOptions(), InputOptions(kind: .body)] {
      let report = Reading.lint(text, options)
      #expect(report.histories == 0)
      #expect(!report.findings.isEmpty)
      #expect(report.findings.allSatisfy { $0.rule == "invalid-json" && $0.severity == .error })
      #expect(report.findings.allSatisfy { ($0.place?.line ?? 0) >= 1 && ($0.place?.column ?? 0) >= 1 })
    }
    let output = Reading.sanitize(text)
    #expect(!output.foundHistory)
    #expect(output.bytes == bytes(text))
  }

  @Test("every kind takes every bad input without a trap and gives it back")
  func everyKind() {
    let inputs: [[UInt8]] = [
      [], [0], [0xFF], [0xEF, 0xBB], [0xEF, 0xBB, 0xBF], [0x0A], [0x0D], [0x22, 0xC3],
      Array(0...255), [UInt8](repeating: 0, count: 10_000), bytes("{\"messages\":[null]}"),
      bytes("[{\"role\":1}]"), bytes("{\"role\":null}\n[]\n"), bytes("\n\n{}\n"),
      bytes("{\"type\":\"user\",\"message\":{\"role\":\"user\"}}"), bytes("{\"messages\":[]}"),
    ]
    for input in inputs {
      for kind in InputKind.allCases {
        let options = InputOptions(kind: kind)
        _ = Reading.lint(input, options)
        let output = Reading.sanitize(input, options)
        if !output.foundHistory { #expect(output.bytes == input, "\(kind) \(input.prefix(20))") }
      }
    }
  }

  @Test("a million brackets in one line cost that line alone")
  func brackets() {
    let deep = String(repeating: "[", count: 1_000_000)
    let text = SessionText.file(
      SessionText.user("1", nil), deep, SessionText.assistant("2", "1", id: "m"))
    let report = Reading.lint(text)
    #expect(report.messages == 2)
    #expect(report.rules == ["invalid-json"])
    #expect(report.findings.first?.place?.line == 2)
    #expect(Reading.lint(deep).rules == ["invalid-json"])
    #expect(Reading.sanitize(text).text == text)
  }

  @Test("invalid UTF-8 in one line costs no line")
  func invalidUTF8() {
    let torn = bytes(SessionText.user("2", "1", #""caf?""#)).map { $0 == 0x3F ? 0xE9 : $0 }
    let answer = SessionText.assistant("3", "2", id: "m")
    let file = bytes(SessionText.file(SessionText.user("1", nil))) + torn + bytes("\n\(answer)\n")
    let report = Reading.lint(file)
    #expect(report.messages == 3)
    let found = report.findings.filter { $0.rule == "invalid-encoding" }
    #expect(found.compactMap(\.place?.line) == [2])
    #expect(report.findings.count { $0.severity == .error } == 1)
    #expect(Reading.sanitize(file).bytes == file)
  }

  @Test("a run of NUL bytes between lines costs that line alone")
  func nulRun() {
    let text = SessionText.file(
      SessionText.user("1", nil), String(repeating: "\0", count: 700),
      SessionText.assistant("2", "1", id: "m"))
    #expect(Reading.lint(text).messages == 2)
    #expect(Reading.lint(text).rules == ["nul-bytes"])
  }

  @Test("messages without a role or with a number for it are findings, not failures")
  func roles() {
    let report = Reading.lint(#"[{"content":"a"},{"role":7,"content":"b"},\#(Self.user),5]"#)
    #expect(report.histories == 1)
    #expect(report.messages == 4)
    #expect(report.rules == ["malformed-message", "malformed-message", "malformed-message"])
    #expect(report.findings.map(\.path) == ["messages[0]", "messages[1]", "messages[3]"])
  }

  @Test("a torn last line is a warning; without its line feed a whole one is none")
  func torn() {
    let whole = SessionText.user("1", nil)
    #expect(Reading.lint(whole).findings.isEmpty)
    #expect(Reading.lint(whole + "\n" + whole.dropLast(3)).rules == ["torn-line"])
    #expect(Reading.lint(whole + "\n" + whole.dropLast(3) + "\n").rules == ["invalid-json"])
    #expect(Reading.lint(whole + "\nnonsense").rules == ["invalid-json"])
  }

  @Test("U+2028 and other line ends of Unicode end no line")
  func lineEnds() {
    let text = SessionText.file(
      SessionText.user("1", nil, "\"a\u{2028}b\u{2029}c\u{85}d\""),
      SessionText.assistant("2", "1", id: "m"))
    #expect(Reading.lint(text).messages == 2)
    #expect(Reading.lint(text).findings.isEmpty)
  }

  @Test("a byte order mark is skipped and counted")
  func byteOrderMark() {
    let text = "\u{FEFF}" + #"{"messages":[{"role":"user","content":""}]}"#
    let place = Reading.lint(text).findings.first?.place
    #expect(place?.byteOffset == 3 + 13)
    #expect(place?.column == 14)
    #expect(place?.line == 1)
  }
}
