import ConversationHistory
import Testing

@Suite("Whether to send again")
struct RetryAdviceTests {
  @Test(
    "every status has an answer where no text is known",
    arguments: [
      (400, .request, .never), (401, .account, .never), (402, .account, .never), (403, .account, .never),
      (404, .request, .never), (405, .request, .never), (408, .network, .usualBackoff), (409, .request, .never),
      (413, .request, .never), (422, .request, .never), (429, .account, .usualBackoff), (451, .provider, .never),
      (500, .provider, .afterWait(seconds: 2)), (502, .network, .usualBackoff), (503, .provider, .usualBackoff),
      (504, .network, .usualBackoff), (524, .network, .usualBackoff), (529, .provider, .usualBackoff),
      (418, .request, .never), (302, .request, .never),
    ] as [(Int, Blame, Retry)])
  func statuses(status: Int, blame: Blame, retry: Retry) {
    let found = Failures.diagnose(status: status, text: "words that nobody knows")
    #expect(found.map(\.blame) == [blame] && found.map(\.retry) == [retry])
    #expect(found.map(\.status) == [status] && found.map(\.error) == [nil])
  }

  @Test("a status that is no failure is none", arguments: [200, 204, 100, 0, -5, 600, .max, .min])
  func noFailure(status: Int) {
    #expect(Failures.diagnose(status: status, text: "words that nobody knows").isEmpty)
  }

  @Test(
    "the time that a provider names is kept to",
    arguments: [
      ("17", 17), ("0", 0), ("1.2", 2), ("3.0", 3), ("Wed, 21 Oct 2026 07:28:00 GMT", nil),
    ] as [(String, Int?)])
  func retryAfter(value: String, seconds: Int?) {
    for status in [429, 503, 529, 500] {
      let found = Failures.diagnose(status: status, body: [], headers: [("Retry-After", value)])
      #expect(found.map(\.retry) == [.afterWait(seconds: seconds)])
    }
  }

  @Test("a time that is none is no time", arguments: ["soon", "-3", "", "1.2.3", "99999999999999999999", "0x10"])
  func badRetryAfter(value: String) {
    #expect(Failures.diagnose(status: 429, body: [], headers: [("retry-after", value)]).map(\.retry) == [.usualBackoff])
  }

  @Test("milliseconds are rounded up, and win")
  func milliseconds() {
    let headers = [(name: "retry-after", value: "9"), (name: "retry-after-ms", value: "1200")]
    #expect(Failures.diagnose(status: 429, body: [], headers: headers).map(\.retry) == [.afterWait(seconds: 2)])
  }

  @Test("a delay in the body counts where no header names one")
  func delayInBody() {
    let body = #"{"error":{"code":429,"message":"Resource exhausted","details":[{"retryDelay":"18s"}]}}"#
    #expect(Failures.diagnose(text: body).map(\.retry) == [.afterWait(seconds: 18)])
  }

  @Test("a provider that says no is believed, one that says yes changes nothing")
  func shouldRetry() {
    func retry(_ status: Int, _ value: String) -> [Retry] {
      Failures.diagnose(status: status, body: [], headers: [("x-should-retry", value)]).map(\.retry)
    }
    #expect(retry(529, "false") == [.never] && retry(529, "true") == [.usualBackoff] && retry(400, "true") == [.never])
  }

  @Test(
    "a fault of the history waits for a repair, whatever status and headers say", arguments: [400, 422, 429, 500, 503])
  func historyFirst(status: Int) {
    let found = Failures.diagnose(
      status: status, text: "messages: text content blocks must be non-empty",
      headers: [("retry-after", "5"), ("x-should-retry", "true")])
    #expect(found.map(\.error) == ["text-empty"] && found.map(\.retry) == [.afterSanitize])
  }

  @Test(
    "an unknown text that names a place in the history is not sent again unchanged",
    arguments: [
      "messages.7.content.2: words that nobody knows", "Invalid 'messages[3].content': words",
      "contents[2] is wrong in a new way", "the `tool_use` block at the end is odd", "a tool_call_id looks strange",
    ])
  func unknownPlace(text: String) {
    let found = Failures.diagnose(status: 400, text: text)
    #expect(found.map(\.retry) == [.afterSanitize] && found.map(\.blame) == [.history])
    #expect(Failures.diagnose(status: 529, text: text).map(\.retry) == [.usualBackoff])
  }

  @Test(
    "what the network did is sent again, ever later",
    arguments: [
      "TypeError: fetch failed", "Error: read ECONNRESET", "socket hang up", "Request timed out.", "Connection error.",
    ])
  func network(text: String) {
    #expect(Failures.diagnose(text: text).map(\.retry) == [.usualBackoff])
    #expect(Failures.diagnose(text: text).map(\.blame) == [.network])
  }

  @Test(
    "a type says the status where nothing else does",
    arguments: [
      ("overloaded_error", "overloaded"), ("rate_limit_error", "rate-limit"), ("api_error", "api-error"),
      ("authentication_error", nil), ("ThrottlingException", nil), ("RESOURCE_EXHAUSTED", nil),
    ] as [(String, String?)])
  func types(type: String, error: String?) {
    let found = Failures.diagnose(text: #"{"error":{"type":"\#(type)","message":"words that nobody knows"}}"#)
    #expect(found.map(\.error) == [error])
    #expect(found.first?.status != nil)
  }

  @Test("`api_error` beside a 400 is no failure of the provider")
  func gatewayType() {
    let body = #"{"error":{"type":"api_error","message":"words that nobody knows"}}"#
    #expect(Failures.diagnose(status: 400, text: body).map(\.retry) == [.never])
  }

  @Test("headers and ids tell who answered")
  func provider() {
    func provider(_ name: String, _ value: String = "1") -> String? {
      Failures.diagnose(status: 418, body: [], headers: [(name, value)]).first?.provider
    }
    #expect(provider("anthropic-organization-id") == "anthropic" && provider("x-amzn-RequestId") == "bedrock")
    #expect(provider("openai-version") == "OpenAI" && provider("request-id", "req_vrtx_01") == "vertex")
    #expect(provider("content-type") == "unknown")
  }
}
