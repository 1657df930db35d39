import ConversationHistory
import Foundation
import Testing

@testable import historylint

@Suite("explain")
struct ExplainCommandTests {
  private static func answer(_ words: String...) throws -> ExplainCommand.Answer {
    try ExplainCommand(ExampleTable.run(words)).explain()
  }

  private static func text(_ answer: ExplainCommand.Answer) -> String {
    String(decoding: answer.output, as: UTF8.self)
  }

  private static func matches(_ answer: ExplainCommand.Answer) throws -> [[String: Any]] {
    let report = try JSONSerialization.jsonObject(with: Data(answer.output)) as? [String: Any]
    #expect(report?.keys.sorted() == ["matches"])
    return try #require(report?["matches"] as? [[String: Any]])
  }

  @Test("the page of a rule says what it rejects, why, in whose words, with an example and its fix")
  func rulePage() throws {
    for rule in Rule.all {
      let answer = try Self.answer("explain", rule.id)
      let text = Self.text(answer)
      #expect(answer.status == 0 && answer.fault == nil)
      for part in [rule.summary, rule.page.rejects, rule.page.why, rule.page.fix] + rule.page.sources {
        #expect(text.contains(part), "\(rule.id): \(part)")
      }
      for title in ["Rejects", "Why", "Fails (\(rule.page.example.dialect.id))", "Passes", "Fix", "Sources"] {
        #expect(text.contains("\n\(title)\n"), "\(rule.id): \(title)")
      }
      #expect(
        text.contains("\nThe API says\n") == Failures.known.contains { $0.rules.contains(rule.id) && $0.text != nil })
    }
  }

  @Test("the JSON of an error has the members of the contract")
  func errorJSON() throws {
    let text = "messages: final assistant content cannot end with trailing whitespace"
    let match = try #require(try Self.matches(Self.answer("explain", "--format", "json", text)).first)
    #expect(
      match.keys.sorted()
        == ["blame", "error", "provider", "repair", "retry", "rule", "sources", "status", "summary"])
    #expect(match["rule"] as? String == "trailing-whitespace" && match["error"] as? String == "trailing-whitespace")
    #expect(match["provider"] as? String == "anthropic" && match["status"] as? Int == 400)
    #expect(match["retry"] as? String == "after-sanitize" && match["blame"] as? String == "history")
    #expect((match["sources"] as? [String])?.isEmpty == false)
  }

  @Test("a backoff says its seconds, and what no known error tells is null")
  func backoffJSON() throws {
    let match = try #require(
      try Self.matches(Self.answer("explain", "--status", "529", "--format=json", "words that nobody knows")).first)
    #expect(match["retry"] as? String == "backoff" && match["backoffSeconds"] as? [Int] == [2, 5, 13])
    #expect(match["rule"] is NSNull && match["error"] is NSNull && match["retryAfterSeconds"] == nil)
  }

  @Test("a whole response is read with its head")
  func wholeResponse() throws {
    let command = try ExplainCommand(ExampleTable.run("explain", "--format=json", "-"))
    let body = "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 17\r\n\r\n{\"error\":{\"type\":\"rate_limit_error\"}}"
    let match = try #require(try Self.matches(command.explain(error: Array(body.utf8))).first)
    #expect(match["retry"] as? String == "after-wait" && match["retryAfterSeconds"] as? Int == 17)
  }

  @Test("a rule in JSON is the errors that it foresees, or else itself")
  func ruleJSON() throws {
    for rule in Rule.all {
      let matches = try Self.matches(Self.answer("explain", "--format", "json", rule.id))
      #expect(!matches.isEmpty && matches.allSatisfy { $0["rule"] as? String == rule.id }, "\(rule.id)")
    }
  }

  @Test("an unknown text without a status has no matches, and the exit status is 1")
  func unknown() throws {
    let json = try Self.answer("explain", "--format", "json", "words that nobody knows")
    #expect(Self.text(json) == "{\"matches\": []}\n" && json.status == 1)
    let text = try Self.answer("explain", "words that nobody knows")
    #expect(text.output.isEmpty && text.status == 1 && text.fault == "no known error has this text")
    #expect(try Self.answer("explain", #"{"message": "Error"}"#).fault == "the answer holds no message")
  }

  @Test("words need no quotes")
  func severalWords() throws {
    let answer = try Self.answer("explain", "--format=json", "Corrupted", "thought", "signature.")
    #expect(try Self.matches(answer).first?["error"] as? String == "gm-corrupted-signature")
  }

  @Test("several rules have their pages one after another")
  func severalRules() throws {
    let text = Self.text(try Self.answer("explain", "empty-text", "blank-text"))
    #expect(text.hasPrefix("empty-text: ") && text.contains("\n\nblank-text: "))
  }

  @Test("the id of a known error is explained, and one that is nearly right is suggested")
  func ids() throws {
    #expect(Self.text(try Self.answer("explain", "gm-response-count")).hasPrefix("error[gm-response-count]: "))
    let near = try Self.answer("explain", "orphan-tool-resutl")
    #expect(near.status == 1 && near.help == "did you mean `orphan-tool-result`?")
    #expect(
      try Self.answer("explain", "--format=json", "orphan-tool-resutl").output == Array("{\"matches\": []}\n".utf8))
  }

  @Test("nothing of an untrusted answer reaches the output")
  func untrusted() throws {
    let text =
      "messages.0: `tool_use` ids were found without `tool_result` blocks immediately after: \u{1B}[31mx\u{202E}"
    let answer = try Self.answer("explain", text)
    #expect(answer.status == 0 && !Self.text(answer).unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    let hint = try Self.answer("explain", "--status", "418", #"{"message":"x","provider":"\u001b[31m"}"#)
    #expect(!Self.text(hint).unicodeScalars.contains("\u{1B}"))
  }

  @Test("nothing asked for is a fault of the command line")
  func nothing() throws {
    let arguments = try ExampleTable.run("explain")
    #expect(throws: ArgumentError.self) { try ExplainCommand(arguments) }
    #expect(ExampleTable.fault(["explain", "--status", "many", "x"]) != nil)
  }
}
