extension KnownError {
  /// Lengths, accounts and failures of the provider.
  static let anthropicLimits: [KnownError] = [
    KnownError(
      "prompt-too-long", "anthropic", 400,
      text: "prompt is too long: <n> tokens > <m> maximum",
      "the history is longer than the context window",
      repair: "compact the history by whole turns, never by half of a tool pair", .size(),
      sources: [
        "moltbot/moltbot src/agents/pi-embedded-helpers.iscontextoverflowerror.test.ts",
        "badlogic/pi-mono packages/ai/src/utils/overflow.ts", "Gitlawb/openclaude src/services/api/errors.ts",
        "ding113/claude-code-hub src/repository/error-rules.ts",
      ]),
    KnownError(
      "request-too-large", "anthropic", 413,
      text: "Request exceeds the maximum size",
      "the body is larger than the API takes",
      repair: "replace old images and documents with a text", .size("request-too-large"),
      sources: [
        "platform.claude.com/docs/en/api/errors", "code index id 60913565047", "code index id 53241873382",
        "anthropics/claude-code CHANGELOG.md (32 MB)",
      ]),
    KnownError(
      "extra-usage", "anthropic", 400,
      text: "You're out of extra usage. Add more at claude.ai/settings/usage and keep going.",
      patterns: ["out of extra usage", "Extra usage is required"],
      "the subscription has no extra usage left; the history is not at fault",
      repair: """
        wait for the plan to renew, add extra usage in the settings of the account, use an API key, or another \
        provider
        """, .account,
      sources: [
        "code index id 59694030705", "code index id 66931366530", "code index id 68935760040",
        "code index id 70339105801", "NousResearch/hermes-agent#20732", "rynfar/meridian#495",
        "anthropics/claude-code#14415", "anthropics/claude-code#38240", "anthropics/claude-code#42654",
      ]),
    KnownError(
      "third-party-extra-usage", "anthropic", 400,
      text: """
        Third-party apps now draw from your extra usage, not your plan limits. [We've added a $<n> credit to get \
        you started. Claim it|Add more] at claude.ai/settings/usage and keep going.
        """,
      patterns: ["Third-party apps now draw from your extra usage"],
      """
      the subscription counts this client as a third-party app and bills it as extra usage; the history is not at \
      fault
      """,
      repair: "add extra usage in the settings of the account, use an API key, or another provider", .account,
      sources: [
        "NousResearch/hermes-agent#46675", "NousResearch/hermes-agent#47723", "NousResearch/hermes-agent#28849",
        "V1ki/dsh-plugin-subscriptions#88", "ianjwhite99/opencode-with-claude#91", "earendil-works/pi#3012",
        "anthropics/claude-code#45048", "anthropics/claude-code#45027", "rynfar/meridian#495",
        "marcusquinn/aidevops#18860", "leohenon/pi-anthropic-oauth#23",
      ]),
    KnownError(
      "rate-limit", "anthropic", 429,
      text: "rate_limit_error",
      patterns: ["rate_limit_error"],
      "the account sent too much in too short a time, or reached its spending cap",
      repair: "wait as long as the answer says; never save the error as an answer", .rate,
      sources: ["platform.claude.com/docs/en/api/errors"]),
    KnownError(
      "api-error", "anthropic", 500,
      text: "api_error / Internal server error",
      patterns: ["api_error", "{start}Internal server error{end}"],
      "the provider failed",
      repair: "send the same body again after two seconds; never save the error as an answer", .provider,
      sources: ["platform.claude.com/docs/en/api/errors", "code.claude.com/docs/en/errors"]),
    KnownError(
      "overloaded", "anthropic", 529,
      text: "overloaded_error / Overloaded",
      patterns: ["overloaded_error", "{start}Overloaded{end}"],
      "the provider is overloaded",
      repair: "send the same body again, ever later; never save the error as an answer", .overload,
      sources: ["platform.claude.com/docs/en/api/errors", "code.claude.com/docs/en/errors"]),
  ]
}
