import ConversationHistory
import Testing

@testable import LintReports

@Suite("Maps of long histories")
struct MapFrameTests {
  /// 120 messages: the system, then questions with a call, its result and an answer.
  private static let kinds: [TranscriptMap.Kind] =
    [.system] + (0..<119).map { [.user, .calls, .results, .answer][$0 % 4] }

  private static func finding(_ severity: Severity, at message: Int) -> Finding {
    Finding(
      rule: "r", severity: severity, path: "", message: "m",
      place: Place(record: 0, line: 1, column: 1, byteOffset: 0, byteLength: 0), messageIndex: message)
  }

  private static func text(_ findings: [Finding], width: Int = 48, partners: [Int: Set<Int>] = [:]) -> String {
    MapFrame(
      map: TranscriptMap(kinds: kinds, partners: partners), findings: findings, paint: Paint(isOn: false), width: width
    ).text
  }

  @Test("a glyph a message, the findings marked below, the rows far from them left out")
  func rows() {
    // 48 columns leave room for rows of 40.
    #expect(
      Self.text([Self.finding(.error, at: 2), Self.finding(.warning, at: 5)]) == """
            0 | sucraucraucraucraucraucraucraucraucraucr
              |   ^  ~
           40 | aucraucraucraucraucraucraucraucraucraucr
           80 | aucraucraucraucraucraucraucraucraucraucr
              = u user, a answer, c tool calls, r tool results, s system, ^ error, ~ warning

        """)
    #expect(
      Self.text([Self.finding(.error, at: 119)], width: 20) == """
            0 | sucraucrau
              …
          100 | aucraucrau
          110 | craucraucr
              |          ^
              = u user, a answer, c tool calls, r tool results, s system, ^ error

        """)
  }

  @Test("the other half of a broken pair is marked, a remark is not")
  func pairs() {
    let text = Self.text(
      [Self.finding(.error, at: 3), Self.finding(.info, at: 9)], partners: [3: [7], 7: [3], 9: [11]])
    #expect(text.contains("\n      |    ^   '\n"))
    #expect(text.hasSuffix(", ^ error, ' the other half\n"))
    #expect(Self.text([Self.finding(.info, at: 9)]) == "")
    #expect(Self.text([Self.finding(.error, at: 500)]) == "")
  }

  @Test("a report draws a map once, before the first finding that it marks")
  func inReport() {
    let findings = [
      Self.finding(.info, at: 1), Self.finding(.error, at: 2), Self.finding(.error, at: 3),
    ]
    let file = FileReport(
      path: "::error::", input: "body", dialect: "anthropic", histories: 2, messages: 240, findings: findings,
      maps: [0: TranscriptMap(kinds: Self.kinds)])
    let report = Examples.render(.text, [file])
    #expect(report.hasPrefix("info[r]: m --> ::error:::1:1\n\nmap of history 0 of ::error::\n    0 | sucr"))
    #expect(report.split(separator: "map of").count == 2)
  }
}
