extension Rule {
  /// Found by the reader of the file, before there is an outline to check.
  static let parentCycle = Rule(
    "parent-cycle", .files, "records whose parents lead back to themselves",
    .everywhere(.warning), evidence: .inferred, needs: .unread,
    page: RulePage(
      rejects: "Records that name each other as parents in a circle.",
      why: "A reader that follows the parents never comes to the beginning.",
      sources: ["anthropics/claude-code#35024"],
      example: RulePage.Example(
        .anthropic, purpose: .resume,
        fails:
          "{\"type\":\"session\",\"id\":\"s\",\"cwd\":\"/\"}\n{\"type\":\"label\",\"id\":\"1\",\"parentId\":\"2\"}\n{\"type\":\"label\",\"id\":\"2\",\"parentId\":\"1\"}\n",
        passes:
          "{\"type\":\"session\",\"id\":\"s\",\"cwd\":\"/\"}\n{\"type\":\"label\",\"id\":\"1\"}\n{\"type\":\"label\",\"id\":\"2\",\"parentId\":\"1\"}\n"
      ),
      fix: "None: the bytes stay as they are.")
  )
}
