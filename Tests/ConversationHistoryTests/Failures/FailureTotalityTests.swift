import ConversationHistory
import Testing

@Suite("Failures of any form")
struct FailureTotalityTests {
  @Test("random bytes are read without a trap, and always alike")
  func randomBytes() {
    var random = FailureRandom(state: 42)
    for _ in 0..<400 {
      let bytes = (0..<Int(random.next() % 300)).map { _ in UInt8(truncatingIfNeeded: random.next() >> 32) }
      let status = random.next() % 3 == 0 ? nil : Int(random.next() % 700)
      #expect(Failures.diagnose(status: status, body: bytes) == Failures.diagnose(status: status, body: bytes))
    }
  }

  @Test("known texts cut, joined and broken are read without a trap, and never trusted too far")
  func brokenTexts() {
    var random = FailureRandom(state: 7)
    let texts = Failures.known.flatMap { FilledText.fill($0) }
    let glue = ["{", "\"", "\\", "'", "[", "]", "}", "\\u00", "<", "\u{0}", "\n", ":", "{\"message\":\"", "é", "…"]
    for _ in 0..<1500 {
      var bytes: [UInt8] = []
      for _ in 0..<(1 + random.next() % 3) {
        let text = Array(texts[Int(random.next() % UInt64(texts.count))].utf8)
        bytes += text.prefix(Int(random.next() % UInt64(text.count + 1)))
        bytes += glue[Int(random.next() % UInt64(glue.count))].utf8
      }
      for diagnosis in Failures.diagnose(body: bytes) where diagnosis.retry == .afterSanitize {
        #expect(diagnosis.blame == .history)
      }
    }
  }

  static let extremes = [
    String(repeating: "[", count: 200_000), String(repeating: "{\"a\":", count: 100_000),
    String(repeating: "{\"message\":\"{", count: 20_000), String(repeating: "messages.0.content.0.", count: 20_000),
    String(repeating: "\\", count: 300_000), String(repeating: "\"", count: 300_001),
    "HTTP/1.1 " + String(repeating: "a: b\n", count: 50_000), "<html" + String(repeating: "<title", count: 50_000),
  ]

  @Test("deep, long and repeated texts are read in a bounded part", arguments: extremes.indices)
  func extreme(index: Int) {
    #expect(Failures.diagnose(text: Self.extremes[index]).isEmpty)
  }

  @Test("a text is known behind and before much else")
  func longTexts() {
    let words = "messages: text content blocks must be non-empty"
    let noise = String(repeating: "log line without meaning\n", count: 3000)
    #expect(Failures.diagnose(text: words + "\n" + noise).map(\.error) == ["text-empty"])
    #expect(Failures.diagnose(text: noise + words).map(\.error) == ["text-empty"])
  }

  @Test("a list of many ids hides neither its head nor its tail")
  func manyIDs() {
    let ids = (0..<4000).map { "toolu_\($0)" }.joined(separator: ", ")
    let text =
      "messages.9: `tool_use` ids were found without `tool_result` blocks immediately after: \(ids). Each `tool_use` "
      + "block must have a corresponding `tool_result` block in the next message."
    #expect(Failures.diagnose(text: text).first?.error == "tool-use-without-result")
  }
}

/// A small seeded generator.
struct FailureRandom {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
