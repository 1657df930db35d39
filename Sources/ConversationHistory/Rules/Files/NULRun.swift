extension Rule {
  /// Found by the readers of files, before there is a history to check.
  static let nulRun = Rule(
    "nul-run", .files, "bytes of value zero where text should be", .everywhere(.error), evidence: .observed,
    needs: .unread,
    page: RulePage(
      rejects: "A line that holds bytes of value zero.",
      why: "A crash of the machine leaves them where a record was to be written; readers stop there or lose the line.",
      sources: ["anthropics/claude-code#49876", "anthropics/claude-code#76059", "anthropics/claude-code#81843"],
      example: RulePage.Example(
        .anthropic, purpose: .resume,
        fails:
          "\0\0\0\0{\"parentUuid\":null,\"type\":\"user\",\"message\":{\"role\":\"user\",\"content\":\"hi\"},\"uuid\":\"a\",\"sessionId\":\"s\"}\n",
        passes:
          "{\"parentUuid\":null,\"type\":\"user\",\"message\":{\"role\":\"user\",\"content\":\"hi\"},\"uuid\":\"a\",\"sessionId\":\"s\"}\n"
      ),
      fix: "Takes the NUL bytes away.")
  ) { _ in [] }
}
