import ConversationHistory
import HistoryLaws
import Testing

/// No naive checker refuses what its provider took.
@Suite("The naive checkers over recorded requests")
struct NaiveRecordedTests {
  struct File: Sendable, CustomTestStringConvertible {
    var name: String
    var dialect: String
    var accepted: Int
    var testDescription: String { "\(name) as \(dialect)" }
  }

  /// The files of `recorded/` and their dialects; those of compatible hosts take more than the API that they copy.
  static let files = [
    File(name: "anthropic.jsonl", dialect: "anthropic", accepted: 229),
    File(name: "bedrock.jsonl", dialect: "bedrock", accepted: 102),
    File(name: "gemini.jsonl", dialect: "gemini", accepted: 130),
    File(name: "gemini-gemini3.jsonl", dialect: "gemini/gemini3", accepted: 32),
    File(name: "gemini-vertex.jsonl", dialect: "gemini/vertex", accepted: 77),
    File(name: "gemini-vertex3.jsonl", dialect: "gemini/vertex3", accepted: 14),
    File(name: "mistral.jsonl", dialect: "mistral", accepted: 67),
    File(name: "openai-chat.jsonl", dialect: "openai-chat", accepted: 287),
    File(name: "openai-chat-deepseek-thinking.jsonl", dialect: "openai-chat/deepseek-thinking", accepted: 6),
    File(name: "openai-chat-groq.jsonl", dialect: "openai-chat/groq", accepted: 11),
    File(name: "openai-chat-llamacpp.jsonl", dialect: "openai-chat/llamacpp", accepted: 10),
    File(name: "openai-chat-ollama.jsonl", dialect: "openai-chat/ollama", accepted: 79),
    File(name: "openai-chat-perplexity.jsonl", dialect: "openai-chat/perplexity", accepted: 16),
    File(name: "openai-chat-xai.jsonl", dialect: "openai-chat/xai", accepted: 32),
    File(name: "openai-responses.jsonl", dialect: "openai-responses", accepted: 215),
    File(name: "openai-responses.jsonl", dialect: "openai-responses/reasoning", accepted: 215),
  ]

  @Test("a naive checker refuses no request that was accepted", arguments: files)
  func accepted(_ file: File) throws {
    let checkedDialect = try #require(Dialect(id: file.dialect))
    guard let requests = try RecordedRequest.all(file.name)?.filter({ $0.status == 200 }) else { return }
    #expect(requests.count == file.accepted)
    for request in requests {
      let fault = NaiveChecker(checkedDialect, request.model).firstFault(in: request.body)
      #expect(fault == nil, "\(request.id)")
    }
  }

  @Test("a naive checker refuses what was refused for its history", arguments: files)
  func refused(_ file: File) throws {
    let checkedDialect = try #require(Dialect(id: file.dialect))
    for request in try RecordedRequest.all(file.name)?.filter({ $0.about == "history" }) ?? [] {
      let fault = NaiveChecker(checkedDialect, request.model).firstFault(in: request.body)
      #expect(fault != nil, "\(request.id)")
    }
  }
}
