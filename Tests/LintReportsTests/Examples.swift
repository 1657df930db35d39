import ConversationHistory

@testable import LintReports

/// Reports to render.
enum Examples {
  static let orphan = Finding(
    rule: "orphan-tool-result", severity: .error, path: "messages[3].content[1]",
    message: "tool result answers no call of the message before it",
    help: "turn it into marked user text",
    apiError: "messages.3.content.1: unexpected `tool_use_id` found in `tool_result` blocks",
    fix: Fix(
      applicability: .safe, pass: "repair-tool-pairing", title: "turn it into marked user text"),
    place: Place(record: 0, line: 17, column: 5, byteOffset: 1234, byteLength: 56),
    messageIndex: 3)

  static let sketches = [
    MessageSketch(index: 1, role: "user", blocks: ["text 12 B"]),
    MessageSketch(index: 2, role: "assistant", blocks: ["text 40 B", "tool call toolu_01"]),
    MessageSketch(index: 3, role: "user", blocks: ["text 3 B", "tool result toolu_02"]),
  ]

  static let duplicate = Finding(
    rule: "duplicate-user-turn", severity: .warning, path: "messages[9]",
    message: "user message repeats the one before it", messageIndex: 9)

  static func info(_ message: String) -> Finding {
    Finding(
      rule: "role-alternation", severity: .info, path: "messages[5]", message: message,
      help: "unseen", place: Place(line: 6, column: 1, byteOffset: 99, byteLength: 4))
  }

  static func file(
    _ findings: [Finding], sketches: [Int: [MessageSketch]] = [:], path: String = "session.jsonl",
    histories: Int = 1
  ) -> FileReport {
    FileReport(
      path: path, input: "claude-code", dialect: "anthropic", histories: histories, messages: 42,
      findings: findings, sketches: sketches)
  }

  static func render(
    _ format: ReportFormat, _ files: [FileReport], _ options: ReportOptions = ReportOptions()
  ) -> String {
    String(decoding: format.render(LintReport(files: files), options), as: UTF8.self)
  }

  /// A scalar of every kind that must never be seen raw.
  static let hostile =
    "a\u{1b}[2J\n\t\r\0\u{7f}\u{9b}\u{85}\u{202e}\u{2066}\u{200b}\u{feff}\u{2028}\u{2029}\u{ad}"
    + "\u{e0041}\"\\é😀"
}
