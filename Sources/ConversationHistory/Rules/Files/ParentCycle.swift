extension Rule {
  /// Found by the readers of files, before there is a history to check.
  static let parentCycle = Rule(
    "parent-cycle", .files, "records that are each other's parents", .everywhere(.warning), evidence: .inferred,
    needs: .unread,
    page: RulePage(
      rejects: "A record from which the parents lead back to itself.",
      why: "A reader that follows the parents never comes to an end, or stops in the middle.",
      sources: ["modelled on anthropics/claude-agent-sdk-python src/claude_agent_sdk/_internal/sessions.py"],
      example: RulePage.Example(
        .anthropic, purpose: .resume,
        fails:
          "{\"parentUuid\":\"b\",\"type\":\"user\",\"message\":{\"role\":\"user\",\"content\":\"hi\"},\"uuid\":\"a\",\"sessionId\":\"s\"}\n{\"parentUuid\":\"a\",\"type\":\"assistant\",\"message\":{\"role\":\"assistant\",\"content\":[{\"type\":\"text\",\"text\":\"yes\"}]},\"uuid\":\"b\",\"sessionId\":\"s\"}\n",
        passes:
          "{\"parentUuid\":null,\"type\":\"user\",\"message\":{\"role\":\"user\",\"content\":\"hi\"},\"uuid\":\"a\",\"sessionId\":\"s\"}\n{\"parentUuid\":\"a\",\"type\":\"assistant\",\"message\":{\"role\":\"assistant\",\"content\":[{\"type\":\"text\",\"text\":\"yes\"}]},\"uuid\":\"b\",\"sessionId\":\"s\"}\n"
      ),
      fix: "None: only the writer knows which record was the first.")
  ) { _ in [] }
}
