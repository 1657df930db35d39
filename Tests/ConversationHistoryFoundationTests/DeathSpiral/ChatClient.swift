import ConversationHistory
import Foundation

/// A client as many are: it keeps the conversation, encodes all of it for each question, and tries again when it is refused.
struct ChatClient {
  /// What goes over the network, and how the client waits: a test gives both.
  var send: (Data) async throws -> (status: Int, body: Data)
  var wait: (_ seconds: Int) async throws -> Void
  var history: [Turn] = []

  /// A request was refused, and no further attempt would help.
  struct Refused: Error {
    var status: Int
    var failure: Failure?
  }

  private struct Request: Codable {
    var model = "claude-sonnet-4-5"
    var maxTokens = 1024
    var messages: [Turn]
  }

  private struct Answer: Decodable {
    var content: [Turn.Part]
  }

  private static let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return encoder
  }()

  /// The usual loop: whatever the refusal, the same body again, three times.
  mutating func askStubbornly(_ question: String) async throws -> String {
    history.append(Turn("user", question))
    let body = try Self.encoder.encode(Request(messages: history))
    var answer = try await send(body)
    for seconds in [2, 5, 13] where answer.status >= 400 {
      try await wait(seconds)
      answer = try await send(body)
    }
    guard answer.status < 400 else { throw Refused(status: answer.status) }
    return try keep(answer.body)
  }

  /// The loop that knows what a refusal means.
  // begin: ask
  mutating func ask(_ question: String) async throws -> String {
    history.append(Turn("user", question))
    var body = try Self.encoder.encode(Request(messages: history))
    var answer = try await send(body)
    var retries = Retries(Sanitizer(for: .anthropic))
    while let next = retries.next(after: answer.status, [UInt8](answer.body), of: [UInt8](body)) {
      try await wait(next.seconds)
      if let repair = next.repair { try mend(by: repair) }
      body = Data(next.body)
      answer = try await send(body)
    }
    guard answer.status < 400 else { throw Refused(status: answer.status, failure: retries.failure) }
    return try keep(answer.body)
  }
  // end: ask

  /// What was repaired for the provider is repaired in what the client keeps.
  // begin: mend
  private mutating func mend(by repair: Sanitized) throws {
    history = try repair.outcome.apply(to: history) { message, _ in
      try JSONDecoder().decode(Turn.self, from: Data(message.encoded(as: repair.dialect)))
    }
  }
  // end: mend

  private mutating func keep(_ body: Data) throws -> String {
    let answer = try JSONDecoder().decode(Answer.self, from: body)
    history.append(Turn("assistant", answer.content))
    return answer.content.compactMap(\.text).joined()
  }
}
