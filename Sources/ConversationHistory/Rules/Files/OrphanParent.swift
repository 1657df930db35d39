extension Rule {
  /// Found by the readers of files, before there is a history to check.
  static let orphanParent = Rule(
    "orphan-parent", .files, "a record whose parent is not in the file", .everywhere(.warning), evidence: .observed,
    needs: .unread,
    page: RulePage(
      rejects: "A record, not the first of its file, that names a parent which no record has.",
      why:
        "The agent follows the parents from the last record: all that stands before the gap is lost when the session is resumed.",
      sources: ["anthropics/claude-code#22526", "anthropics/claude-code#58554", "openclaw/openclaw#64287"],
      example: RulePage.Example(
        .anthropic, purpose: .resume,
        fails:
          "{\"parentUuid\":null,\"type\":\"user\",\"message\":{\"role\":\"user\",\"content\":\"hi\"},\"uuid\":\"a\",\"sessionId\":\"s\"}\n{\"parentUuid\":\"lost\",\"type\":\"assistant\",\"message\":{\"role\":\"assistant\",\"content\":[{\"type\":\"text\",\"text\":\"yes\"}]},\"uuid\":\"b\",\"sessionId\":\"s\"}\n",
        passes:
          "{\"parentUuid\":null,\"type\":\"user\",\"message\":{\"role\":\"user\",\"content\":\"hi\"},\"uuid\":\"a\",\"sessionId\":\"s\"}\n{\"parentUuid\":\"a\",\"type\":\"assistant\",\"message\":{\"role\":\"assistant\",\"content\":[{\"type\":\"text\",\"text\":\"yes\"}]},\"uuid\":\"b\",\"sessionId\":\"s\"}\n"
      ),
      fix: "Names the record before it as its parent, where nothing else hangs off that one.")
  ) { _ in [] }
}
