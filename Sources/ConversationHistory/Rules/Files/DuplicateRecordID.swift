extension Rule {
  /// Found by the reader of the file, before there is an outline to check.
  static let duplicateRecordID = Rule(
    "duplicate-record-id", .files, "a record with the id of an earlier one",
    .everywhere(.warning), evidence: .observed, needs: .unread,
    page: RulePage(
      rejects: "A record of a session whose id an earlier record has as well.",
      why:
        "Records name each other by their ids; a reader that follows them takes the last of two, and loses the first.",
      sources: ["QwenLM/qwen-code#3656"],
      example: RulePage.Example(
        .anthropic, purpose: .resume,
        fails:
          "{\"type\":\"session\",\"id\":\"s\",\"cwd\":\"/\"}\n{\"type\":\"label\",\"id\":\"1\"}\n{\"type\":\"label\",\"id\":\"1\"}\n",
        passes:
          "{\"type\":\"session\",\"id\":\"s\",\"cwd\":\"/\"}\n{\"type\":\"label\",\"id\":\"1\"}\n{\"type\":\"label\",\"id\":\"2\"}\n"
      ),
      fix: "Removes the earlier of two records that are the same byte for byte; of two that differ none can be chosen.")
  )
}
