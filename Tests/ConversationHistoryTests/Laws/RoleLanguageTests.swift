import ConversationHistory
import Foundation
import Testing

/// The language of roles that every chat template takes.
@Suite("The role language of templates")
struct RoleLanguageTests {
  private static let letters = Array("SUACR")

  /// All words of 1 to 5 letters: system, user, assistant, call, result.
  static let words: [String] = (1...5).reduce(into: (all: [], last: [""])) { words, _ in
    words.last = words.last.flatMap { word in letters.map { word + String($0) } }
    words.all += words.last
  }
  .all

  private static func message(_ letter: Character, _ place: Int) -> String {
    switch letter {
    case "S": #"{"role":"system","content":"s\#(place)"}"#
    case "U": OpenAIWire.user("u\(place)")
    case "A": OpenAIWire.assistant("a\(place)")
    case "C": OpenAIWire.calls("call00001")
    default: OpenAIWire.result("call00001", "r\(place)")
    }
  }

  private static func letter(of message: [String: Any]) -> String {
    switch message["role"] as? String {
    case "system": "S"
    case "user": "U"
    case "assistant": message["tool_calls"] == nil ? "A" : "C"
    case "tool": "R"
    default: "?"
    }
  }

  private static func word(of body: [UInt8]) throws -> String {
    let root = try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any]
    let messages = try #require(root?["messages"] as? [[String: Any]])
    return messages.map(letter).joined()
  }

  @Test("there are 3,905 words of up to five letters")
  func count() { #expect(Self.words.count == 3905) }

  @Test("every word comes out in the shape that all templates take")
  func shape() throws {
    let safe = /S?U((CR)*AU)*((CR)*A?)?/
    for word in Self.words {
      let body = OpenAIWire.body(word.enumerated().map { Self.message($0.element, $0.offset) })
      let after = try Self.word(of: Sanitizer(for: .chatTemplate).sanitize([UInt8](body.utf8)).bytes)
      #expect(after.wholeMatch(of: safe) != nil, "\(word) came out as \(after)")
    }
  }

  @Test("a word in the shape comes out as it is")
  func kept() throws {
    for word in ["U", "SU", "UA", "UAU", "UCRA", "UCRCRAU", "SUCRCR"] {
      // Ids of two rounds may be the same; answers and users differ by their places.
      let body = OpenAIWire.body(word.enumerated().map { Self.message($0.element, $0.offset) })
      let after = try Sanitizer(for: .chatTemplate).sanitize([UInt8](body.utf8)).bytes
      #expect(String(decoding: after, as: UTF8.self) == body)
    }
  }
}
