import ConversationHistory
import SessionFiles
import Testing

@Suite("Repairs of files")
struct FileRepairTests {
  private func repaired(_ text: String, _ options: InputOptions = InputOptions(), allowsLoss: Bool = false)
    -> RepairedInput
  {
    FileRepair(options, allowsLoss: allowsLoss).repaired(bytes(text))
  }

  private func text(_ repaired: RepairedInput) -> String { String(decoding: repaired.bytes, as: UTF8.self) }

  @Test("a file without any history keeps its bytes, whatever it is and whatever is allowed")
  func foreignFiles() {
    for file in [
      "hello", "one\ntwo\nthree\n", "\u{0}PNG\u{0}\n\u{0}{\"a\":1}\n", "{\"a\":\"\t\"}\n{\"a\":2}{\"a\":3}\n",
    ] {
      #expect(text(repaired(file, allowsLoss: true)) == file)
    }
  }

  @Test("a record in a damaged line is placed by its column there")
  func columns() {
    let meta = #"{"timestamp":"2026-03-01T10:00:00.000Z","type":"session_meta","payload":{"id":"a"}}"#
    let line = #"  {"type":"ödd"} {"type":"strange"}"#
    let found = Reading.lint(bytes(meta + "\n" + line + "\n")).findings.filter { $0.rule == "unknown-record-type" }
    #expect(found.map { $0.place?.column } == [3, 18])
  }

  @Test("a record that has the id of another one, and is its own parent, is mended in one go")
  func copyInACircle() {
    func record(_ id: String, _ parent: String, _ role: String, _ text: String) -> String {
      #"{"type":"message","id":"\#(id)","message":{"role":"\#(role)","content":[{"type":"text","text":"\#(text)"}]},"#
        + #""parentId":"\#(parent)"}"#
    }
    let start = #"{"type":"session_start","id":"d","title":"t","owner":"user","cwd":"/work","version":2}"#
    let file = [
      start, record("1", "d", "user", "a"), record("1", "1", "assistant", "b"), record("3", "1", "user", "c"),
    ]
    let options = InputOptions(kind: InputKind(rawValue: "droid") ?? .auto)
    let first = repaired(file.joined(separator: "\n") + "\n", options)
    let lines = text(first).split(separator: "\n").map(String.init)
    #expect(first.report.findings.isEmpty, "\(first.report.findings)")
    #expect(lines.count == 4 && lines[0] == file[0] && lines[3] == file[3])
    // The earlier one got an id of its own, whatever it is, and is the parent of the later one now.
    let id = lines.count == 4 ? lines[1].split(separator: "\"")[7] : ""
    #expect(lines[1] == record(String(id), "d", "user", "a") && lines[2] == record("1", String(id), "assistant", "b"))
    #expect(repaired(text(first), options).bytes == first.bytes)
  }

  @Test("a line that repeats another one but for NUL bytes is taken away in one go")
  func copyWithNULBytes() {
    let lines = [SessionText.user("1", nil), SessionText.assistant("2", "1", id: "m")]
    let copy = lines[1].replacing(#""uuid":"2""#, with: "\"uuid\":\"2\u{0}\"")
    #expect(copy != lines[1])
    let first = repaired(SessionText.file(lines[0], lines[1], copy))
    #expect(text(first) == SessionText.file(lines[0], lines[1]))
    #expect(first.report.findings.isEmpty, "\(first.report.findings)")
  }

  @Test("an edit that would leave an error on another branch is not made")
  func branches() {
    // Both branches stand on the call; the other one holds a fault of its own that nothing mends here.
    let shared = SessionText.assistant("2", "1", id: "m", SessionText.call("t"))
    let other = SessionText.assistant("4", "3", id: "n", #"[{"type":"text","text":""}]"#)
    let file = SessionText.file(
      SessionText.user("1", nil, #""h\ud800i""#), shared, SessionText.user("3", "2", #""back""#), other,
      SessionText.user("5", "4", #""more""#), SessionText.user("6", "2", #""on""#))
    let result = repaired(file)
    #expect(text(result) == file)
    #expect(result.refusal?.contains("another branch") == true, "\(result.refusal ?? "none")")
  }

  @Test("a record that a summary, a snapshot or a sub-agent names stays where it is")
  func named() {
    let lines = [
      #"{"type":"summary","summary":"x","leafUuid":"2"}"#, SessionText.user("1", nil), SessionText.user("2", "1"),
      SessionText.assistant("3", "2", id: "m"),
      SessionText.user("9", "2", #""task""#, SessionText.side),
    ]
    let result = text(repaired(lines.joined(separator: "\n") + "\n")).split(separator: "\n").map(String.init)
    #expect(result.count == 5)
    #expect(result[3] == lines[3].replacing(#""parentUuid":"2""#, with: #""parentUuid":"1""#))
    #expect([result[0], result[1], result[2], result[4]] == [lines[0], lines[1], lines[2], lines[4]])
  }

  @Test("a copy at the end of a conversation goes, and who named it names its parent")
  func lastCopy() {
    let file = SessionText.file(
      #"{"type":"summary","summary":"x","leafUuid":"2"}"#, SessionText.user("1", nil), SessionText.user("2", "1"))
    #expect(
      text(repaired(file))
        == SessionText.file(#"{"type":"summary","summary":"x","leafUuid":"1"}"#, SessionText.user("1", nil)))
  }

  @Test("a torn line of bodies goes only where a loss is allowed")
  func tornBodies() {
    let body = #"{"model":"m","messages":[{"role":"user","content":"hi"}]}"#
    let file = body + "\n" + body + "\n" + body.prefix(20)
    #expect(text(repaired(file)) == file)
    #expect(text(repaired(file, allowsLoss: true)) == body + "\n" + body + "\n")
  }

  @Test("a last answer stays, with and without losses", arguments: [false, true])
  func lastAnswer(_ allowsLoss: Bool) {
    let body =
      #"{"model":"claude-opus-4-6","messages":[{"role":"user","content":"hi"},{"role":"assistant","content":"yes"}]}"#
    #expect(text(repaired(body, allowsLoss: allowsLoss)) == body)
  }

  @Test("a torn tail is cut where a loss is allowed, and all before it stays", arguments: SessionFixture.all)
  func tornTail(_ fixture: SessionFixture) {
    guard fixture.expected.findings.map(\.rule) == ["torn-line"], fixture.expected.format != "claude-code" else {
      return
    }
    #expect(FileRepair(InputOptions()).repaired(fixture.bytes).bytes == fixture.bytes)
    let end = fixture.bytes.lastIndex(of: 10).map { $0 + 1 } ?? 0
    let repaired = FileRepair(InputOptions(), allowsLoss: true).repaired(fixture.bytes)
    #expect(repaired.bytes == Array(fixture.bytes[..<end]))
    #expect(repaired.report.findings.isEmpty)
  }

  @Test("a cut document is closed where a loss is allowed, and all before the cut stays", arguments: SessionFixture.all)
  func cutDocument(_ fixture: SessionFixture) {
    guard fixture.expected.findings.map(\.rule) == ["cut-file"], fixture.fixed == nil else { return }
    #expect(FileRepair(InputOptions()).repaired(fixture.bytes).bytes == fixture.bytes)
    let repaired = FileRepair(InputOptions(), allowsLoss: true).repaired(fixture.bytes)
    let same = zip(repaired.bytes, fixture.bytes).prefix { $0 == $1 }.count
    #expect(repaired.bytes[same...].allSatisfy { [0x5D, 0x7D].contains($0) })
    #expect(repaired.report.messages == fixture.expected.messages)
    #expect(!repaired.report.rules.contains("cut-file"))
  }

  @Test("lines that do not go on with a string that was cut stay apart, each once")
  func apart() {
    let (start, end) = (SessionText.user("1", nil), SessionText.assistant("2", "1", id: "m"))
    for torn in [
      #"{"text":"cut"# + "\n" + #"and "another" "line""#, #"{"text":"cut"# + "\n" + "plain\n\n42",
      #"{"a":"x"# + "\n" + #"{"b":"y"#,
    ] {
      let file = "\(start)\n\(torn)\n\(end)\n"
      let lines = torn.split(separator: "\n").map(String.init)
      let report = Reading.lint(file)
      #expect(
        report.findings.map { $0.place?.line } == lines.indices.map { $0 + 2 }.filter { lines[$0 - 2] != "42" },
        "\(torn)")
      #expect(report.messages == 2)
      let kept = repaired(file).bytes.split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
      #expect(kept.count == lines.count + 2, "\(torn)")
      #expect(kept.first == start && kept.last == end)
    }
  }

  @Test("a session that cannot be written back offers no repair and stays, and it is said why")
  func noWayBack() throws {
    let fixtures = SessionFixture.all.filter {
      $0.expected.histories > 0 && SessionFormat.named($0.expected.format)?.isRepairable == false
        && $0.expected.findings.contains { Rule.named($0.rule)?.repairedBy != nil }
    }
    #expect(!fixtures.isEmpty)
    for fixture in fixtures {
      let report = Reading.lint(fixture.bytes)
      let fixes = report.findings.compactMap(\.fix).filter { $0.pass != "mend-file" }
      #expect(!fixes.isEmpty && fixes.allSatisfy { $0.applicability == .displayOnly }, "\(fixture)")
      #expect(FileRepair(InputOptions()).repaired(fixture.bytes).bytes == fixture.bytes)
      let hindrance = FileRepair(InputOptions()).hindrance(report)
      #expect(hindrance?.hasPrefix("its histories cannot be repaired in place: ") ?? false, "\(fixture)")
    }
  }

  @Test(
    "a printed stream and the slice of a session offer no repair",
    arguments: [
      "droid/stream-open-call-in-middle"
    ])
  func unwritable(_ name: String) throws {
    let fixture = try #require(SessionFixture.all.first { $0.testDescription == name })
    let report = Reading.lint(fixture.bytes)
    #expect(report.findings.count { $0.severity == .error } == 1)
    #expect(report.findings.allSatisfy { $0.fix?.applicability == .displayOnly })
    #expect(FileRepair(InputOptions()).repaired(fixture.bytes).bytes == fixture.bytes)
  }

  @Test("a healthy file of every kind keeps every byte")
  func healthy() {
    for file in [
      "{ \"messages\": [ {\"role\":\"user\",\"content\":\"hi\"} ] }\n", #"[{"role":"user","content":"hi"}]"#,
      #"{"role":"user","content":"a"}"# + "\r\n" + #"{"role":"assistant","content":"b"}"#,
      SessionText.file(SessionText.user("1", nil), SessionText.assistant("2", "1", id: "m")), "", "nonsense",
    ] {
      #expect(text(repaired(file)) == file)
    }
  }

  @Test("any bytes are taken, and given back where nothing can be done")
  func total() {
    var state: UInt64 = 7
    let seed = bytes(SessionText.file(SessionText.user("1", nil), SessionText.assistant("2", "1", id: "m")))
    for _ in 0..<300 {
      var file = seed
      for _ in 0..<3 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let place = Int(state >> 33) % file.count
        switch state >> 60 & 3 {
        case 0: file[place] = UInt8(truncatingIfNeeded: state >> 20)
        case 1: file.insert(contentsOf: [0, 0x7B, 0x22], at: place)
        case 2: file.removeSubrange(place..<min(file.count, place + 30))
        default: file.insert(contentsOf: seed.prefix(40), at: place)
        }
        if file.isEmpty { file = seed }
      }
      let first = FileRepair(InputOptions(kind: .claudeCode)).repaired(file)
      let second = FileRepair(InputOptions(kind: .claudeCode)).repaired(first.bytes)
      #expect(second.bytes == first.bytes)
      let errors = { (report: InputReport) in report.findings.count { $0.severity == .error } }
      #expect(errors(first.report) <= errors(Reading.lint(file, InputOptions(kind: .claudeCode))))
    }
  }
}
