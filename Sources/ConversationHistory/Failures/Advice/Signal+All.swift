extension Signal {
  /// What a subscription answers that does not cover the client or the request.
  static let extraUsage: [Signal] = [
    Signal(
      ["extra usage", "plan limits"],
      "the subscription does not cover this request; the history is not at fault",
      repair: "add extra usage in the settings of the account, use an API key, or another provider")
  ]

  /// What an account answers that may not, or cannot pay; the history is never at fault.
  static let account: [Signal] = [
    Signal(
      ["data retention", "zero retention", "retention policy"],
      "the account's data retention does not allow this model; the history is not at fault",
      repair: "take another model, or change the data retention of the account"),
    Signal(
      [
        "credit balance", "insufficient_quota", "insufficient quota", "insufficient balance", "insufficient credit",
        "exceeded your current quota", "requires more credits", "purchase credits", "prepaid credit",
        "payment required", "billing_error", "billing hard limit", "billing details", "arrearage", "overdue payment",
      ],
      "the account has no credit left; the history is not at fault",
      repair: "add credit to the account, or use another one"),
    Signal(
      [
        "spend limit", "spending limit", "spend cap", "spending cap", "usage limits", "usage limit", "monthly limit",
        "budget has been exceeded", "budget exceeded", "ExceededBudget",
      ],
      "the account reached a limit that was set for it; the history is not at fault",
      repair: "raise the limit, or wait until it is renewed"),
    Signal(
      [
        "organization has been disabled", "account is not active", "account has been suspended",
        "account deactivated", "oauth authentication is currently not", "oauth token has expired",
        "only authorized for use with", "invalid x-api-key", "invalid api key", "incorrect api key",
        "must be verified to", "accept the terms", "not available in your region", "unsupported country",
      ],
      "the account or its key is not accepted; the history is not at fault",
      repair: "see to the account, its key or its rights"),
  ]

  /// What is said of a history that is too long; nothing but its author can shorten it.
  static let size: [Signal] = [
    Signal(
      [
        "maximum context length", "context_length_exceeded", "context window", "context limit", "input token count",
        "input is too long", "prompt is too long", "too many input tokens", "maximum prompt length",
      ],
      "the history is longer than the context window",
      repair: "compact the history by whole turns, never by half of a tool pair")
  ]

  /// What a client says when no answer came.
  static let network: [Signal] = [
    Signal(
      [
        "econnreset", "econnrefused", "etimedout", "epipe", "socket hang up", "fetch failed",
        "connection error", "connection reset", "connection refused", "connection closed", "network error",
        "request timed out", "premature close", "stream ended unexpectedly", "upstream connect error",
      ],
      "no whole answer came through the network", repair: "send the same body again, ever later")
  ]
}
