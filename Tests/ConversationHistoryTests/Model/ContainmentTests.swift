import ConversationHistory
import Testing

@Suite("Texts in texts")
struct ContainmentTests {
  @Test(
    "a text stands in another one by its bytes",
    arguments: [
      ("claude-opus-4", "claude", true), ("claude-opus-4", "opus-4", true), ("claude-opus-4", "claude-opus-4", true),
      ("claude-opus-4", "opus4", false), ("claude", "claude-opus-4", false), ("aab", "ab", true), ("", "a", false),
      ("a", "", true), ("", "", true),
      // As characters they differ: the accent belongs to the letter before it.
      ("cafe\u{301}", "cafe", true), ("caf\u{e9}", "cafe\u{301}", false),
    ])
  func stands(whole: String, part: String, expected: Bool) {
    #expect(whole.contains(part) == expected)
    #expect(whole[...].contains(part) == expected)
  }
}
