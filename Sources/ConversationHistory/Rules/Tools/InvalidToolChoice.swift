extension Rule {
  static let invalidToolChoice = Rule(
    "invalid-tool-choice", .tools, "a tool choice in a form that the API does not take",
    [Severities(.anthropic, .error)], evidence: .measured, repairedBy: RepairToolChoice.id,
    needs: .toolChoice,
    page: RulePage(
      rejects: "A `tool_choice` that is a string, or an object of another type than auto, any, tool and none.",
      why: "Clients pass on the forms of Chat Completions: 15 of 349 refusals at one gateway.",
      sources: ["platform.claude.com/docs/en/api/messages/create", "anthropic: a probe of the live API, 2026-08-28"],
      example: RulePage.Example(
        .anthropic,
        fails: #"""
          {"tool_choice": "required", "tools": [{"name": "f", "input_schema": {"type": "object"}}], "messages": [
            {"role": "user", "content": "a"}
          ]}
          """#,
        passes: #"""
          {"tool_choice": {"type": "any"}, "tools": [{"name": "f", "input_schema": {"type": "object"}}], "messages": [
            {"role": "user", "content": "a"}
          ]}
          """#
      ),
      fix: "Writes the same choice in the form that is taken; one that cannot be told is left out.")
  ) { context in
    guard let choice = context.parameter("tool_choice"), !choice.isNull, !RepairToolChoice.takes(choice)
    else { return [] }
    let words: String? =
      if !choice.isObject {
        "tool_choice: Input should be an object"
      } else if let tag = choice.string("type"), !RepairToolChoice.tags.contains(tag) {
        "tool_choice: Input tag '\(tag)' found using 'type' does not match any of the expected tags: "
          + "'auto', 'any', 'tool', 'none'"
      } else {
        nil
      }
    return [
      context.finding(
        "invalid-tool-choice", .error, at: .parameter("tool_choice"), "the API does not take this choice of a tool",
        help: "send an object of type auto, any, tool or none", apiError: words,
        fix: .safe(RepairToolChoice.id, "write the choice in the form that the API takes"))
    ]
  }
}
