import ConversationHistory
import Testing

@Suite("Rules about traces of retries and crashes")
struct TraceRuleTests {
  private typealias Wire = AnthropicWire

  @Test("a string and a list of one text say the same")
  func stringAndList() {
    let body = Wire.body([Wire.user("hi"), Wire.user([Wire.text("hi")])])
    #expect(Lab.rules(body) == ["duplicate-user-turn"])
  }

  @Test("a cache marker on the copy makes no other message")
  func cacheMarker() {
    let marked = #"{"type":"text","text":"hi","cache_control":{"type":"ephemeral"}}"#
    #expect(
      Lab.rules(Wire.body([Wire.user("hi"), Wire.user([marked])])) == ["duplicate-user-turn"])
  }

  @Test("texts are compared decoded, and never by Unicode equivalence")
  func decoded() {
    #expect(
      Lab.rules(Wire.body([Wire.user("hi"), Wire.user(#"\u0068i"#)])) == ["duplicate-user-turn"])
    let two = Wire.body([Wire.user("caf\u{e9}"), Wire.user("cafe\u{301}")])
    #expect(Lab.rules(two) == ["repeated-role"])
  }

  @Test("two lone surrogates are two texts")
  func surrogates() {
    let body = Wire.body([Wire.user(#"\ud800"#), Wire.user(#"\ud801"#)])
    #expect(!Lab.rules(body).contains("duplicate-user-turn"))
  }

  @Test("users of different names are different speakers on OpenAI")
  func names() {
    let ada = #"{"role":"user","name":"ada","content":"hi"}"#
    let bob = #"{"role":"user","name":"bob","content":"hi"}"#
    #expect(Lab.rules(Wire.body([ada, bob]), .openAIChat) == ["repeated-role"])
    #expect(Lab.rules(Wire.body([ada, ada]), .openAIChat) == ["duplicate-user-turn"])
  }

  @Test("different images are different messages")
  func images() {
    let body = Wire.body([Wire.user([Wire.image("AAAA")]), Wire.user([Wire.image("BBBB")])])
    #expect(Lab.rules(body) == ["repeated-role"])
    let same = Wire.body([Wire.user([Wire.image("AAAA")]), Wire.user([Wire.image("AAAA")])])
    #expect(Lab.rules(same) == ["duplicate-user-turn"])
  }

  @Test("an answer between them makes two equal messages two turns")
  func between() {
    let body = Wire.body([Wire.user("go on"), Wire.assistant("a"), Wire.user("go on")])
    #expect(Lab.rules(body) == [])
  }

  @Test("ids and timestamps make no other message, and the repair agrees")
  func timestamps() throws {
    let first = #"{"role":"user","content":"hi","id":"m1","timestamp":1}"#
    let second = #"{"role":"user","content":"hi","id":"m2","timestamp":2}"#
    #expect(Lab.rules(Wire.body([first, second]), .openAIChat) == ["duplicate-user-turn"])
    let output = try Lab.sanitize(Wire.body([first, second]), .openAIChat)
    #expect(output.text == Wire.body([first]))
  }

  @Test("blocks of unknown kinds are compared by what they hold")
  func unknownBlocks() {
    let one = #"{"type":"compaction","content":"a"}"#
    let two = #"{"type":"compaction","content":"b"}"#
    let body = Wire.body([
      Wire.user("x"), Wire.assistant([one]), Wire.assistant([two]), Wire.user("y"),
    ])
    #expect(Lab.rules(body) == ["repeated-role"])
  }

  @Test("what the linter calls a duplicate the sanitizer collapses, and nothing else")
  func agreement() throws {
    let plain = Wire.text("a")
    let cited = #"{"type":"text","text":"a","citations":[{"type":"char_location"}]}"#
    for pair in [[plain, cited], [cited, plain], [cited, cited], [plain, plain]] {
      let body = Wire.body(pair.map { Wire.user([$0]) })
      let found = Lab.rules(body).contains("duplicate-user-turn")
      let output = try Lab.sanitize(body)
      #expect(found == (output.outcome.dropped == [1]), "\(pair)")
    }
  }

  @Test(
    "errors that clients save as answers are found",
    arguments: [
      "API Error: 500 {\\\"type\\\":\\\"error\\\"}", "API Error (Request timed out.)",
      "fetch failed",
      "Connection error.", "Request timed out.", "API Error",
    ])
  func stub(_ text: String) {
    let body = Wire.body([Wire.user("a"), Wire.assistant(text), Wire.user("b")])
    #expect(Lab.rules(body) == ["error-saved-as-answer"])
  }

  @Test(
    "an answer about an error is an answer",
    arguments: [
      "API Errors are common", "The fetch failed", "fetch failed because of you",
      "No response requested.", "API Error handling is done in client.ts",
    ])
  func answer(_ text: String) {
    let body = Wire.body([Wire.user("a"), Wire.assistant(text), Wire.user("b")])
    #expect(Lab.rules(body) == [])
  }

  @Test("a user may quote an error")
  func quoted() {
    #expect(Lab.rules(Wire.body([Wire.user("fetch failed")])) == [])
  }
}
