import ConversationHistory
import Foundation
import Testing

@testable import LintReports

@Suite("Reports for code hosts")
struct CodeHostFormatTests {
  @Test("gitlab has an entry for each finding, each with a fingerprint of its own")
  func gitlab() {
    let files = [Examples.file([Examples.orphan, Examples.duplicate, Examples.duplicate])]
    // The fingerprints are FNV-1a of "RULE\xFF\xFFsession.jsonl\xFF", worked out apart from this code.
    #expect(
      Examples.render(.gitlab, files) == """
        [{"description": "orphan-tool-result: tool result answers no call of the message before it \
        (messages[3].content[1])", "check_name": "orphan-tool-result", "fingerprint": "60cb0ce32f997e31:1", \
        "severity": "critical", "location": {"path": "session.jsonl", "lines": {"begin": 17}}},
         {"description": "duplicate-user-turn: user message repeats the one before it (messages[9])", \
        "check_name": "duplicate-user-turn", "fingerprint": "90a4f7e672c7b9dd:1", "severity": "minor", \
        "location": {"path": "session.jsonl", "lines": {"begin": 1}}},
         {"description": "duplicate-user-turn: user message repeats the one before it (messages[9])", \
        "check_name": "duplicate-user-turn", "fingerprint": "90a4f7e672c7b9dd:2", "severity": "minor", \
        "location": {"path": "session.jsonl", "lines": {"begin": 1}}}]

        """)
    #expect(Examples.render(.gitlab, [Examples.file([])]) == "[]\n")
  }

  @Test("junit fails for what the run fails for, and tells the rest")
  func junit() {
    var quoted = Examples.info("a < b & \"c\" 'd'")
    quoted.help = nil
    let files = [Examples.file([Examples.orphan, quoted]), Examples.file([], path: "b.json")]
    #expect(
      Examples.render(.junit, files, ReportOptions(timestamp: "2026-11-21T17:00:00")) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites>
          <testsuite name="session.jsonl" package="historylint" id="0" tests="2" failures="1" errors="0" \
        skipped="0" time="0" timestamp="2026-11-21T17:00:00" hostname="localhost">
            <properties/>
            <testcase name="orphan-tool-result at 17:5" classname="session.jsonl" time="0">
              <failure message="tool result answers no call of the message before it (messages[3].content[1])" \
        type="error">session.jsonl:17:5: tool result answers no call of the message before it (messages[3].content[1])
        the API says: messages.3.content.1: unexpected `tool_use_id` found in `tool_result` blocks
        help: turn it into marked user text (safe fix: repair-tool-pairing)</failure>
            </testcase>
            <testcase name="role-alternation at 6:1" classname="session.jsonl" time="0"/>
            <system-out>session.jsonl:6:1: info[role-alternation] a &lt; b &amp; &quot;c&quot; &#39;d&#39; \
        (messages[5])</system-out>
            <system-err/>
          </testsuite>
          <testsuite name="b.json" package="historylint" id="1" tests="1" failures="0" errors="0" skipped="0" \
        time="0" timestamp="2026-11-21T17:00:00" hostname="localhost">
            <properties/>
            <testcase name="no findings" classname="b.json" time="0"/>
            <system-out/>
            <system-err/>
          </testsuite>
        </testsuites>

        """)
    let strict = Examples.render(.junit, files, ReportOptions(failOn: .info))
    #expect(strict.contains("failures=\"2\"") && !strict.contains("<system-out>"))
  }

  @Test("sarif has rules with texts of three lengths, whole regions, fingerprints and fixes")
  func sarif() throws {
    var file = Examples.file([Examples.orphan, Examples.duplicate, Examples.duplicate], path: "/a b/ü.jsonl")
    file.ends[0] = PlaceEnd(line: 18, column: 2)
    file.changes[0] = [
      SuggestedChange(
        start: PlaceEnd(line: 17, column: 5), end: PlaceEnd(line: 17, column: 9), byteOffset: 1234, byteLength: 4,
        inserted: "[]")
    ]
    let text = Examples.render(.sarif, [file])
    let report = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let run = try #require((report["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = (run["tool"] as? [String: Any])?["driver"] as? [String: Any]
    let rules = try #require(driver?["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == ["orphan-tool-result", "duplicate-user-turn"])
    for rule in rules {
      for member in ["shortDescription", "fullDescription", "help"] {
        #expect(((rule[member] as? [String: Any])?["text"] as? String)?.isEmpty == false, "\(member)")
      }
      #expect((rule["help"] as? [String: Any])?["markdown"] is String)
    }
    // The fingerprints are FNV-1a of "RULE\xFF\xFF", worked out apart from this code.
    let start = try #require(text.range(of: "\n \"results\": "))
    #expect(
      text[start.lowerBound...] == #"""

         "results": [{"ruleId": "orphan-tool-result", "ruleIndex": 0, "level": "error", "message": {"text": "tool result \#
        answers no call of the message before it (messages[3].content[1]); the API says: messages.3.content.1: \#
        unexpected `tool_use_id` found in `tool_result` blocks"}, "locations": [{"physicalLocation": \#
        {"artifactLocation": {"uri": "file:///a%20b/%C3%BC.jsonl"}, "region": {"startLine": 17, "startColumn": 5, \#
        "endLine": 18, "endColumn": 2, "byteOffset": 1234, "byteLength": 56}}, "logicalLocations": \#
        [{"fullyQualifiedName": "messages[3].content[1]"}]}], "partialFingerprints": {"primaryLocationLineHash": \#
        "74c12943e7739810:1", "historylint/v1": "74c12943e7739810:1"}, "fixes": [{"description": {"text": \#
        "turn it into marked user text"}, "artifactChanges": [{"artifactLocation": {"uri": \#
        "file:///a%20b/%C3%BC.jsonl"}, "replacements": [{"deletedRegion": {"startLine": 17, "startColumn": 5, \#
        "endLine": 17, "endColumn": 9, "byteOffset": 1234, "byteLength": 4}, "insertedContent": {"text": \#
        "[]"}}]}]}], "properties": {"fix": {"applicability": "safe", "pass": "repair-tool-pairing", "title": \#
        "turn it into marked user text"}}},
          {"ruleId": "duplicate-user-turn", "ruleIndex": 1, "level": "warning", "message": {"text": "user message \#
        repeats the one before it (messages[9])"}, "locations": [{"physicalLocation": {"artifactLocation": {"uri": \#
        "file:///a%20b/%C3%BC.jsonl"}, "region": {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1, \#
        "byteOffset": 0, "byteLength": 0}}, "logicalLocations": [{"fullyQualifiedName": "messages[9]"}]}], \#
        "partialFingerprints": {"primaryLocationLineHash": "f8741f5dac8dc31c:1", "historylint/v1": \#
        "f8741f5dac8dc31c:1"}},
          {"ruleId": "duplicate-user-turn", "ruleIndex": 1, "level": "warning", "message": {"text": "user message \#
        repeats the one before it (messages[9])"}, "locations": [{"physicalLocation": {"artifactLocation": {"uri": \#
        "file:///a%20b/%C3%BC.jsonl"}, "region": {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1, \#
        "byteOffset": 0, "byteLength": 0}}, "logicalLocations": [{"fullyQualifiedName": "messages[9]"}]}], \#
        "partialFingerprints": {"primaryLocationLineHash": "f8741f5dac8dc31c:2", "historylint/v1": \#
        "f8741f5dac8dc31c:2"}}]}]}

        """#)
  }

  @Test("a link in a message is none, and a run without findings is a document")
  func sarifEdges() throws {
    var finding = Examples.info("[click](https://example.org)")
    finding.place = nil
    let text = Examples.render(.sarif, [Examples.file([finding])])
    #expect(text.contains(#""text": "[click] (https://example.org) (messages[5])""#))
    #expect(text.contains(#""startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1"#))
    #expect(Examples.render(.sarif, []).contains(#""results": []"#))
  }
}
