import ConversationHistory
import HistoryLaws
import Testing

/// Laws 12 and 13: a filter that runs on every turn of a growing conversation.
@Suite("A conversation that grows")
struct ConversationLawTests {
  typealias A = AnthropicWire
  static let binding = "claude-fable-5-2"

  @Test(
    "requests of a simulated client keep what was sent, and the thinking that was bound to it",
    arguments: [
      binding, "claude-sonnet-4-5", "claude-opus-4-6",
    ])
  func simulated(_ model: String) {
    for seed in LawTests.first..<LawTests.first + max(1, LawTests.runs / 2) {
      // A model that binds nothing may take the thinking of a client that repairs; only its prefix is held here.
      var client = SimulatedClient(ChoiceStream.bytes(seed: seed), model: model)
      guard let fault = client.faultOfConversation(turns: 12), model == Self.binding || !fault.contains("thinking")
      else {
        continue
      }
      Issue.record("seed \(seed), \(model): \(fault)")
      return
    }
  }

  private static func thinking(_ signature: String) -> String {
    #"{"type":"thinking","thinking":"","signature":"\#(signature)"}"#
  }

  private static func sanitize(_ messages: [String], after: Continuation? = nil) throws -> Sanitized {
    try Sanitizer(for: .anthropic, model: binding).sanitize([UInt8](A.body(messages).utf8), after: after)
  }

  /// A call that was never answered, and what the model said to its stand-in.
  private static let cut = [A.user("a"), A.assistant([A.call("t1")]), A.user("b")]
  private static let answered = cut + [A.assistant([thinking("s1"), A.text("c")]), A.user("d")]

  @Test("an edit that the last request carried costs no thinking")
  func seenEdit() throws {
    let first = try Self.sanitize(Self.cut)
    #expect(!first.isUnchanged)
    let second = try Self.sanitize(Self.answered, after: first.outcome.continuation)
    #expect(String(decoding: second.bytes, as: UTF8.self).contains("s1"))
  }

  @Test("an edit that the model has not seen costs the thinking of finished turns behind it")
  func unseenEdit() throws {
    let text = try String(decoding: Self.sanitize(Self.answered).bytes, as: UTF8.self)
    #expect(!text.contains("s1"))
    #expect(text.contains(#""text":"c""#))
  }

  @Test("the thinking of an open tool turn stays, and the outcome names it")
  func openTurn() throws {
    let open = Self.cut + [A.assistant([Self.thinking("s1"), A.call("t2")]), A.user([A.result("t2")])]
    let sanitized = try Self.sanitize(open)
    #expect(String(decoding: sanitized.bytes, as: UTF8.self).contains("s1"))
    #expect(sanitized.outcome.boundThinking == [4])
  }

  @Test("another prompt than the one that was sent costs the thinking of finished turns")
  func otherPrompt() throws {
    let first = try Self.sanitize(Self.cut)
    let body = A.body(Self.answered, more: #""system":"x","#)
    let second = try Sanitizer(for: .anthropic, model: Self.binding)
      .sanitize([UInt8](body.utf8), after: first.outcome.continuation)
    #expect(!String(decoding: second.bytes, as: UTF8.self).contains("s1"))
  }

  @Test("a message that was sent in another form costs the thinking behind it")
  func otherForm() throws {
    var continuation = try Self.sanitize(Self.cut).outcome.continuation
    continuation.sent[2] ^= 1
    let second = try Self.sanitize(Self.answered, after: continuation)
    #expect(!String(decoding: second.bytes, as: UTF8.self).contains("s1"))
  }

  @Test("tools that a repair renames cost the thinking of finished turns, though no message is changed")
  func renamedTool() throws {
    let messages = [A.user("a"), A.assistant([Self.thinking("s1"), A.text("c")]), A.user("d")]
    let body = A.body(messages, more: #""tools":[{"name":"a.b","input_schema":{"type":"object"}}],"#)
    let sanitized = try Sanitizer(for: .anthropic, model: Self.binding).sanitize([UInt8](body.utf8))
    let text = String(decoding: sanitized.bytes, as: UTF8.self)
    #expect(!text.contains("a.b"))
    #expect(!text.contains("s1"))
    #expect(text.contains(#""text":"c""#))
  }

  @Test("a continuation of another conversation is none")
  func otherConversation() throws {
    let other = try Self.sanitize([A.user("x"), A.assistant([A.call("t1")]), A.user("b")])
    let text = try String(
      decoding: Self.sanitize(Self.answered, after: other.outcome.continuation).bytes, as: UTF8.self)
    #expect(!text.contains("s1"))
  }

  @Test("a continuation that was stored is the same when it is read")
  func stored() throws {
    let continuation = try Self.sanitize(Self.cut).outcome.continuation
    #expect(Continuation(continuation.json) == continuation)
    #expect(Continuation(JSONText([UInt8](#"{"version":2}"#.utf8)) ?? "") == nil)
  }
}
