import ConversationHistory
import Foundation
import TestSupport
import Testing

/// What a finding says in the provider's words, read back as if the provider had answered it.
@Suite("Findings in the provider's words")
struct ExplainedFindingTests {
  /// A rule, the dialect that it spoke in, and its words.
  struct Words: Hashable {
    var rule: String
    var dialect: String
    var text: String
  }

  /// The bodies that rules and fixtures show, in every dialect that writes bodies alike and with telling models.
  private static func ofExamples() throws -> Set<Words> {
    var bodies: [(body: [UInt8], dialect: Dialect, model: String?)] = []
    for rule in Rule.all {
      let example = rule.page.example
      bodies.append(([UInt8](example.fails.utf8), example.dialect, example.model))
    }
    for fixture in RuleFixture.all {
      let expected = try fixture.expected()
      bodies.append((try fixture.bytes("fails.json"), try #require(Dialect(id: expected.dialect)), expected.model))
    }
    for fixture in CorruptedFixture.bodies {
      let dialect = try #require(Dialect(id: fixture.expected.dialect))
      bodies.append((try fixture.bytes("history.json"), dialect, fixture.option("--model")))
    }
    for (body, dialect, model) in shown {
      bodies.append(([UInt8](body.utf8), try #require(Dialect(id: dialect)), model))
    }
    var found: Set<Words> = []
    for (body, dialect, model) in bodies {
      for alike in Dialect.all where Self.form(alike) == Self.form(dialect) {
        for model in Set(Self.models + [model, nil]) { found.formUnion(words(body, alike, model)) }
      }
    }
    return found
  }

  /// The bodies that other suites show, and faults that share an error with another rule's.
  private static var shown: [(body: String, dialect: String, model: String?)] {
    let rows = SpecificationRowTests.all
    let examples = [
      KnownErrorBodyTests.anthropic, KnownErrorBodyTests.requests, KnownErrorBodyTests.bedrock,
      KnownErrorBodyTests.gemini,
      KnownErrorBodyTests.responses, KnownErrorBodyTests.chat,
    ].flatMap { $0 }
    return rows.map { ($0.body, $0.dialect, $0.model) } + examples.map { ($0.body, $0.dialect, $0.model) } + [
      (#"{"messages":[{"role":5,"content":"a"}]}"#, "anthropic", nil),
      (#"{"messages":[{"role":"user","content":null}]}"#, "anthropic", nil),
      (
        #"{"contents":[{"role":"system","parts":[{"text":"a"}]},{"role":"user","parts":[{"text":"b"}]}]}"#, "gemini",
        nil
      ),
      (
        #"{"store":false,"input":[{"role":"user","content":"a"},{"type":"reasoning","id":"rs_1","summary":[]}]}"#,
        "openai-responses", "gpt-5"
      ),
      (#"{"messages":[{"role":"user","content":"a"},{"role":"system","content":"b"}]}"#, "mistral", nil),
      (
        #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"},{"role":"system","content":"c"}]}"#,
        "mistral", nil
      ),
      (#"{"messages":[{"role":"assistant","content":"a"},{"role":"human","content":"b"}]}"#, "openai-chat", nil),
      (
        #"{"messages":[{"role":"user","content":"a"},{"role":"system","content":"b"},{"role":"user","content":"c"}]}"#,
        "chat-template", nil
      ),
    ]
  }

  /// Recorded requests after an accident.
  private static func ofRecordings() throws -> Set<Words> {
    var found: Set<Words> = []
    for file in RecordedFile.all where !file.isCompatible {
      for request in try file.requests() where request.body.count < 20_000 {
        for damage in ListDamage.allCases {
          for place in [0, 1, 2, 5] {
            guard let body = damage.applied(to: request.body, at: place) else { continue }
            found.formUnion(words(body, file.dialect, request.model))
          }
        }
      }
    }
    return found
  }

  private static func words(_ body: [UInt8], _ dialect: Dialect, _ model: String?) -> [Words] {
    Linter(for: dialect, model: model).lint(body).compactMap { finding in
      finding.apiError.map { Words(rule: finding.rule, dialect: dialect.id, text: $0) }
    }
  }

  /// Models that say no where others say nothing.
  private static let models: [String?] = [
    "claude-sonnet-4-5", "claude-opus-4-6", "claude-opus-4-8", "claude-fable-5-2", "gpt-4o", "gpt-5", "o1-mini",
    "gemini-3-flash-preview", "gemini-3.6-flash", "us.amazon.nova-pro-v1:0", "us.meta.llama4-maverick-17b",
    "kimi-k2.6", "mistral-large-latest",
  ]

  /// The form in which a dialect writes bodies, by the name of its first.
  private static func form(_ dialect: Dialect) -> String {
    let name = dialect.id.split(separator: "/").first.map(String.init) ?? ""
    return ["mistral", "chat-template"].contains(name) ? "openai-chat" : name
  }

  @Test("explaining them gives the rule first, in all examples, fixtures and dialects")
  func examples() throws {
    let found = try Self.ofExamples()
    check(found)
    let rules = Set(found.map(\.rule))
    print("\(found.count) texts of \(rules.count) rules in \(Set(found.map(\.dialect)).count) dialects are explained")
    #expect(rules.count >= 50)
  }

  @Test("explaining them gives the rule first, in recorded requests after an accident")
  func recordings() throws { check(try Self.ofRecordings()) }

  private func check(_ found: Set<Words>) {
    for words in found {
      let first = Failures.diagnose(text: words.text).first
      #expect(
        first?.rules.first == words.rule,
        "\(words.rule) in \(words.dialect) says what \(first?.error ?? "nothing") says: \(words.text)")
    }
  }
}
