extension Rule {
  /// Found by the readers of files, before there is a history to check.
  static let foreignEncoding = Rule(
    "foreign-encoding", .files, "a file in UTF-16 or UTF-32", .everywhere(.error), evidence: .documented,
    needs: .unread,
    page: RulePage(
      rejects: "A file whose first bytes are those of UTF-16 or UTF-32.",
      why: "JSON is exchanged in UTF-8; no reader finds a record in it.",
      sources: ["RFC 8259 section 8.1"],
      example: RulePage.Example(
        .anthropic, purpose: .resume,
        fails: "{\0\"\0r\0o\0l\0e\0",
        passes: "{\"role\":\"user\",\"content\":\"hi\"}\n"),
      fix: "None: convert the file, for example with iconv.")
  ) { _ in [] }
}
