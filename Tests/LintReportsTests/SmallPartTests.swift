import ConversationHistory
import Foundation
import Testing

@testable import LintReports

@Suite("Small parts of reports")
struct SmallPartTests {
  @Test("what looks like a key is cut behind its prefix, and nothing else is")
  func secrets() {
    #expect(SecretMask.masked("call `sk-ant-api03-AbCdEf0123456789_-x` has") == "call `sk-ant-…` has")
    #expect(SecretMask.masked("AKIAIOSFODNN7EXAMPLE ghp_0123456789abcdef") == "AKIA… ghp_…")
    for text in ["toolu_01AbCdEf0123456789", "sk-learn", "task-0123456789abcdef", "disk-ant-api03-abcdefgh1", ""] {
      #expect(SecretMask.masked(text) == text)
    }
  }

  @Test("a key that is an id is in no report, unless text may be shown")
  func secretsInFindings() {
    let key = "sk-ant-api03-AbCdEf0123456789"
    var finding = Examples.orphan
    finding.message = "no call `\(key)`"
    finding.apiError = key + key
    finding.help = "look for " + key
    finding.fix?.title = key
    let sketch = MessageSketch(index: 3, role: key, blocks: [key])
    var file = Examples.file([finding], sketches: [0: [sketch]])
    file.changes[0] = [
      SuggestedChange(
        start: PlaceEnd(line: 1, column: 1), end: PlaceEnd(line: 1, column: 1), byteOffset: 0, byteLength: 0,
        inserted: key)
    ]
    for format in ReportFormat.all { #expect(!Examples.render(format, [file]).contains("AbCdEf"), "\(format.id)") }
    #expect(Examples.render(.text, [file], ReportOptions(showText: true)).contains(key))
  }

  @Test("no untrusted text reaches any format raw")
  func hostile() {
    let text = Examples.hostile + "##[error]x\u{FFFE}"
    let finding = Finding(
      rule: text, severity: .error, path: text, message: text, help: text, apiError: text,
      fix: Fix(applicability: .safe, pass: text, title: "t" + text),
      place: Place(line: 1, column: 1, byteOffset: 0, byteLength: 1), messageIndex: 0, subject: text)
    let file = Examples.file(
      [finding], sketches: [0: [MessageSketch(index: 0, role: text, blocks: [text])]], path: text)
    for format in ReportFormat.all {
      let report = Examples.render(format, [file])
      for scalar in report.unicodeScalars where scalar != "\n" {
        #expect(!HiddenScalars.contains(scalar), "\(format.id): \(scalar.value)")
      }
      #expect(!report.contains("##["), "\(format.id)")
    }
  }

  /// Texts of scalars that mean something to some reader.
  private struct NastyText {
    private var state: UInt64
    private static let parts: [String] = [
      "::", "error", "\n", "\r", "%0A", "##", "[", "]", "(", "\u{1b}", "]52;c;", "\u{7}", "\u{202e}", "\u{2066}",
      "\u{0}",

      "\u{2028}", "\u{85}", "\u{9b}", "\u{200b}", "\u{feff}", "<", ">", "&", "\"", "'", "\\", "`", ",", "=", " ", "a",
      "é",
      "😀", "\u{e0041}", "]]>", "--", "\u{fffe}", "e\u{301}",
    ]

    init(seed: UInt64) { state = seed }

    mutating func next() -> String {
      (0..<Int(number() % 12)).map { _ in Self.parts[Int(number() % UInt64(Self.parts.count))] }.joined()
    }

    private mutating func number() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
      return (mixed ^ mixed >> 31) >> 8
    }
  }

  @Test("whatever a finding says, no format holds a hidden scalar, and no line is a command but those of github")
  func nastyTexts() throws {
    for seed in 0..<100 as Range<UInt64> {
      var text = NastyText(seed: seed)
      let findings = (0..<3).map { index in
        Finding(
          rule: text.next(), severity: Severity.allCases[index], path: text.next(), message: text.next(),
          help: text.next(), apiError: text.next(),
          fix: Fix(applicability: .safe, pass: text.next(), title: text.next()),
          place: Place(line: 1, column: 1, byteOffset: 0, byteLength: 1), messageIndex: 0, subject: text.next())
      }
      let sketch = MessageSketch(index: 0, role: text.next(), blocks: [text.next(), text.next()])
      var file = Examples.file(findings, sketches: [0: [sketch], 1: [sketch]], path: text.next())
      file.timelines[0] = TranscriptTimeline(count: 1, messages: [.init(sketch, texts: [0: text.next()])])
      for format in ReportFormat.all {
        let report = Examples.render(format, [file])
        let hidden = report.unicodeScalars.first { $0 != "\n" && HiddenScalars.contains($0) }
        #expect(hidden == nil && !report.contains("##"), "\(format.id), seed \(seed)")
        let lines = report.unicodeScalars.split(separator: "\n").map { String($0) }
        let commands = lines.filter { $0.drop { $0 == " " }.hasPrefix("::") }
        #expect(commands.count == (format.id == "github" ? 3 : 0), "\(format.id), seed \(seed)")
        if ["json", "sarif", "gitlab"].contains(format.id) {
          #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(report.utf8)) }
        }
        if format.id == "junit" { #expect(XMLWellFormedness.isWellFormed(report), "seed \(seed)") }
      }
    }
  }

  @Test(
    "a moment is written in universal time",
    arguments: [
      (0, "1970-01-01T00:00:00"), (951_782_400, "2000-02-29T00:00:00"), (1_795_280_399, "2026-11-21T16:59:59"),
      (4_107_542_400, "2100-03-01T00:00:00"), (-1, "1969-12-31T23:59:59"),
    ])
  func timestamp(seconds: Int, text: String) {
    #expect(Timestamp.text(seconds: seconds) == text)
  }

  @Test("the end of a subject counts lines and scalars")
  func placeEnd() {
    let place = Place(line: 4, column: 7, byteOffset: 0, byteLength: 0)
    let cases = [("", 4, 7), ("abc", 4, 10), ("é😀", 4, 9), ("a\nbc", 5, 3), ("a\n\n", 5, 1), ("abc\n", 4, 10)]
    for (text, line, column) in cases {
      #expect(PlaceEnd(of: place, spanning: Array(text.utf8)) == PlaceEnd(line: line, column: column), "\(text)")
    }
  }
}
