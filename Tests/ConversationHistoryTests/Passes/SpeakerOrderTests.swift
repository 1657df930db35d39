import ConversationHistory
import Testing

@Suite("The order of speakers")
struct SpeakerOrderTests {
  /// All histories of up to four messages: S system, U user, A answer, C one with a call, R the result of the last call.
  static let shapes: [String] = {
    var all: [String] = []
    var last = [""]
    for _ in 0..<4 {
      last = last.flatMap { shape in "SUACR".map { shape + String($0) } }
      all += last
    }
    return all
  }()

  static let dialects = [
    "chat-template", "chat-template/alternate-system", "chat-template/devstral", "chat-template/gemma2",
    "chat-template/qwen35", "openai-chat/perplexity", "openai-chat/deepseek-reasoner", "openai-chat/llamacpp",
    "openai-chat", "mistral",
  ]

  private func body(_ shape: String) -> String {
    var messages: [String] = []
    var id = "lost00000"
    for (index, letter) in shape.enumerated() {
      switch letter {
      case "S": messages.append(#"{"role":"system","content":"s\#(index)"}"#)
      case "U": messages.append(OpenAIWire.user("u\(index)"))
      case "A": messages.append(OpenAIWire.assistant("a\(index)"))
      case "C":
        id = "call0000\(index)"
        messages.append(OpenAIWire.calls(id))
      default: messages.append(OpenAIWire.result(id, "r\(index)"))
      }
    }
    return OpenAIWire.body(messages)
  }

  private func errors(_ body: String, _ dialect: Dialect, model: String? = nil) -> [String] {
    Lab.lint(body, dialect, model: model).filter { $0.severity == .error }.map(\.rule)
  }

  @Test("exactly the shape that every template takes has no error")
  func shape() throws {
    let shape = try Regex("S?U((CR)*AU)*((CR)*A?)?")
    for letters in Self.shapes {
      let isTaken = try shape.wholeMatch(in: letters) != nil
      #expect(errors(body(letters), .chatTemplate).isEmpty == isTaken, "\(letters)")
    }
  }

  @Test("what the default repair returns has no error, and stays as it is", arguments: dialects)
  func repair(_ id: String) throws {
    let dialect = try #require(Dialect(id: id))
    for letters in Self.shapes {
      let output = try Lab.sanitize(body(letters), dialect)
      #expect(output.errors == [], "\(letters): \(output.text)")
      #expect(try Lab.sanitize(output.text, dialect).text == output.text, "\(letters)")
    }
  }

  @Test("a history without errors comes back byte for byte", arguments: dialects)
  func silence(_ id: String) throws {
    let dialect = try #require(Dialect(id: id))
    for letters in Self.shapes where errors(body(letters), dialect).isEmpty {
      #expect(try Lab.sanitize(body(letters), dialect).text == body(letters), "\(letters)")
    }
  }

  @Test("no word of the user or the system is lost, and all stay in order", arguments: dialects)
  func words(_ id: String) throws {
    let dialect = try #require(Dialect(id: id))
    for letters in Self.shapes {
      let text = try Lab.sanitize(body(letters), dialect).text
      var rest = text[...]
      for (index, letter) in letters.enumerated() where letter == "S" || letter == "U" {
        let word = letter.lowercased() + "\(index)"
        let found = rest.firstRange(of: word)
        #expect(found != nil, "\(letters): \(text)")
        if let found { rest = rest[found.upperBound...] }
      }
    }
  }

  static let models = ["claude-sonnet-4-5", "claude-opus-4-7", "claude-opus-4-8", "claude-opus-5-5", nil]

  @Test("messages of the system are put where a Claude model takes them", arguments: models)
  func claude(_ model: String?) throws {
    for letters in Self.shapes where !letters.contains("R") && !letters.contains("C") {
      let output = try Lab.sanitize(body(letters), .anthropic, model: model)
      #expect(output.errors == [], "\(letters): \(output.text)")
      #expect(try Lab.sanitize(output.text, .anthropic, model: model).text == output.text, "\(letters)")
    }
  }
}
