extension Rule {
  /// Found by the readers of files, before there is a history to check.
  static let splicedRecord = Rule(
    "spliced-record", .files, "a record that begins inside another one", .everywhere(.error), evidence: .observed,
    needs: .unread,
    page: RulePage(
      rejects: "A line on which a record was cut, and another one begins in the middle of it.",
      why:
        "Two writers shared the file, or one was killed and the next one went on at the same place; both records are lost to readers.",
      sources: ["anthropics/claude-code#81843", "github/copilot-cli#4098", "openai/codex#24425"],
      example: RulePage.Example(
        .anthropic, purpose: .resume,
        fails:
          "{\"parentUuid\":null,\"type\":\"user\",\"message\":{\"role\":\"user\",\"c{\"parentUuid\":\"a\",\"type\":\"assistant\",\"message\":{\"role\":\"assistant\",\"content\":[{\"type\":\"text\",\"text\":\"yes\"}]},\"uuid\":\"b\",\"sessionId\":\"s\"}\n",
        passes:
          "{\"parentUuid\":\"a\",\"type\":\"assistant\",\"message\":{\"role\":\"assistant\",\"content\":[{\"type\":\"text\",\"text\":\"yes\"}]},\"uuid\":\"b\",\"sessionId\":\"s\"}\n"
      ),
      fix:
        "Gives the whole record a line of its own; what is left of the other is set aside, or joined where its end follows."
    )
  ) { _ in [] }
}
