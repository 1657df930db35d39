import Foundation
import LintReports
import Testing

@Suite("The unified diff")
struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String, path: String = "s.jsonl") -> String {
    String(decoding: UnifiedDiff.between(Array(old.utf8), Array(new.utf8), path: path), as: UTF8.self)
  }

  @Test("nothing is said where nothing differs", arguments: ["", "a", "a\n", "a\r\nb"])
  func same(_ text: String) {
    #expect(diff(text, text) == "")
  }

  @Test("a changed, a removed and an added line, without context")
  func kinds() {
    #expect(
      diff("a\nb\nc\nd\n", "a\nB\nc\nd\n")
        == "--- a/s.jsonl\n+++ b/s.jsonl\n@@ -2 +2 @@\n-b\n+B\n")
    #expect(diff("a\nb\nc\n", "a\nc\n") == "--- a/s.jsonl\n+++ b/s.jsonl\n@@ -2 +1,0 @@\n-b\n")
    #expect(diff("a\nc\n", "a\nb\nb\nc\n") == "--- a/s.jsonl\n+++ b/s.jsonl\n@@ -1,0 +2,2 @@\n+b\n+b\n")
    #expect(diff("a\n", "b\na\n") == "--- a/s.jsonl\n+++ b/s.jsonl\n@@ -0,0 +1 @@\n+b\n")
  }

  @Test("two changes far from each other are two hunks")
  func hunks() {
    let old = (0..<100).map { "line \($0)\n" }
    var new = old
    new[10] = "ten\n"
    new.remove(at: 80)
    #expect(
      diff(old.joined(), new.joined())
        == "--- a/s.jsonl\n+++ b/s.jsonl\n@@ -11 +11 @@\n-line 10\n+ten\n@@ -81 +80,0 @@\n-line 80\n")
  }

  @Test("a missing line feed at the end of the file is said")
  func noLineFeed() {
    #expect(
      diff("a\nb", "a\nb\n")
        == "--- a/s.jsonl\n+++ b/s.jsonl\n@@ -2 +2 @@\n-b\n\\ No newline at end of file\n+b\n")
    #expect(
      diff("a\nb\n", "a\nc")
        == "--- a/s.jsonl\n+++ b/s.jsonl\n@@ -2 +2 @@\n-b\n+c\n\\ No newline at end of file\n")
  }

  @Test(
    "a path is spelled as git spells it",
    arguments: [
      ("./x/s", "a/x/s"), ("/tmp/s", "a/tmp/s"), ("my file", "a/my file\t"),
      ("q\"\\", #""a/q\"\\""#), ("a\nb\u{1b}", #""a/a\012b\033""#), ("é", #""a/\303\251""#),
    ])
  func paths(_ path: String, _ spelling: String) {
    #expect(diff("a\n", "b\n", path: path).hasPrefix("--- \(spelling)\n+++ "))
  }

  @Test("lines that moved are taken away here and added there")
  func moved() throws {
    try expectApplied("a\nb\nc\nd\n", "c\nd\na\nb\n")
  }

  @Test(
    "git applies it, byte for byte",
    arguments: [
      ("a\nb\nc\n", "a\nx\nc\n"), ("a\r\nb\r\n", "a\r\nB\r\n"), ("a\r\nb", "a\nb\r\n"), ("a", "b"),
      ("a\n", "a"), ("a", "a\n"), ("\n\n\n", "\n\n"), ("x\n", "x\nx\nx\n"), ("a\nb\na\nb\n", "b\na\nb\na\n"),
      ("--- a\n+++ b\n@@ -1 +1 @@\n", "+++ b\n--- a\n"), ("a\u{2028}b\n", "a\u{85}b\n"), ("\\ No newline\n", "\\\n"),
      ("a\0b\nc\n", "ab\nc\n"),
    ])
  func applied(_ old: String, _ new: String) throws {
    try expectApplied(old, new)
  }

  @Test("git applies it to lines of a megabyte")
  func longLines() throws {
    let long = String(repeating: "x", count: 1_000_000)
    try expectApplied("a\n\(long)\nb\n", "a\n\(long)y\nb\n")
  }

  @Test("git applies what differs between random texts", arguments: 0..<40)
  func random(_ seed: UInt64) throws {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let words = (0..<(2 + next(12))).map { "w\($0)" + ["\n", "\r\n", "\n"][next(3)] }
    let old = (0..<next(60)).map { _ in words[next(words.count)] }
    var new = old
    for _ in 0..<next(12) {
      let place = next(new.count + 1)
      switch next(3) {
      case 0: new.insert(words[next(words.count)], at: place)
      case 1 where place < new.count: new.remove(at: place)
      default: if place < new.count { new[place] = "new \(next(1000))\n" }
      }
    }
    let tail = ["", "end"]
    try expectApplied(old.joined() + tail[next(2)], new.joined() + tail[next(2)])
  }

  private func expectApplied(_ old: String, _ new: String) throws {
    // Git makes and deletes files by patches of its own form alone.
    guard !old.isEmpty, !new.isEmpty, old != new else { return }
    let folder = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent("diff-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(old.utf8).write(to: folder.appendingPathComponent("s.jsonl"))
    try Data(diff(old, new).utf8).write(to: folder.appendingPathComponent("patch"))
    let git = Process()
    git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    git.arguments = ["git", "-c", "core.autocrlf=false", "apply", "--unidiff-zero", "--whitespace=nowarn", "patch"]
    git.environment = ProcessInfo.processInfo.environment.merging([
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CEILING_DIRECTORIES": folder.deletingLastPathComponent().path,
    ]) { $1 }
    git.currentDirectoryURL = folder
    try git.run()
    git.waitUntilExit()
    #expect(git.terminationStatus == 0)
    let result = try Data(contentsOf: folder.appendingPathComponent("s.jsonl"))
    #expect(result == Data(new.utf8))
  }
}
