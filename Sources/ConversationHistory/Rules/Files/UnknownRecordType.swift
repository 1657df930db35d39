extension Rule {
  /// Found by the reader of the file, before there is an outline to check.
  static let unknownRecordType = Rule(
    "unknown-record-type", .files, "a kind of record that this version does not know",
    .everywhere(.info), evidence: .inferred, needs: .unread,
    page: RulePage(
      rejects: "A record of a session whose type is none of those that the agent is known to write.",
      why: "A newer version of the agent may write it, or two formats are mixed; what it holds is not looked at.",
      sources: ["the readers of the formats"],
      example: RulePage.Example(
        .anthropic, purpose: .resume,
        fails: "{\"type\":\"session_meta\",\"payload\":{}}\n{\"type\":\"sesion_meta\",\"payload\":{}}\n",
        passes: "{\"type\":\"session_meta\",\"payload\":{}}\n"),
      fix: "None: the bytes stay as they are.")
  )
}
