import ConversationHistory
import ConversationHistoryFoundation
import Foundation
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

@Suite("What a client does about a refusal")
struct RetriesTests {
  private static let damaged = Array(
    #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"toolu_1","name":"ls","input":{}}]},{"role":"user","content":"b"}]}"#
      .utf8)
  private static let clean = Array(#"{"messages":[{"role":"user","content":"a"}]}"#.utf8)

  private static func refusal(_ message: String, _ type: String = "invalid_request_error") -> [UInt8] {
    Array(#"{"type":"error","error":{"type":"\#(type)","message":"\#(message)"}}"#.utf8)
  }

  private static let ofPairing = refusal(
    "messages.1: `tool_use` ids were found without `tool_result` blocks immediately after: toolu_1. Each `tool_use` block must have a corresponding `tool_result` block in the next message."
  )
  private static let overloaded = refusal("Overloaded", "overloaded_error")

  @Test("a success ends the loop")
  func success() {
    var retries = Retries(Sanitizer(for: .anthropic))
    let next = retries.next(after: 200, [], of: Self.damaged)
    #expect(next?.body == nil)
    #expect(retries.failure == nil)
  }

  @Test("a refused history is repaired once, and sent at once")
  func repaired() throws {
    var retries = Retries(Sanitizer(for: .anthropic))
    let attempt = retries.next(after: 400, Self.ofPairing, of: Self.damaged)
    let next = try #require(attempt)
    #expect(next.seconds == 0)
    #expect(next.body != Self.damaged)
    #expect(next.repair?.outcome.edits.map(\.pass) == ["repair-tool-pairing"])
    let afterRepair = retries.next(after: 400, Self.ofPairing, of: next.body)
    #expect(afterRepair?.body == nil)
    let onceMore = retries.next(after: 400, Self.ofPairing, of: Self.damaged)
    #expect(onceMore?.body == nil)
  }

  @Test("a body that a repair does not change is not sent again")
  func unchanged() {
    var retries = Retries(Sanitizer(for: .anthropic))
    for body in [Self.clean, Array("no body".utf8)] {
      let next = retries.next(after: 400, Self.ofPairing, of: body)
      #expect(next?.body == nil)
    }
    #expect(retries.failure?.diagnoses.first?.blame == .history)
  }

  @Test("an overloaded provider gets the same body after 2, 5 and 13 seconds, and then no more")
  func backoff() {
    var retries = Retries(Sanitizer(for: .anthropic))
    var waits: [Int] = []
    while let next = retries.next(after: 529, Self.overloaded, of: Self.damaged), waits.count < 10 {
      #expect(next.body == Self.damaged && next.repair == nil)
      waits.append(next.seconds)
    }
    #expect(waits == [2, 5, 13])
  }

  @Test("a time that the provider names is kept to, unless it is too long, and not for ever")
  func named() {
    let limit = Self.refusal("This request would exceed your rate limit", "rate_limit_error")
    var retries = Retries(Sanitizer(for: .anthropic))
    var waits: [Int] = []
    while let next = retries.next(after: 429, limit, headers: [("retry-after", "7")], of: Self.clean), waits.count < 10
    {
      waits.append(next.seconds)
    }
    #expect(waits == [7, 7, 7])
    var patient = Retries(Sanitizer(for: .anthropic), longestWait: 3600)
    let late = patient.next(after: 429, limit, headers: [("retry-after", "3600")], of: Self.clean)
    #expect(late?.seconds == 3600)
    var usual = Retries(Sanitizer(for: .anthropic))
    let tooLate = usual.next(after: 429, limit, headers: [("retry-after", "3600")], of: Self.clean)
    #expect(tooLate?.body == nil)
  }

  @Test("an account without credit is not asked again, and nothing is repaired")
  func account() {
    var retries = Retries(Sanitizer(for: .anthropic))
    let answer = Self.refusal("Your credit balance is too low to access the Anthropic API.")
    let next = retries.next(after: 400, answer, of: Self.damaged)
    #expect(next?.body == nil)
    #expect(retries.failure?.diagnoses.first?.blame == .account)
  }

  @Test("an answer of a session is read with its headers")
  func session() throws {
    let url = try #require(URL(string: "https://api.example.com/v1/messages"))
    let response = try #require(
      HTTPURLResponse(url: url, statusCode: 529, httpVersion: nil, headerFields: ["Retry-After": "4"]))
    var retries = Retries(Sanitizer(for: .anthropic))
    let next = retries.next(after: response, Data(Self.overloaded), of: Data(Self.damaged))
    #expect(next?.seconds == 4)
    #expect(next?.body == Self.damaged)
  }
}
