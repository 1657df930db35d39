import ConversationHistory
import Testing

@testable import LintReports

@Suite("Reports of one line a finding")
struct LineFormatTests {
  private static let files = [
    Examples.file([Examples.info("one"), Examples.duplicate]),
    Examples.file([Examples.orphan], path: "./logs/b.json"),
  ]

  @Test("concise names the place first, and counts at the end")
  func concise() {
    #expect(
      Examples.render(.concise, Self.files) == """
        session.jsonl:6:1: info[role-alternation] one (messages[5])
        session.jsonl: warning[duplicate-user-turn] user message repeats the one before it (messages[9])
        logs/b.json:17:5: error[orphan-tool-result] tool result answers no call of the message before it \
        (messages[3].content[1]) [safe fix]
        1 error, 1 warning, 1 info in 2 files (84 messages); 1 fixable

        """)
    #expect(Examples.render(.concise, [Examples.file([])]) == "clean: no findings in 1 file (42 messages)\n")
  }

  @Test("agent says all that helps in one line, and nothing where there is nothing")
  func agent() {
    #expect(
      Examples.render(.agent, Self.files) == """
        session.jsonl:6:1: info role-alternation: one (messages[5]) help: unseen
        session.jsonl: warning duplicate-user-turn: user message repeats the one before it (messages[9])
        logs/b.json:17:5: error orphan-tool-result: tool result answers no call of the message before it \
        (messages[3].content[1]) the API says: messages.3.content.1: unexpected `tool_use_id` found in \
        `tool_result` blocks help: turn it into marked user text (safe fix: repair-tool-pairing)

        """)
    #expect(Examples.render(.agent, [Examples.file([])]) == "")
    #expect(
      Examples.render(.agent, Self.files, ReportOptions(maxFindings: 1))
        == "session.jsonl:6:1: info role-alternation: one (messages[5]) help: unseen\nand 2 more findings\n")
  }

  @Test("github writes the worst first, a region of one line with columns, one of several without")
  func github() {
    var files = Self.files
    files[1].ends[0] = PlaceEnd(line: 17, column: 40)
    files[0].ends[0] = PlaceEnd(line: 8, column: 2)
    #expect(
      Examples.render(.github, files) == """
        ::error file=logs/b.json,line=17,col=5,endColumn=40,title=orphan-tool-result::tool result answers no \
        call of the message before it (messages[3].content[1])%0Athe API says: messages.3.content.1: unexpected \
        `tool_use_id` found in `tool_result` blocks%0Ahelp: turn it into marked user text (safe fix: \
        repair-tool-pairing)
        ::warning file=session.jsonl,title=duplicate-user-turn::user message repeats the one before it (messages[9])
        ::notice file=session.jsonl,line=6,endLine=8,title=role-alternation::one (messages[5])%0Ahelp: unseen
        1 error, 1 warning, 1 info in 2 files (84 messages); 1 fixable

        """)
  }

  @Test("github escapes what its runner would read, and names no file for standard input")
  func githubEscapes() {
    var finding = Examples.info("100% a:b,c\r\nd")
    finding.help = nil
    let files = [Examples.file([finding], path: "a:b,c%.json"), Examples.file([finding], path: "-")]
    #expect(
      Examples.render(.github, files) == """
        ::notice file=a%3Ab%2Cc%25.json,line=6,col=1,title=role-alternation::100%25 a:b,c\\u{d}\\u{a}d (messages[5])
        ::notice title=role-alternation::100%25 a:b,c\\u{d}\\u{a}d (messages[5])
        2 infos in 2 files (84 messages)

        """)
  }

  @Test("a file is named below the working folder, and never so that its name is a command")
  func paths() {
    let options = ReportOptions(workingFolder: "/home/me")
    let cases = [
      ("/home/me/a.json", "a.json"), ("/home/meow/a.json", "/home/meow/a.json"), ("././a", "a"), ("../a", "../a"),
      ("::error::x", "./::error::x"), (" x", "./ x"), ("#", "./#"), ("-", "-"), ("-x", "./-x"), ("é", "é"), ("", "./"),
      ("\u{1b}x", "./\\u{1b}x"), ("a##[error]", "a#\\u{23}[error]"), ("./", "./"),
    ]
    for (path, expected) in cases { #expect(ReportPath(path, options).atLineStart == expected) }
  }
}
