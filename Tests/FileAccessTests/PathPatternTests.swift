import Testing

@testable import FileAccess

@Suite("Patterns of ignore files")
struct PathPatternTests {
  @Test(
    "match as gitignore(5) says",
    arguments: [
      ("*.jsonl", "a/b.jsonl", true), ("*.jsonl", "b.json", false), ("a.json", "x/y/a.json", true),
      ("/a.json", "a.json", true), ("/a.json", "x/a.json", false), ("x/a.json", "x/a.json", true),
      ("x/a.json", "y/x/a.json", false), ("x", "x/a.json", true), ("x/", "x/a.json", true), ("x/", "x", false),
      ("a/**/z", "a/z", true), ("a/**/z", "a/b/c/z", true), ("a/**/z", "a/b/c/y", false), ("**/z", "z", true),
      ("a/**", "a/b", true), ("a/**", "a", false), ("a/*", "a/b/c", true), ("a/*/c", "a/b/d", false),
      ("?.json", "a.json", true), ("?.json", "ab.json", false), ("[a-c].json", "b.json", true),
      ("[a-c].json", "d.json", false), ("[!a-c].json", "d.json", true), ("[]].json", "].json", true),
      ("[a", "[a", true), ("\\#x", "#x", true), ("\\*x", "*x", true), ("\\*x", "ax", false), ("a*b*c", "aXbYc", true),
      ("a*b*c", "aXbY", false), ("x ", "x", true), ("x\\ ", "x ", true), ("x\r", "x", true), ("é*", "éa", true),
      ("!x", "x", true), ("**", "a/b", true),
    ] as [(String, String, Bool)])
  func matches(pattern: String, path: String, expected: Bool) throws {
    #expect(try #require(PathPattern(pattern)).matches(path, isFolder: false) == expected)
  }

  @Test("blank lines and comments are no patterns, a folder's pattern matches the folder, `!` takes back")
  func edges() {
    for line in ["", "  ", "# x", "/", "\r"] { #expect(PathPattern(line) == nil, "\(line)") }
    #expect(PathPattern("x/")?.matches("x", isFolder: true) == true)
    #expect(PathPattern("!x")?.isNegated == true && PathPattern("x")?.isNegated == false)
    #expect(PathPattern("x")?.matches("", isFolder: false) == false)
  }

  @Test("a pattern of many stars takes no time")
  func stars() throws {
    let pattern = try #require(PathPattern(String(repeating: "**/a*", count: 40) + "/b"))
    #expect(!pattern.matches(String(repeating: "aaaa/", count: 100) + "c", isFolder: false))
    let star = try #require(PathPattern(String(repeating: "*a", count: 200) + "b"))
    #expect(!star.matches(String(repeating: "a", count: 5000), isFolder: false))
  }
}
