extension Rule {
  /// Found by the reader of the file, before there is an outline to check.
  static let rawControlCharacter = Rule(
    "raw-control-character", .files, "a control character in a string as it stands",
    .everywhere(.error), evidence: .observed, needs: .unread,
    page: RulePage(
      rejects: "A line of a session with a byte below 0x20 in a string, where JSON wants an escape.",
      why: "A strict reader refuses the line.",
      sources: ["RFC 8259", "openclaw/openclaw#69846", "github/copilot-cli#2649"],
      example: RulePage.Example(
        .anthropic, purpose: .resume,
        fails: "{\"type\":\"session_meta\",\"payload\":{\"cwd\":\"a\tb\"}}\n",
        passes: "{\"type\":\"session_meta\",\"payload\":{\"cwd\":\"a\\tb\"}}\n"),
      fix: "Writes the character as an escape.")
  )
}
