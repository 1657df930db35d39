import ConversationHistory
import SessionFiles
import Testing

@Suite("What tells a format from its neighbours")
struct NeighbourTests {
  private static let user = #"{"role":"user","content":"hi"}"#
  private static let answer = #"{"role":"assistant","content":"yes"}"#
  private static let example = #"{"messages":[\#(user),\#(answer)]}"#

  @Test("one conversation without a model is a request, as one line or over several; a second line makes it a dataset")
  func singleLine() {
    for text in [Self.example, Self.example + "\n", "{\n\"messages\": [\n\(Self.user),\n\(Self.answer)\n]\n}\n"] {
      let report = Reading.lint(text)
      #expect(report.kind == .body)
      #expect(report.dialect == .anthropic)
    }
    let two = Reading.lint(Self.example + "\n" + Self.example + "\n")
    #expect(two.kind.rawValue == "openai-finetuning")
    #expect(two.dialect == .openAIChat)
    #expect(two.histories == 2)
  }

  @Test("a line that holds no conversation among those of a dataset is a finding, and the others are read")
  func strayLine() {
    let report = Reading.lint(Self.example + "\n{\"a\":1}\n" + Self.example + "\n")
    #expect(report.histories == 2)
    #expect(report.rules == ["invalid-json"])
    #expect(report.findings.first?.place?.line == 2)
  }

  @Test("a line of a dataset that names a model is a request of its own dialect")
  func requestAmong() {
    let refused = #"{"model":"claude-opus-4-6","max_tokens":9,"messages":[\#(Self.user),\#(Self.answer)]}"#
    let report = Reading.lint(Self.example + "\n" + refused + "\n")
    #expect(report.rules == ["trailing-assistant"])
    #expect(report.findings.first?.place?.line == 2)
  }

  @Test("requests that name a model, or wait for an answer, are no dataset")
  func requests() {
    let sent = #"{"model":"gpt-5","messages":[\#(Self.user),\#(Self.answer)]}"#
    let asked = #"{"messages":[\#(Self.user)]}"#
    #expect(Reading.lint(sent + "\n" + sent).kind == .bodies)
    #expect(Reading.lint(asked + "\n" + asked).kind == .bodies)
  }

  @Test("a request of a batch is linted as one that is sent, an example as an archive")
  func purposes() {
    let call =
      #"{"role":"assistant","content":null,"tool_calls":[{"id":"c","type":"function","function":{"name":"f","arguments":"{}"}}]}"#
    let request =
      #"{"custom_id":"a","method":"POST","url":"/v1/chat/completions","body":{"model":"gpt-5","messages":[\#(Self.user),\#(call)]}}"#
    #expect(Reading.lint(request).rules == ["unanswered-tool-call"])
    #expect(Reading.lint(request).findings.first?.severity == .error)
    let example = #"{"messages":[\#(Self.user),\#(call)]}"#
    #expect(Reading.lint(example + "\n" + example).rules.isEmpty)
  }

  @Test("a file that looks like one of these, and is none, is told what it lacks")
  func nearest() {
    let report = Reading.lint(#"{"custom_id":"a","method":"POST","url":"/v1/x"}"#)
    #expect(report.rules == ["invalid-json"])
    #expect(report.findings.first?.help?.contains("`openai-batch`, whose records have `body`, an object") ?? false)
  }

  @Test("turns told in one text end where the next speaker's line begins, whatever a backslash looks like")
  func displayed() {
    let text = #"{"messages_display":"user: a\\nassistant: b\ntool: c\nnobody: d\n\nassistant: e"}"#
    let report = Reading.lint(text)
    #expect(report.kind.rawValue == "trajectories")
    #expect(report.messages == 3)
    #expect(report.findings.isEmpty)
  }
}
