extension Rule {
  /// Found by the reader of the file, before there is an outline to check.
  static let orphanParent = Rule(
    "orphan-parent", .files, "a record whose parent is not in the file",
    .everywhere(.warning), evidence: .observed, needs: .unread,
    page: RulePage(
      rejects: "A record behind the first one that names a parent which no record of the file is.",
      why: "The agent follows the parents from the last record: it loses all that stands before the gap.",
      sources: ["anthropics/claude-code#22526", "anthropics/claude-code#58554", "openclaw/openclaw#64287"],
      example: RulePage.Example(
        .anthropic, purpose: .resume,
        fails:
          "{\"type\":\"session\",\"id\":\"s\",\"cwd\":\"/\"}\n{\"type\":\"label\",\"id\":\"1\"}\n{\"type\":\"label\",\"id\":\"2\",\"parentId\":\"9\"}\n",
        passes:
          "{\"type\":\"session\",\"id\":\"s\",\"cwd\":\"/\"}\n{\"type\":\"label\",\"id\":\"1\"}\n{\"type\":\"label\",\"id\":\"2\",\"parentId\":\"1\"}\n"
      ),
      fix: "Names the record before it as its parent, where nothing else hangs off that one.")
  )
}
