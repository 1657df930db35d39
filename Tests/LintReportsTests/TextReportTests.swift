import ConversationHistory
import Testing

@testable import LintReports

@Suite("Text reports")
struct TextReportTests {
  @Test("a frame shows the place, the API's words and the remedy")
  func frame() {
    let file = Examples.file([Examples.orphan], sketches: [0: Examples.sketches])
    #expect(
      Examples.render(.text, [file]) == """
        error[orphan-tool-result]: tool result answers no call of the message before it
          --> session.jsonl:17:5 messages[3].content[1]
            |
          1 | user       text 12 B
          2 | assistant  text 40 B, tool call toolu_01
        > 3 | user       text 3 B, tool result toolu_02
            |                      ^^^^^^^^^^^^^^^^^^^^
            = the API says: messages.3.content.1: unexpected `tool_use_id` found in \
        `tool_result` blocks
            = help: turn it into marked user text (safe fix: repair-tool-pairing)
            = more: historylint explain orphan-tool-result

        1 error in 1 file (42 messages); 1 fixable

        """)
  }

  @Test("indexes are aligned, gaps are shown, a whole message is marked, empty ones are named")
  func wideIndexes() {
    let sketches = [
      MessageSketch(index: 3, role: "system", blocks: ["text 1 B"]),
      MessageSketch(index: 9, role: "user", blocks: ["text 5 B", "image"]),
      MessageSketch(index: 10, role: "model", blocks: []),
    ]
    let file = Examples.file([Examples.duplicate], sketches: [0: sketches])
    #expect(
      Examples.render(.text, [file]) == """
        warning[duplicate-user-turn]: user message repeats the one before it
           --> session.jsonl messages[9]
             |
           3 | system  text 1 B
             …
        >  9 | user    text 5 B, image
             |         ^^^^^^^^^^^^^^^
          10 | model   nothing
             = more: historylint explain duplicate-user-turn

        1 warning in 1 file (42 messages)

        """)
  }

  @Test("infos take one line each, and counts say what is not one")
  func infos() {
    var unsafe = Examples.duplicate
    unsafe.help = "remove it"
    unsafe.fix = Fix(applicability: .unsafe, pass: "collapse", title: "drop the second")
    let files = [
      Examples.file([Examples.info("one"), Examples.info("two"), unsafe]),
      Examples.file([Examples.info("three")], path: "b", histories: 3),
    ]
    #expect(
      Examples.render(.text, files) == """
        info[role-alternation]: one --> session.jsonl:6:1 messages[5]
        info[role-alternation]: two --> session.jsonl:6:1 messages[5]

        warning[duplicate-user-turn]: user message repeats the one before it
          --> session.jsonl messages[9]
            = help: remove it (unsafe fix: collapse)
            = more: historylint explain duplicate-user-turn

        info[role-alternation]: three --> b:6:1 messages[5]

        1 warning, 3 infos in 2 files (4 histories, 84 messages); 1 fixable, 1 of them unsafely

        """)
  }

  @Test("nothing found is one line")
  func clean() {
    #expect(
      Examples.render(.text, [Examples.file([])])
        == "clean: no findings in 1 file (42 messages)\n")
  }

  @Test("a cap says how many findings it hides")
  func cap() {
    let file = Examples.file([Examples.info("one"), Examples.info("two"), Examples.info("three")])
    #expect(
      Examples.render(.text, [file], ReportOptions(maxFindings: 1)) == """
        info[role-alternation]: one --> session.jsonl:6:1 messages[5]

        and 2 more findings
        3 infos in 1 file (42 messages)

        """)
  }

  @Test("colours wrap what they colour and change nothing else")
  func colours() {
    let files = [
      Examples.file(
        [Examples.orphan, Examples.info("i"), Examples.duplicate],
        sketches: [0: Examples.sketches])
    ]
    let plain = Examples.render(.text, files)
    let coloured = Examples.render(.text, files, ReportOptions(color: true))
    #expect(
      coloured.hasPrefix("\u{1b}[1;31merror[orphan-tool-result]\u{1b}[0m\u{1b}[1m: tool result"))
    #expect(coloured.replacing(/\u{1b}\[[0-9;]*m/, with: "") == plain)
    #expect(!plain.unicodeScalars.contains("\u{1b}"))
  }

  @Test("no untrusted text reaches the terminal raw, or stands in column 0")
  func hostile() {
    let text = Examples.hostile
    var finding = Finding(
      rule: text, severity: .error, path: text, message: text, help: text, apiError: text,
      fix: Fix(applicability: .safe, pass: text, title: "t" + text), messageIndex: 0)
    let sketch = MessageSketch(index: 0, role: text, blocks: [text, text])
    let first = finding
    finding.severity = .info
    let file = Examples.file([first, finding], sketches: [0: [sketch]], path: text)
    let report = Examples.render(.text, [file])
    for scalar in report.unicodeScalars where scalar != "\n" {
      #expect(!HiddenScalars.contains(scalar), "\(scalar.value)")
    }
    let openings = ["error[", "  --> ", "    |", "> 0 |", "    = ", "info[", "1 error"]
    for line in report.unicodeScalars.split(separator: "\n").map({ String($0) }) {
      #expect(openings.contains { line.hasPrefix($0) }, "\(line)")
    }
  }

  @Test("a text is cut at a scalar's border, and hidden scalars are spelled")
  func escaping() {
    #expect(UntrustedText.escaped("a\u{1b}b\nc\u{202e}\\") == "a\\u{1b}b\\u{a}c\\u{202e}\\")
    #expect(UntrustedText.escaped("ééé", limit: 2) == "éé…")
    #expect(UntrustedText.escaped("ééé", limit: 3) == "ééé")
    #expect(
      UntrustedText.escaped(String(repeating: "😀", count: 301))
        == String(repeating: "😀", count: 300) + "…")
    #expect(UntrustedText.escaped("e\u{301}", limit: 1) == "e…")
  }
}
