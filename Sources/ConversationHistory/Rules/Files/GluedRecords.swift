extension Rule {
  /// Found by the readers of files, before there is a history to check.
  static let gluedRecords = Rule(
    "glued-records", .files, "several records on one line", .everywhere(.error), evidence: .observed, needs: .unread,
    page: RulePage(
      rejects: "A line that holds two or more whole JSON values.",
      why:
        "A record was written without its line feed; readers skip the whole line, and all that names the records on it is cut off.",
      sources: ["QwenLM/qwen-code#3656", "anthropics/claude-code#81843"],
      example: RulePage.Example(
        .anthropic, purpose: .resume,
        fails:
          "{\"parentUuid\":null,\"type\":\"user\",\"message\":{\"role\":\"user\",\"content\":\"hi\"},\"uuid\":\"a\",\"sessionId\":\"s\"}{\"parentUuid\":\"a\",\"type\":\"assistant\",\"message\":{\"role\":\"assistant\",\"content\":[{\"type\":\"text\",\"text\":\"yes\"}]},\"uuid\":\"b\",\"sessionId\":\"s\"}\n",
        passes:
          "{\"parentUuid\":null,\"type\":\"user\",\"message\":{\"role\":\"user\",\"content\":\"hi\"},\"uuid\":\"a\",\"sessionId\":\"s\"}\n{\"parentUuid\":\"a\",\"type\":\"assistant\",\"message\":{\"role\":\"assistant\",\"content\":[{\"type\":\"text\",\"text\":\"yes\"}]},\"uuid\":\"b\",\"sessionId\":\"s\"}\n"
      ),
      fix: "Gives each record a line of its own.")
  ) { _ in [] }
}
