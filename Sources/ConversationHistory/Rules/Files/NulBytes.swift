extension Rule {
  /// Found by the reader of the file, before there is an outline to check.
  static let nulBytes = Rule(
    "nul-bytes", .files, "bytes of value zero between or inside records",
    .everywhere(.error), evidence: .observed, needs: .unread,
    page: RulePage(
      rejects: "A run of NUL bytes in a session file.",
      why:
        "A crash of the machine leaves blocks of a file that were allocated and never written; readers stop there or lose the line.",
      sources: ["anthropics/claude-code#49876", "anthropics/claude-code#76059"],
      example: RulePage.Example(
        .anthropic, purpose: .resume,
        fails: "\0\0\0\0{\"type\":\"session_meta\",\"payload\":{}}\n",
        passes: "{\"type\":\"session_meta\",\"payload\":{}}\n"),
      fix: "Takes the NUL bytes away.")
  )
}
