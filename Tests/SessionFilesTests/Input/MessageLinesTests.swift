import ConversationHistory
import SessionFiles
import Testing

@Suite("One message a line")
struct MessageLinesTests {
  private static let user = #"{"role": "user", "content": "hi"}"#
  private static let call =
    #"{"role":"assistant","content":null,"tool_calls":[{"id":"c1","type":"function","function":{"name":"ls","arguments":"{}"}}]}"#
  private static let result = #"{"role":"tool","tool_call_id":"c1","content":"done"}"#

  @Test("healthy lines come out byte for byte")
  func healthy() {
    for end in ["\n", "\r\n", ""] {
      let text = [Self.user, Self.call, Self.result].joined(separator: "\r\n") + end
      let output = Reading.sanitize(text)
      #expect(output.text == text)
      #expect(output.foundHistory)
    }
  }

  @Test("a repeated message goes with its line, and the others keep their bytes")
  func removal() {
    let answer = #"{ "content": "yes", "role": "assistant" }"#
    let text = [Self.user, Self.user, answer].joined(separator: "\n") + "\n"
    #expect(Reading.sanitize(text).text == Self.user + "\n" + answer + "\n")
  }

  @Test("a synthetic result comes on a line of its own behind the call")
  func insertion() {
    let text = [Self.user, Self.call, Self.user].joined(separator: "\n") + "\n"
    let output = Reading.sanitize(text)
    let lines = output.text.split(separator: "\n").map(String.init)
    #expect(lines.count == 4)
    #expect(lines.first == Self.user && lines.last == Self.user)
    #expect(lines[1] == Self.call)
    #expect(lines[2].hasPrefix(#"{"role":"tool","tool_call_id":"c1","content":"[historylint]"#))
    #expect(Reading.lint(output.bytes).findings.isEmpty)
    #expect(output.records.first?.dialect == .openAIChat)
  }

  @Test("line ends of the file are those of a new line, and the last line stays without one")
  func lineEnds() {
    let text = [Self.user, Self.call, Self.user].joined(separator: "\r\n")
    let output = Reading.sanitize(text)
    #expect(output.text.hasSuffix(Self.user))
    let lines = output.text.utf8.split(separator: 10, omittingEmptySubsequences: false)
    #expect(lines.count == 4)
    #expect(lines.dropLast().allSatisfy { $0.last == 13 })
  }

  @Test("a result before its call moves behind it")
  func move() {
    let text = [Self.user, Self.result, Self.call].joined(separator: "\n") + "\n"
    let output = Reading.sanitize(text)
    #expect(output.text == [Self.user, Self.call, Self.result].joined(separator: "\n") + "\n")
  }

  @Test("lines that are no messages stay where they are")
  func asides() {
    let text = ["# a note", Self.user, "", #"{"meta": 1}"#, Self.user, "end"].joined(separator: "\n")
    let output = Reading.sanitize(text, InputOptions(kind: .messages))
    #expect(output.text == ["# a note", Self.user, "", #"{"meta": 1}"#, "end"].joined(separator: "\n"))
  }

  @Test("a byte order mark before the first message stays there alone")
  func byteOrderMark() {
    let text = "\u{FEFF}" + Self.user + "\n" + Self.user + "\n"
    #expect(Reading.sanitize(text).text == "\u{FEFF}" + Self.user + "\n")
    let first = "\u{FEFF}" + #"{"role":"user","content":"\ud800"}"# + "\n" + Self.call + "\n" + Self.result
    let output = Reading.sanitize(first)
    #expect(
      output.text == "\u{FEFF}" + #"{"role":"user","content":"\#u{FFFD}"}"# + "\n" + Self.call + "\n" + Self.result)
  }

  @Test("a finding far inside a long line has its column in that line", arguments: [10, 5_000, 40_000])
  func longLine(_ length: Int) throws {
    let head =
      #"{"model":"claude-sonnet-4-5","messages":[{"role":"user","content":"\#(String(repeating: "é", count: length))"},"#
    let text = #"{"role":"user","content":["#
    let lines = [
      #"{"model":"claude-sonnet-4-5","messages":[{"role":"user","content":"a"}]}"#,
      head + text + #"{"type":"text","text":""}]}]}"#,
    ]
    let found = Reading.lint(lines.joined(separator: "\n") + "\n").findings.filter { $0.rule == "empty-text" }
    let place = try #require(found.first?.place)
    // Columns count scalars, and not bytes.
    #expect(found.count == 1 && place.line == 2)
    #expect(place.column == head.unicodeScalars.count + text.unicodeScalars.count + 1)
    #expect(place.byteOffset == lines[0].utf8.count + 1 + head.utf8.count + text.utf8.count)
  }
}
