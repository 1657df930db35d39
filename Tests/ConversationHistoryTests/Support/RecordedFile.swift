import ConversationHistory
import Testing

/// One file of recorded requests, with the dialect that its requests were sent in.
struct RecordedFile: Sendable, CustomTestStringConvertible {
  var name: String
  var dialect: Dialect
  /// How many of its requests were accepted, as its page says.
  var accepted: Int
  /// Whether the hosts only copy the API, so that a finding is a question before it is a false alarm.
  var isCompatible: Bool
  var testDescription: String { name }

  private init(_ name: String, _ dialect: String, _ accepted: Int, isCompatible: Bool = false) {
    self.name = "\(name).jsonl"
    self.dialect = Dialect(id: dialect) ?? .anthropic
    self.accepted = accepted
    self.isCompatible = isCompatible
  }

  /// The accepted requests; none (said aloud) where the shared data is not at hand.
  func requests() throws -> [RecordedRequest] {
    try RecordedRequest.all(name)?.filter { $0.status == 200 } ?? []
  }

  /// The refused ones.
  func refusals() throws -> [RecordedRequest] {
    try RecordedRequest.all(name)?.filter { $0.status != 200 } ?? []
  }

  static let all = [
    RecordedFile("anthropic", "anthropic", 229),
    RecordedFile("bedrock", "bedrock", 102),
    RecordedFile("gemini", "gemini", 130),
    RecordedFile("gemini-gemini3", "gemini/gemini3", 32),
    RecordedFile("gemini-vertex", "gemini/vertex", 77),
    RecordedFile("gemini-vertex3", "gemini/vertex3", 14),
    RecordedFile("mistral", "mistral", 67),
    RecordedFile("openai-chat", "openai-chat", 287),
    RecordedFile("openai-chat-compatible", "openai-chat", 335, isCompatible: true),
    RecordedFile("openai-chat-deepseek-thinking", "openai-chat/deepseek-thinking", 6),
    RecordedFile("openai-chat-groq", "openai-chat/groq", 11),
    RecordedFile("openai-chat-llamacpp", "openai-chat/llamacpp", 10),
    RecordedFile("openai-chat-ollama", "openai-chat/ollama", 79),
    RecordedFile("openai-chat-perplexity", "openai-chat/perplexity", 16),
    RecordedFile("openai-chat-xai", "openai-chat/xai", 32),
    RecordedFile("openai-responses", "openai-responses", 215),
    RecordedFile("openai-responses-compatible", "openai-responses", 67, isCompatible: true),
  ]

  /// The two of which the laws are held to damaged requests as well.
  static let lawful = all.filter { ["anthropic.jsonl", "openai-chat.jsonl"].contains($0.name) }
}
