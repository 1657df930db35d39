extension Rule {
  /// Found by the reader of the file, before there is an outline to check.
  static let cutFile = Rule(
    "cut-file", .files, "a JSON document that ends in the middle",
    .everywhere(.error), evidence: .observed, needs: .unread,
    page: RulePage(
      rejects: "A session in one JSON document whose end is missing.",
      why: "The agent reads all of the document or nothing: a crash while it was written costs the whole session.",
      sources: ["cline/cline#954", "cline/cline#2321"],
      example: RulePage.Example(
        .anthropic, purpose: .resume,
        fails: "[{\"role\":\"user\",\"content\":\"hi\",\"ts\":1},{\"ro",
        passes: "[{\"role\":\"user\",\"content\":\"hi\",\"ts\":1}]"),
      fix: "Closes the document behind its last whole element, if asked where that loses bytes.")
  )
}
