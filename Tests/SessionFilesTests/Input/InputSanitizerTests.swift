import ConversationHistory
import HistoryJSON
import SessionFiles
import Testing

@Suite("Sanitizing inputs")
struct InputSanitizerTests {
  private static let user = #"{"role":"user","content":"hi"}"#
  private static let answer = #"{"role":"assistant","content":"yes"}"#
  private static let clean = #"{"messages":[\#(user)]}"#
  private static let twice = #"{"messages":[\#(user),\#(user)]}"#

  @Test("bodies a line go out a line each, as soon as their line feed came")
  func flushing() {
    var sanitizer = InputSanitizer(InputOptions())
    func append(_ text: String) -> String {
      let bytes = bytes(text)
      return String(decoding: bytes.withRawBytes { sanitizer.append($0) }.bytes, as: UTF8.self)
    }
    #expect(append(Self.twice).isEmpty)
    #expect(append("\n" + Self.clean) == Self.clean + "\n")
    #expect(append("\r\n\n") == Self.clean + "\r\n\n")
    #expect(append(Self.twice + "\n" + Self.clean + "\n{\"mess") == "\(Self.clean)\n\(Self.clean)\n")
    #expect(String(decoding: sanitizer.finish().bytes, as: UTF8.self) == "{\"mess")
    #expect(sanitizer.foundHistory)
  }

  @Test("a line that is no body passes unchanged, in its place")
  func foreignLines() {
    let text = [Self.twice, "nonsense \u{7}", #"{"a": 1}"#, "", " ", "[1]", Self.twice, ""]
    let output = Reading.sanitize(text.joined(separator: "\n"))
    #expect(
      output.text
        == [Self.clean, "nonsense \u{7}", #"{"a": 1}"#, "", " ", "[1]", Self.clean, ""].joined(
          separator: "\n"))
    #expect(output.records.count == 2)
  }

  @Test("bodies behind a line that is none are repaired when the input ends")
  func foreignFirstLine() {
    let output = Reading.sanitize(#"{"a": 1}"# + "\n" + Self.twice + "\r\n" + Self.twice)
    #expect(output.text == #"{"a": 1}"# + "\n" + Self.clean + "\r\n" + Self.clean)
    #expect(output.records.count == 2)
    #expect(output.foundHistory)
  }

  @Test(
    "ends of lines, blank lines and marks stay as they are",
    arguments: [
      "", "\n", "\r\n", "\n\n\r\n", " \n",
    ])
  func ends(_ end: String) {
    for start in ["", "\u{FEFF}", "\n", "\u{FEFF}\n"] {
      let output = Reading.sanitize(start + Self.twice + end)
      #expect(output.text == start + Self.clean + end)
      #expect(output.records.count == 1)
    }
  }

  @Test("a body over many lines with a byte order mark keeps the mark and its white space")
  func pretty() {
    let text = "\u{FEFF}{\r\n\t\"messages\": [\r\n\t\t\(Self.user),\r\n\t\t\(Self.user)\r\n\t]\r\n}\r\n"
    let output = Reading.sanitize(text)
    #expect(output.text == text.replacing(",\r\n\t\t\(Self.user)", with: ""))
  }

  @Test("nothing in, nothing out, and no history was found")
  func empty() {
    let output = Reading.sanitize("")
    #expect(output.bytes.isEmpty && !output.foundHistory && output.records.isEmpty)
  }

  @Test("forced kinds are honoured")
  func forced() {
    let lines = Self.user + "\n" + Self.user + "\n"
    #expect(Reading.sanitize(lines).text == Self.user + "\n")
    #expect(Reading.sanitize(lines, InputOptions(kind: .messages)).text == Self.user + "\n")
    for kind in [InputKind.body, .bodies, .claudeCode] {
      let output = Reading.sanitize(lines, InputOptions(kind: kind))
      #expect(output.text == lines && !output.foundHistory, "\(kind)")
    }
    let array = "[\(Self.user),\(Self.user)]"
    #expect(Reading.sanitize(array, InputOptions(kind: .messages)).text == "[\(Self.user)]")
    #expect(Reading.sanitize(array, InputOptions(kind: .bodies)).text == "[\(Self.user)]")
    let document = "{\n\"messages\":[\(Self.user),\(Self.user)]}"
    #expect(!Reading.sanitize(document, InputOptions(kind: .messages)).foundHistory)
    #expect(!Reading.sanitize(document, InputOptions(kind: .bodies)).foundHistory)
    #expect(Reading.sanitize(document, InputOptions(kind: .body)).foundHistory)
    let bodies = Self.twice + "\n" + Self.twice
    let output = Reading.sanitize(bodies, InputOptions(kind: .body))
    #expect(output.text == bodies && !output.foundHistory)
  }

  @Test("named passes run instead of the default ones, in bodies, in messages a line, in sessions")
  func pipelines() {
    let merge = Pipeline([AnyPass(EnforceRoleAlternation(.merge))])
    func run(_ text: String) -> String { Reading.sanitize(bytes(text), pipeline: merge).text }
    let other = #"{"role":"user","content":"ho"}"#
    let merged = run(#"{"messages":[\#(Self.user),\#(other)]}"#)
    #expect(Reading.lint(merged).messages == 1)
    #expect(merged.contains("hi") && merged.contains("ho"))
    let lines = run(Self.user + "\n" + other + "\n")
    #expect(lines.utf8.count { $0 == 10 } == 1)
    #expect(lines.contains("hi") && lines.contains("ho"))
    let session = SessionText.file(
      SessionText.user("1", nil), SessionText.user("2", "1", #""ho""#),
      SessionText.assistant("3", "2", id: "m"))
    let joined = run(session)
    #expect(Reading.lint(joined).messages == 2)
    #expect(joined.contains("hi") && joined.contains("ho"))
    #expect(joined.contains(#"{"parentUuid":"1""#) && !joined.contains(#""uuid":"2""#))
  }

  @Test("what is left is told for each history")
  func remaining() {
    let unknown = #"{"messages":[\#(Self.user),{"role":"user","content":"ho"}]}"#
    let output = Reading.sanitize(unknown + "\n" + Self.clean + "\n")
    #expect(output.records.count == 2)
    #expect(output.records.first?.remaining.map(\.rule) == ["repeated-role"])
    #expect(output.records.last?.remaining.isEmpty == true)
  }

  @Test("the dialect and the model of the caller win")
  func callersWord() {
    let text = #"{"model":"claude-sonnet-4-5","messages":[\#(Self.user),\#(Self.answer)]}"#
    #expect(Reading.sanitize(text).text == text)
    let refused = Reading.sanitize(text, InputOptions(model: "claude-opus-4-6"))
    #expect(refused.text == #"{"model":"claude-sonnet-4-5","messages":[\#(Self.user)]}"#)
    #expect(Reading.sanitize(text, InputOptions(dialect: .openAIChat)).records.first?.dialect == .openAIChat)
  }
}
