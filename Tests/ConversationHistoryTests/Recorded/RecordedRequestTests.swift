import ConversationHistory
import HistoryJSON
import Testing

@Suite("Recorded requests")
struct RecordedRequestTests {
  @Test("the files hold as many accepted requests as their page says", arguments: RecordedFile.all)
  func count(_ file: RecordedFile) throws {
    guard let requests = try RecordedRequest.all(file.name) else { return }
    #expect(requests.count { $0.status == 200 } == file.accepted)
    #expect(requests.allSatisfy { !$0.body.isEmpty && !$0.id.isEmpty })
  }

  @Test("an accepted request gives no error finding, its model given or not", arguments: RecordedFile.all)
  func noFalseAlarm(_ file: RecordedFile) throws {
    for request in try file.requests() {
      for model in [nil, request.model] {
        let errors = Linter(for: file.dialect, model: model).lint(request.body)
          .filter { $0.severity == .error }
          .map { "\($0.path): \($0.rule)" }
        #expect(errors == [], "\(request.id), model \(model ?? "not given")")
      }
    }
  }

  @Test("an accepted request leaves the sanitizer byte for byte", arguments: RecordedFile.all)
  func untouched(_ file: RecordedFile) throws {
    for request in try file.requests() {
      for model in [nil, request.model] {
        let output = try Sanitizer(for: file.dialect, model: model).sanitize(request.body)
        let isSame = output.bytes == request.body
        #expect(isSame, "\(request.id), model \(model ?? "not given")")
        #expect(output.outcome.edits.map(\.summary) == [], "\(request.id)")
      }
    }
  }

  @Test("whatever is found in a request to a host that copies an API is a question with an answer")
  func questions() throws {
    var asked: Set<String> = []
    for file in RecordedFile.all where file.isCompatible {
      for request in try file.requests() {
        for model in [nil, request.model] {
          asked.formUnion(
            Linter(for: file.dialect, model: model).lint(request.body).map { "\(request.host) \($0.rule)" })
        }
      }
    }
    guard try RecordedRequest.all("anthropic.jsonl") != nil else { return }
    #expect(asked == Set(Self.answers.keys))
  }

  /// A host and a rule that finds something there, and why the finding stands where it is.
  static let answers = [
    "openrouter.ai misplaced-block":
      "an image in a tool message is handed on to Claude; OpenAI's older models refuse it, so it is a warning",
    "api.x.ai invalid-item-id":
      "the ids of xAI are its own; only where the model is OpenAI's are they known to be refused, so it is a remark",
    "api.x.ai duplicate-item": "xAI gives one id to a whole answer, and takes it back; here it is a remark",
  ]

  @Test("the shape of an accepted request tells its dialect, but for variants", arguments: RecordedFile.all)
  func detected(_ file: RecordedFile) throws {
    for request in try file.requests() {
      let document = try JSONDocument(request.body)
      let found = request.body.withRawBytes { bytes in
        RequestBody(bytes: bytes, nodes: document.nodes).map {
          DialectDetector.detect($0, bytes: bytes, nodes: document.nodes)
        }
      }
      guard found != Self.family(of: file.dialect) else { continue }
      // Nothing telling at all: by contract that is `anthropic`, whoever sent it.
      #expect(found == .anthropic, "\(request.id)")
      #expect(tellsNothing(document), "\(request.id)")
    }
  }

  private static func family(of dialect: Dialect) -> Dialect? {
    let name = dialect.id.split(separator: "/").first.map(String.init) ?? ""
    return name == "mistral" ? .openAIChat : Dialect(id: name)
  }

  /// Whether every message has a role of two and a string for its content, and no member of the body is telling.
  private func tellsNothing(_ document: JSONDocument) -> Bool {
    let source = SourceText(document)
    guard let list = source.member("messages", of: 0) else { return false }
    let telling = ["tools", "response_format", "stream_options", "max_completion_tokens", "reasoning_effort", "stop"]
    return telling.allSatisfy { source.member($0, of: 0) == nil }
      && document.nodes.elements(of: list).allSatisfy { message in
        guard let role = source.member("role", of: message), let content = source.member("content", of: message)
        else { return false }
        let name = String(decoding: source.decoded(role), as: UTF8.self)
        let texts = document.nodes.elements(of: content).allSatisfy { source.member("text", of: $0) != nil }
        return ["user", "assistant"].contains(name) && texts
      }
  }

  @Test(
    "the default pipeline, run over the values of an accepted request, edits nothing",
    arguments: RecordedFile.all)
  func nothingToDo(_ file: RecordedFile) throws {
    for request in try file.requests() {
      let history = try Sanitizer(for: file.dialect, model: request.model).sanitize(request.body)
        .outcome.history
      let edits = Pipeline.default(for: history).run(history).edits.map(\.summary)
      #expect(edits == [], "\(request.id)")
    }
  }

  @Test("values made from an accepted request are written back byte for byte", arguments: RecordedFile.all)
  func rewritten(_ file: RecordedFile) throws {
    for request in try file.requests() {
      let output = try Sanitizer(for: file.dialect).sanitize(request.body)
      let isSame = output.outcome.history.encoded() == request.body
      #expect(isSame, "\(request.id)")
    }
  }
}
