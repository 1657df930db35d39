extension Rule {
  /// Found by the reader of the file, before there is an outline to check.
  static let wrongEncoding = Rule(
    "wrong-encoding", .files, "a file in UTF-16",
    .everywhere(.error), evidence: .measured, needs: .unread,
    page: RulePage(
      rejects: "A file whose bytes are UTF-16, where JSON is UTF-8.",
      why: "No reader of JSON takes it: an editor or a shell rewrote the file.",
      sources: ["RFC 8259"],
      example: RulePage.Example(
        .anthropic, purpose: .resume,
        fails: "{\0\"\0t\0",
        passes: "{\"t"),
      fix: "None: the bytes stay as they are.")
  )
}
