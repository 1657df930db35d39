extension Rule {
  /// Found by the readers of files, before there is a history to check.
  static let duplicateRecordID = Rule(
    "duplicate-record-id", .files, "a record with the id of an earlier one", .everywhere(.warning), evidence: .observed,
    needs: .unread,
    page: RulePage(
      rejects: "Two records of a session with one id that differ, or that are the same.",
      why: "Readers keep the last one; what hung off the first is read as if it followed the other.",
      sources: ["anthropics/claude-agent-sdk-python src/claude_agent_sdk/_internal/sessions.py"],
      example: RulePage.Example(
        .anthropic, purpose: .resume,
        fails:
          "{\"parentUuid\":null,\"type\":\"user\",\"message\":{\"role\":\"user\",\"content\":\"hi\"},\"uuid\":\"a\",\"sessionId\":\"s\"}\n{\"parentUuid\":null,\"type\":\"user\",\"message\":{\"role\":\"user\",\"content\":\"hi\"},\"uuid\":\"a\",\"sessionId\":\"s\"}\n",
        passes:
          "{\"parentUuid\":null,\"type\":\"user\",\"message\":{\"role\":\"user\",\"content\":\"hi\"},\"uuid\":\"a\",\"sessionId\":\"s\"}\n"
      ),
      fix: "Removes the earlier of two that are the same, byte for byte; of two that differ none can be chosen.")
  ) { _ in [] }
}
