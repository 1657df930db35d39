extension KnownError {
  /// Parameters beside the history.
  static let anthropicParameters: [KnownError] = [
    KnownError(
      "thinking-enabled-unsupported", "anthropic", 400,
      text: """
        "thinking.type.enabled" is not supported for this model. Use "thinking.type.adaptive" and \
        "output_config.effort" to control thinking behavior.
        """,
      "this model takes no budget for thinking",
      repair: "ask for adaptive thinking with an effort", .request("unsupported-thinking-mode"),
      sources: [
        "platform.claude.com/docs/en/api/errors",
        "platform.claude.com/docs/en/build-with-claude/thinking-troubleshooting",
        "anthropics/claude-code CHANGELOG.md (Opus 4.7 via Bedrock application inference profile)",
      ]),
    KnownError(
      "thinking-adaptive-unsupported", "anthropic", 400,
      text: "adaptive thinking is not supported on this model",
      "this model has no adaptive thinking",
      repair: "ask for thinking with a budget", .request("unsupported-thinking-mode"),
      sources: [
        "platform.claude.com/docs/en/api/errors",
        "platform.claude.com/docs/en/build-with-claude/thinking-troubleshooting",
      ]),
    KnownError(
      "thinking-disabled-unsupported", "anthropic", 400,
      text: """
        "thinking.type.disabled" is not supported for this model. Thinking defaults to adaptive mode when not \
        specified; use "thinking.type.enabled" with "budget_tokens" for extended thinking.
        """,
      "this model cannot be told not to think",
      repair: "leave the parameter out", .request("unsupported-thinking-mode"),
      sources: [
        "platform.claude.com/docs/en/api/errors",
        "platform.claude.com/docs/en/build-with-claude/thinking-troubleshooting",
      ]),
    KnownError(
      "thinking-forced-tool", "anthropic", 400,
      text: "Thinking may not be enabled when tool_choice forces tool use.",
      "thinking is on and a tool is forced",
      repair: "let the model choose its tool", .request("unsupported-thinking-mode", "invalid-tool-choice"),
      sources: [
        "platform.claude.com/docs/en/build-with-claude/thinking", "code index id 71074541117",
        "code index id 61767654934", "code index id 58603761407",
      ]),
    KnownError(
      "budget-min", "anthropic", 400,
      text: "thinking.enabled.budget_tokens: Input should be greater than or equal to 1024",
      "the budget for thinking is below 1024",
      repair: "raise the budget to 1024", .request(),
      sources: [
        "platform.claude.com/docs/en/build-with-claude/extended-thinking (minimum of 1,024 tokens)",
        "code index id 48906976895",
      ]),
    KnownError(
      "budget-max-tokens", "anthropic", 400,
      text: """
        `max_tokens` must be greater than `thinking.budget_tokens`. Please consult our documentation at ...
        """,
      "the budget for thinking is not below max_tokens",
      repair: "lower the budget, or raise max_tokens", .request(),
      sources: [
        "platform.claude.com/docs/en/build-with-claude/extended-thinking", "code index id 59644116528",
        "code index id 58546189923",
      ]),
    KnownError(
      "temperature-thinking", "anthropic", 400,
      text: """
        `temperature` may only be set to 1 when thinking is enabled[ or in adaptive mode]. Please consult our \
        documentation at https://docs.claude.com/en/docs/build-with-claude/extended-thinking#...
        """,
      "a temperature is set although thinking is on",
      repair: "leave the temperature out", .request(),
      sources: [
        "code index id 52691402426", "code index id 55814422631",
        "platform.claude.com/docs/en/build-with-claude/thinking",
      ]),
    KnownError(
      "max-tokens-cap", "anthropic", 400,
      text: "max_tokens: <n> > <m>, which is the maximum allowed number of output tokens for <model>",
      "max_tokens is more than this model can write",
      repair: "lower max_tokens", .request(),
      sources: ["code index id 70339105801", "code index id 66443413154"]),
    KnownError(
      "context-limit-sum", "anthropic", 400,
      text: """
        input length and `max_tokens` exceed context limit: <n> + <m> > <limit>, decrease input length or \
        `max_tokens` and try again
        """,
      "the history and max_tokens together are more than the context window",
      repair: "lower max_tokens, or compact the history", .request(),
      sources: [
        "code index id 66387162306", "code index id 69236120676",
        "platform.claude.com/docs/en/build-with-claude/thinking",
      ]),
    KnownError(
      "tool-choice-shape", "anthropic", 400,
      text: "tool_choice: Input should be an object",
      "tool_choice is a text where an object is wanted",
      repair: "write it as an object with a type", .request("invalid-tool-choice"),
      sources: [
        "code index id 58022668595 (probe of the live API)", "code index id 59895546026 (15 of 349 upstream 400s)",
      ]),
    KnownError(
      "tool-choice-tag", "anthropic", 400,
      text: """
        tool_choice: Input tag '<tag>' found using 'type' does not match any of the expected tags: 'auto', 'any', \
        'tool', 'none'
        """,
      patterns: ["tool_choice: Input tag '{any}' found using 'type' does not match any of the expected tags"],
      "tool_choice has a type of another API",
      repair: "write it as auto, any, tool or none", .request("invalid-tool-choice"),
      sources: ["code index id 58022668595 (probe of the live API)"]),
  ]
}
