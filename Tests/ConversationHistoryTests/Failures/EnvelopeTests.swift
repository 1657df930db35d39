import ConversationHistory
import Foundation
import Testing

@Suite("Envelopes of errors")
struct EnvelopeTests {
  /// What providers, gateways and clients wrap a text in.
  static let envelopes: [(name: String, wrap: @Sendable (String) -> String)] = [
    ("anthropic", { #"{"type":"error","error":{"type":"invalid_request_error","message":\#(json($0))}}"# }),
    ("openai", { #"{"error": {"message": \#(json($0)), "type": "invalid_request_error", "code": null}}"# }),
    ("message", { #"{"message": \#(json($0))}"# }),
    ("detail", { #"{"detail": \#(json($0))}"# }),
    ("google", { #"[{"error": {"code": 400, "message": \#(json($0)), "status": "INVALID_ARGUMENT"}}]"# }),
    (
      "vertex",
      { text in
        let inner = #"{"type":"error","error":{"type":"invalid_request_error","message":\#(json(text))}}"#
        return #"{"error":{"code":400,"message":\#(json(inner)),"status":"INVALID_ARGUMENT"}}"#
      }
    ),
    ("bedrock", { #"{"message":\#(json("The model returned the following errors: " + $0))}"# }),
    (
      "openrouter",
      { text in
        let raw = #"{"type":"error","error":{"type":"invalid_request_error","message":\#(json(text))}}"#
        return #"{"error":{"message":"Provider returned error","code":400,"metadata":{"raw":\#(json(raw))}}}"#
      }
    ),
    (
      "litellm",
      { text in
        let inner = #"{"type":"error","error":{"message":\#(json(text))}}"#
        let outer = "litellm.BadRequestError: AnthropicException - \(inner). Received Model Group=main"
        return #"{"error":{"message":\#(json(outer)),"type":null,"param":null,"code":"400"}}"#
      }
    ),
    ("log line", { #"API Error: 400 {"type":"error","error":{"message":\#(json($0))},"request_id":"req_1"}"# }),
    ("status and body", { #"400 {"error":{"message":\#(json($0))}}"# }),
    ("python", { "Error code: 400 - {'error': {'message': '\($0)', 'type': 'invalid_request_error'}}" }),
    ("stream", { "event: error\ndata: {\"type\":\"error\",\"error\":{\"message\":\(json($0))}}\n\n" }),
    (
      "whole response",
      { "HTTP/1.1 400 Bad Request\r\ncontent-type: application/json\r\n\r\n{\"message\":\(json($0))}" }
    ),
  ]

  static func json(_ text: String) -> String {
    let data = (try? JSONEncoder().encode(text)) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }

  @Test("a text is known in every envelope as it is alone", arguments: envelopes.indices)
  func everywhere(index: Int) {
    let envelope = Self.envelopes[index]
    for error in Failures.known where error.cause.undecidable != .wrapper {
      // A status in the envelope takes the place of one that only retrying errors have.
      guard !error.cause.retry.allowsSameBody else { continue }
      for text in FilledText.fill(error) {
        let expected = TextClassificationTests.twins[error.id] ?? error.id
        #expect(Failures.diagnose(text: envelope.wrap(text)).first?.error == expected, "\(envelope.name): \(text)")
      }
    }
  }

  @Test("the status is found in the envelope", arguments: envelopes.indices)
  func status(index: Int) {
    let envelope = Self.envelopes[index]
    let hasNone: Set<String> = ["message", "detail", "stream", "bedrock"]
    let failure = Failure(body: Array(envelope.wrap("words that nobody knows").utf8))
    #expect(failure.status == (hasNone.contains(envelope.name) ? nil : 400), "\(envelope.name)")
  }

  @Test("an unknown error inside a wrapper is known as the wrapper")
  func wrapper() {
    let vertex = Self.envelopes[5].wrap("words that nobody knows")
    #expect(Failures.diagnose(text: vertex).map(\.error) == ["vertex-wrapped"])
    let bedrock = Failures.diagnose(text: "The model returned the following errors: messages.3: what is new here")
    #expect(bedrock.map(\.error) == ["bedrock-model-errors"])
    let placed = Failures.diagnose(
      status: 400, text: "The model returned the following errors: messages.3: what is new here")
    #expect(placed.map(\.blame) == [.history, .request])
  }

  @Test(
    "`Error` and its like are no message, and are said to be none",
    arguments: [
      #"{"message": "Error"}"#, #"{"message":""}"#, "", "{}", "null",
      #"{"error":{"message":"Provider returned error"}}"#,
      #"{"error":"Bad Request"}"#, "[]", #""""#, #"{"detail": null}"#,
    ])
  func nothing(body: String) {
    let failure = Failure(status: 400, body: Array(body.utf8))
    #expect(failure.message == nil)
    #expect(failure.diagnoses.map(\.retry) == [.never])
    #expect(failure.diagnoses.first?.summary.hasSuffix("the answer holds no message") == true)
    #expect(Failures.diagnose(text: body).isEmpty)
  }

  @Test("a page of a proxy is the network's, with the status of its title")
  func page() {
    let page = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body><h1>502</h1></body></html>"
    let found = Failures.diagnose(text: page)
    #expect(found.map(\.status) == [502] && found.map(\.blame) == [.network])
    #expect(found.first?.retry == .usualBackoff)
    #expect(
      Failures.diagnose(status: 403, text: "<!DOCTYPE html><title>Just a moment...</title>").first?.retry == .never)
    #expect(Failures.diagnose(text: "<!DOCTYPE html><title>Welcome</title>").isEmpty)
  }

  @Test("the place and message of a validation list are read together, and what it echoes is not read")
  func validationList() {
    let body = #"""
      {"detail":[{"type":"missing","loc":["body","messages",0,"content"],"msg":"Field required",
       "input":"tools: Tool names must be unique."}]}
      """#
    #expect(Failures.diagnose(status: 422, text: body).map(\.error) == ["message-content-missing"])
  }

  @Test("several errors in one answer are all named")
  func several() {
    let text = """
      messages.0.timestamp: Extra inputs are not permitted
      messages.3.content.1.tool_use.input: Field required
      """
    let found = Set(Failures.diagnose(text: text).compactMap(\.error))
    #expect(found == ["message-extra-key", "tool-use-input-missing"])
  }
}
