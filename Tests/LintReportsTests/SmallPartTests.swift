import ConversationHistory
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
