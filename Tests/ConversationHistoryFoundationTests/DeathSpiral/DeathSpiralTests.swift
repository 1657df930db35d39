import ConversationHistory
import Testing

/// A client that was killed between a call and its result meets a provider that is in trouble as well.
@Suite("The death spiral")
struct DeathSpiralTests {
  private static let internalError = (
    status: 500, body: #"{"type":"error","error":{"type":"api_error","message":"Internal server error"}}"#
  )

  /// What was on the disk after the crash.
  private static let saved = [
    Turn("user", "look around", mark: 1), Turn("assistant", [.call("toolu_1", "look")], mark: 2),
  ]

  private func client(of provider: ScriptedProvider) -> ChatClient {
    ChatClient(
      send: { try await provider.answer($0) }, wait: { await provider.wait($0) }, history: Self.saved)
  }

  @Test("without us the conversation is dead: every question is refused, whatever is asked")
  func without() async throws {
    let provider = ScriptedProvider(script: [Self.internalError])
    var client = client(of: provider)
    for question in ["are you there?", "hello?"] {
      await #expect(throws: ChatClient.Refused.self) { _ = try await client.askStubbornly(question) }
    }
    #expect(await provider.statuses == [500, 400, 400, 400, 400, 400, 400, 400])
    #expect(await provider.waits == [2, 5, 13, 2, 5, 13])
  }

  @Test("with us it survives a 500 and a 400, and the next question is answered at once")
  func with() async throws {
    let provider = ScriptedProvider(script: [Self.internalError])
    var client = client(of: provider)
    #expect(try await client.ask("are you there?") == "all is well")
    #expect(await provider.statuses == [500, 400, 200])
    #expect(await provider.waits == [2, 0])
    // What the client keeps is mended, and what nothing was wrong with is its own.
    #expect(client.history.map(\.mark) == [1, 2, 0, 0, 0])
    let kinds = client.history.map { $0.role + " " + $0.content.map(\.type).joined(separator: " ") }
    #expect(kinds == ["user text", "assistant tool_use", "user tool_result", "user text", "assistant text"])
    #expect(try await client.ask("and now?") == "all is well")
    #expect(await provider.statuses == [500, 400, 200, 200])
  }

  @Test("what nothing helps against ends the loop, and the client is told why")
  func hopeless() async throws {
    let noCredit = #"{"error":{"type":"invalid_request_error","message":"Your credit balance is too low"}}"#
    let provider = ScriptedProvider(script: [(400, noCredit)])
    var client = client(of: provider)
    let refused = try await #require(throws: ChatClient.Refused.self) { _ = try await client.ask("hi") }
    #expect(refused.failure?.diagnoses.first?.blame == .account)
    #expect(await provider.statuses == [400])
  }
}
