import ConversationHistory
import Testing

@Suite("Errors that only look like a fault of the history")
struct LookalikeTests {
  static let accounts = [
    "You're out of extra usage. Add more at claude.ai/settings/usage and keep going.",
    "You\u{2019}re out of extra usage \u{B7} resets 3pm",
    "Third-party apps now draw from your extra usage, not your plan limits. Add more at claude.ai/settings/usage.",
    "Extra usage is required for long context requests.",
    "messages.0: extra usage is needed to go on",
    "Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing.",
    "You have reached your specified API usage limits. You will regain access on 2026-12-01 at 00:00 UTC.",
    "messages.0.content: this model is not available under your data retention settings",
    "This organization has been disabled.",
    "OAuth authentication is currently not supported.",
    "This request would exceed your organization's monthly spend limit",
    #"{"error":{"message":"You exceeded your current quota, please check your plan and billing details.","code":"insufficient_quota"}}"#,
    #"{"error":{"code":"insufficient_quota","message":"tool_call_id: out of quota, insufficient_quota"}}"#,
  ]

  static let parameters = [
    "max_tokens: 999999 > 64000, which is the maximum allowed number of output tokens for claude-sonnet-4-5",
    "max_tokens: Field required", "temperature: range: 0..1", "`temperature` is deprecated for this model.",
    "`max_tokens` must be greater than `thinking.budget_tokens`.",
    "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
    "'parallel_tool_calls' is only allowed when 'tools' are specified.",
    "tool_choice.disable_parallel_tool_use: Extra inputs are not permitted",
    "Invalid value at 'tool_config.function_calling_config.mode'", "model: String should have at least 1 character",
    "output_config: Extra inputs are not permitted", "thinking.enabled.budget_tokens: Field required",
    "Unknown parameter: 'reasoning.effort'.", "tools.0.custom.input_schema: Field required",
    "\"thinking.type.enabled\" is not supported for this model.", "claude-x does not support tool_use",
    "Thinking may not be enabled when tool_choice forces tool use.",
  ]

  @Test("an account that may not never leads to a repair, and is never sent again by itself", arguments: accounts)
  func account(text: String) {
    for status in [nil, 400, 402, 403, 429] {
      let found = Failures.diagnose(status: status, text: text)
      #expect(found.first?.blame == .account && found.first?.retry == .never, "\(status ?? 0)")
      #expect(!found.contains { $0.retry == .afterSanitize || $0.blame == .history })
      #expect(found.first?.repair.isEmpty == false)
    }
  }

  @Test("a parameter never leads to a repair of the history", arguments: parameters)
  func parameter(text: String) {
    let found = Failures.diagnose(status: 400, text: text)
    #expect(found.first?.blame == .request)
    #expect(found.allSatisfy { $0.retry == .never })
  }

  @Test(
    "a history that is too long is not sanitized, and not sent again",
    arguments: [
      "prompt is too long: 210000 tokens > 200000 maximum", "This model's maximum context length is 128000 tokens.",
      "The input token count (1200000) exceeds the maximum number of tokens allowed (1048575).",
    ])
  func size(text: String) {
    #expect(Failures.diagnose(status: 400, text: text).map(\.retry) == [.never])
  }

  @Test("extra usage is explained with the other ways out")
  func extraUsage() throws {
    for id in ["extra-usage", "third-party-extra-usage"] {
      let error = try #require(KnownError.named(id))
      #expect(error.summary.contains("not at fault"))
      #expect(error.repair.contains("API key") && error.repair.contains("another provider"))
      #expect(error.rules.isEmpty)
    }
  }

  @Test("only an error of a known or named history is to be sanitized")
  func invariant() {
    for error in Failures.known {
      for text in FilledText.fill(error) {
        for diagnosis in Failures.diagnose(status: 400, text: text) where diagnosis.retry == .afterSanitize {
          #expect(diagnosis.blame == .history)
        }
      }
    }
  }

  @Test("who answered is told from the headers, and its own errors come first")
  func provider() {
    let body = [UInt8](#"{"error":{"message":"messages: text content blocks must be non-empty"}}"#.utf8)
    for (header, provider) in [("request-id", "req_011C"), ("anthropic-organization-id", "x")] {
      let failure = Failure(status: 400, body: body, headers: [(name: header, value: provider)])
      #expect(failure.diagnoses.first?.error == "text-empty")
      #expect(failure.diagnoses.first?.provider == "anthropic")
    }
  }
}
