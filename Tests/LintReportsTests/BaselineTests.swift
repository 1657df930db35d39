import ConversationHistory
import Testing

@testable import LintReports

@Suite("Baselines")
struct BaselineTests {
  @Test("is a line an entry, sorted, and read back as it was")
  func bytes() throws {
    var baseline = Baseline()
    baseline.add([Examples.orphan, Examples.duplicate, Examples.duplicate], of: "b.json")
    baseline.add([Examples.orphan], of: "a.json")
    // The fingerprints are FNV-1a of "RULE\xFF\xFF", worked out apart from this code.
    #expect(
      String(decoding: baseline.bytes, as: UTF8.self) == """
        {"version": 1, "findings": [{"file": "a.json", "rule": "orphan-tool-result", "fingerprint": \
        "74c12943e7739810", "count": 1},
          {"file": "b.json", "rule": "duplicate-user-turn", "fingerprint": "f8741f5dac8dc31c", "count": 2},
          {"file": "b.json", "rule": "orphan-tool-result", "fingerprint": "74c12943e7739810", "count": 1}]}

        """)
    #expect(try Baseline(baseline.bytes) == baseline)
  }

  @Test("counts that are too large for a sum stay at the largest")
  func largeCounts() throws {
    let entry = #"{"file":"a","rule":"b","fingerprint":"c","count":9223372036854775807}"#
    let baseline = try Baseline(Array(#"{"version":1,"findings":[\#(entry),\#(entry)]}"#.utf8))
    #expect(baseline.entries.map(\.count) == [.max])
  }

  @Test("knows a finding as often as it was there, wherever it stands")
  func take() {
    var baseline = Baseline()
    baseline.add([Examples.duplicate, Examples.duplicate], of: "a")
    var moved = Examples.duplicate
    moved.path = "messages[99]"
    #expect(baseline.take(moved, of: "a") && baseline.take(moved, of: "a") && !baseline.take(moved, of: "a"))
    #expect(!baseline.take(Examples.orphan, of: "a") && baseline.entries.isEmpty)
    baseline.add([Examples.duplicate], of: "a")
    moved.subject = "other"
    #expect(!baseline.take(moved, of: "a") && !baseline.take(Examples.duplicate, of: "b"))
    #expect(baseline.entries.map(\.count) == [1])
  }

  @Test(
    "whatever else is said to be none",
    arguments: [
      ("", "it is no JSON object"), ("[]", "it is no JSON object"), ("{}", "its version is not 1"),
      (#"{"version":2,"findings":[]}"#, "its version is not 1"), (#"{"version":1}"#, "it has no list of findings"),
      (#"{"version":1,"findings":[{"file":"a"}]}"#, "an entry has no file, rule, fingerprint and count"),
      (
        #"{"version":1,"findings":[{"file":"a","rule":"b","fingerprint":"c","count":0}]}"#,
        "an entry has no file, rule, fingerprint and count"
      ),
    ])
  func faults(text: String, message: String) {
    #expect(throws: Baseline.ReadingError(message: message)) { try Baseline(Array(text.utf8)) }
  }
}

@Suite("Statistics")
struct StatisticsTests {
  private static let files = [
    Examples.file([Examples.orphan, Examples.duplicate]), Examples.file([Examples.duplicate], path: "b"),
  ]

  @Test("count by rule, the most frequent first, in place of the findings")
  func text() {
    let expected = """
      2  warning  duplicate-user-turn
      1  error    orphan-tool-result   1 fixable
      """
    let summary = "1 error, 2 warnings in 2 files (84 messages); 1 fixable\n"
    #expect(Examples.render(.text, Self.files, ReportOptions(statistics: true)) == expected + "\n\n" + summary)
    #expect(Examples.render(.concise, Self.files, ReportOptions(statistics: true)) == expected + "\n" + summary)
    #expect(
      Examples.render(.text, [Examples.file([])], ReportOptions(statistics: true))
        == "clean: no findings in 1 file (42 messages)\n")
  }

  @Test("stand in the JSON report beside the summary")
  func json() {
    #expect(
      Examples.render(.json, Self.files, ReportOptions(statistics: true)).hasSuffix(
        """
        "fixable": 1},
         "statistics": [{"rule": "duplicate-user-turn", "severity": "warning", "count": 2, "fixable": 0},
           {"rule": "orphan-tool-result", "severity": "error", "count": 1, "fixable": 1}]}

        """))
  }
}
