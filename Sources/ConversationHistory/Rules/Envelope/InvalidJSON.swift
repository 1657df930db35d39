extension Rule {
  /// Found by the readers, before there is an outline to check.
  static let invalidJSON = Rule(
    "invalid-json", .envelope, "input that is no JSON, or JSON that holds no history",
    .everywhere(.error), evidence: .measured, needs: .unread,
    page: RulePage(
      rejects: "Bytes that are not one JSON value, or a line of a session that is none.",
      why: "The provider answers 400 to the whole body; an agent loses the line, or stops reading at it.",
      sources: ["RFC 8259", "anthropics/claude-code#81843"],
      example: RulePage.Example(
        .anthropic, fails: #"{"messages":[{"role":"user","content":"hi"}"#,
        passes: #"{"messages":[{"role":"user","content":"hi"}]}"#),
      fix: "A line of a session is set aside in a record that readers skip; a document that was cut is closed.")
  )
}
