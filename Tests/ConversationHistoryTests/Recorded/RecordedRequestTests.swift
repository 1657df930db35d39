import ConversationHistory
import HistoryJSON
import Testing

@Suite("Recorded requests")
struct RecordedRequestTests {
  struct File: Sendable, CustomTestStringConvertible {
    var name: String
    var dialect: Dialect
    var accepted: Int
    var testDescription: String { name }

    /// The accepted requests; nil where the shared data is not at hand.
    func requests() throws -> [RecordedRequest]? {
      try RecordedRequest.all(name)?.filter { $0.status == 200 }
    }
  }

  static let files = [
    File(name: "anthropic.jsonl", dialect: .anthropic, accepted: 229),
    File(name: "openai-chat.jsonl", dialect: .openAIChat, accepted: 287),
  ]

  @Test("the files hold as many accepted requests as their page says", arguments: files)
  func count(_ file: File) throws {
    guard let requests = try file.requests() else { return }
    #expect(requests.count == file.accepted)
    #expect(requests.allSatisfy { !$0.body.isEmpty && !$0.id.isEmpty })
  }

  @Test("an accepted request gives no error finding, its model given or not", arguments: files)
  func noFalseAlarm(_ file: File) throws {
    for request in try file.requests() ?? [] {
      for model in [nil, request.model] {
        let errors = Linter(for: file.dialect, model: model).lint(request.body)
          .filter { $0.severity == .error }
          .map { "\($0.path): \($0.rule)" }
        #expect(errors == [], "\(request.id), model \(model ?? "not given")")
      }
    }
  }

  @Test("an accepted request leaves the sanitizer byte for byte", arguments: files)
  func untouched(_ file: File) throws {
    for request in try file.requests() ?? [] {
      for model in [nil, request.model] {
        let output = try Sanitizer(for: file.dialect, model: model).sanitize(request.body)
        let isSame = output.bytes == request.body
        #expect(isSame, "\(request.id), model \(model ?? "not given")")
        #expect(output.outcome.edits.map(\.summary) == [], "\(request.id)")
      }
    }
  }

  @Test("the shape of an accepted request tells its dialect", arguments: files)
  func detected(_ file: File) throws {
    for request in try file.requests() ?? [] {
      let document = try JSONDocument(request.body)
      let found = request.body.withRawBytes { bytes in
        RequestBody(bytes: bytes, nodes: document.nodes).map {
          DialectDetector.detect($0, bytes: bytes, nodes: document.nodes)
        }
      }
      // Nothing telling at all: by contract that is `anthropic`, whoever sent it.
      let expected = Self.undecidable.contains(request.id) ? Dialect.anthropic : file.dialect
      #expect(found == expected, "\(request.id)")
    }
  }

  /// Bodies with plain role and content, no model name and no telling member.
  static let undecidable = [
    "dd-trace-py/azure_openai/azure_openai_openai_deployments_gpt-4.1-mini_"
      + "chat_completions_api-version_2024-12-01-preview_post_696c0585#0"
  ]

  @Test(
    "the default pipeline, run over the values of an accepted request, edits nothing",
    arguments: files)
  func nothingToDo(_ file: File) throws {
    for request in try file.requests() ?? [] {
      let history = try Sanitizer(for: file.dialect, model: request.model).sanitize(request.body)
        .outcome.history
      let edits = Pipeline.default(for: history).run(history).edits.map(\.summary)
      #expect(edits == [], "\(request.id)")
    }
  }

  @Test("values made from an accepted request are written back byte for byte", arguments: files)
  func rewritten(_ file: File) throws {
    for request in try file.requests() ?? [] {
      let output = try Sanitizer(for: file.dialect).sanitize(request.body)
      let isSame = output.outcome.history.encoded() == request.body
      #expect(isSame, "\(request.id)")
    }
  }

  @Test("a request refused for its history has an error finding", arguments: files)
  func refused(_ file: File) throws {
    let refused = try RecordedRequest.all(file.name)?.filter { $0.about == "history" }
    for request in refused ?? [] {
      let findings = Linter(for: file.dialect, model: request.model).lint(request.body)
      #expect(findings.contains { $0.severity == .error }, "\(request.id)")
    }
  }
}
