import ConversationHistory
import ConversationHistoryFoundation
import Foundation
import Synchronization
import Testing

@Suite("Repairing what a client holds")
struct RoundTripTests {
  @Test("messages that nothing is wrong with are the client's own values")
  func clean() throws {
    let turns = [Turn("user", "hi", mark: 1), Turn("assistant", "yes", mark: 2), Turn("user", "go on", mark: 3)]
    let (messages, sanitized) = try Sanitizer(for: .anthropic).sanitize(turns)
    #expect(messages == turns)
    #expect(sanitized.isUnchanged)
  }

  @Test("a repair gives back the client's type, and its own values where it kept them")
  func repaired() throws {
    let turns = [
      Turn("user", "hi", mark: 1), Turn("assistant", [.call("toolu_1", "ls")], mark: 2),
      Turn("user", "are you there?", mark: 3),
    ]
    let (messages, _) = try Sanitizer(for: .anthropic).sanitize(turns, as: Turn.self)
    #expect(messages.map(\.mark) == [1, 2, 0, 3])
    #expect(messages.filter { $0.mark > 0 } == turns)
    #expect(messages[2].role == "user")
    #expect(messages[2].content.map(\.toolUseID) == ["toolu_1"])
  }

  @Test("a type that knows no string as content gets a list of one text", arguments: ["anthropic", "openai-chat"])
  func lifted(dialect: String) throws {
    let (messages, sanitized) = try Sanitizer(for: Dialect(id: dialect)).sanitize([Turn]())
    #expect(sanitized.outcome.sources == [.inserted])
    #expect(messages.map(\.role) == ["user"])
    #expect(messages.first?.content.map(\.type) == ["text"])
  }

  /// A whole request with a member that no provider names.
  private struct Request: Codable, Equatable {
    var model = "claude-sonnet-4-5"
    var messages: [Turn]
    var metadata: [String: String] = [:]
  }

  @Test("a whole request keeps all members that its type knows")
  func request() throws {
    let request = Request(messages: [Turn("user", "hi"), Turn("user", "hi")], metadata: ["user_id": "u1"])
    let (repaired, sanitized) = try Sanitizer().sanitize(request: request)
    #expect(repaired == Request(messages: [Turn("user", "hi")], metadata: ["user_id": "u1"]))
    #expect(sanitized.dialect == .anthropic)
    let (same, _) = try Sanitizer().sanitize(request: repaired)
    #expect(same == repaired)
  }

  /// A message whose type takes texts alone.
  private struct TextOnly: Codable {
    var role: String
    var content: [Text]

    struct Text: Codable {
      var type = "text"
      var text: String
    }
  }

  /// The same with a call that it can write, but not read.
  private struct WritesCalls: Codable {
    var turn: Turn

    init(_ turn: Turn) { self.turn = turn }
    init(from decoder: any Decoder) throws {
      let text = try TextOnly(from: decoder)
      turn = Turn(text.role, text.content.first?.text ?? "")
    }
    func encode(to encoder: any Encoder) throws { try turn.encode(to: encoder) }
  }

  @Test("an error says which message could not be given back, and where it comes from")
  func whichMessage() throws {
    let turns = [
      WritesCalls(Turn("user", "hi")), WritesCalls(Turn("assistant", [.call("toolu_1", "ls")])),
      WritesCalls(Turn("user", "are you there?")),
    ]
    let error = try #require(throws: MessageCodingError.self) {
      _ = try Sanitizer(for: .anthropic).sanitize(turns)
    }
    #expect(error.step == .decoding)
    #expect(error.index == 2)
    #expect(error.source == .inserted)
    #expect(error.path == "messages[2].content[0]")
    #expect(error.description == "messages[2].content[0]: could not be decoded: no member `text`")
  }

  @Test("a type that only encodes gets data, and its own list back by the outcome")
  func encodesOnly() throws {
    let turns = [Turn("user", "hi", mark: 1), Turn("user", "hi", mark: 2), Turn("assistant", "yes", mark: 3)]
    let (data, sanitized) = try Sanitizer(for: .anthropic).sanitize(encoding: ["messages": turns])
    let body = try JSONDecoder().decode([String: [Turn]].self, from: data)
    #expect(body["messages"] == [Turn("user", "hi"), Turn("assistant", "yes")])
    let mine = try sanitized.outcome.apply(to: turns) { _, origins in origins[0] }
    #expect(mine.map(\.mark) == [1, 3])
  }

  @Test("a client's log gets each edit, and an unchanged body none")
  func log() throws {
    let lines = Mutex<[String]>([])
    let sanitizer = Sanitizer(for: .anthropic) { edit in
      lines.withLock { $0.append("\(edit.path) \(edit.pass) \(edit.safety)") }
    }
    _ = try sanitizer.sanitize([Turn("user", "hi"), Turn("assistant", "yes")])
    var log = lines.withLock { $0 }
    #expect(log.isEmpty)
    _ = try sanitizer.sanitize([Turn("user", "hi"), Turn("user", "hi")])
    log = lines.withLock { $0 }
    #expect(log == ["messages[1] collapse-duplicate-user-turns safe"])
    _ = sanitizer.sanitize(History(messages: [Message(.user, "ho"), Message(.user, "ho")]))
    log = lines.withLock { $0 }
    #expect(log.count == 2)
  }
}
