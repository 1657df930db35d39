import Testing

@testable import historylint

@Suite("Did you mean")
struct SuggestionTests {
  @Test(
    "the nearest word is at most two slips away, or begins alike",
    arguments: [
      ("sanitise", "sanitize"), ("lnit", "lint"), ("lin", "lint"), ("LINT", "lint"),
      ("san", "sanitize"), ("ruels", "rules"), ("rulesets", nil), ("xyzxyz", nil), ("", nil),
      ("x", nil), ("--", nil),
    ] as [(String, String?)])
  func nearest(word: String, expected: String?) {
    #expect(Suggestion.nearest(to: word, in: ["lint", "sanitize", "rules"]) == expected)
  }

  @Test("of words equally near the first wins, and a nearer one beats it")
  func ties() {
    #expect(Suggestion.nearest(to: "cat", in: ["bat", "hat"]) == "bat")
    #expect(Suggestion.nearest(to: "cat", in: ["bats", "hat"]) == "hat")
  }

  @Test("a short word that shares nothing is no slip")
  func nothingAlike() {
    #expect(Suggestion.nearest(to: "ab", in: ["cd"]) == nil)
    #expect(Suggestion.nearest(to: "ab", in: ["ad"]) == "ad")
    #expect(Suggestion.nearest(to: "-x", in: ["-q", "--h"]) == nil)
  }

  @Test("a mistyped command is recognised in a path that is not there")
  func command() {
    #expect(ExampleTable.table.command(meantBy: "sanitise") == "sanitize")
    #expect(ExampleTable.table.command(meantBy: "session.jsonl") == nil)
  }
}
