import ConversationHistory
import Foundation
import TestSupport

/// A line of `rules/known-errors.jsonl` of the shared data.
struct KnownErrorRecord: Decodable, Sendable {
  var id: String
  var provider: String
  var status: Int
  var text: String?
  var sources: [String]

  /// The provider's words; nil where the line only describes them.
  var words: String? { text.flatMap { $0.hasPrefix("(text not seen)") ? nil : $0 } }

  /// All lines; nil (said aloud) if the environment names no shared data.
  static func all() throws -> [KnownErrorRecord]? {
    guard let url = SharedData.folder("rules/known-errors.jsonl") else { return nil }
    let decoder = JSONDecoder()
    return try Data(contentsOf: url).split(separator: 0x0A).map { try decoder.decode(Self.self, from: $0) }
  }
}
