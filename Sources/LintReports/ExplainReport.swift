public import ConversationHistory

/// What `explain` says of errors.
public enum ExplainReport {
  /// `{"matches": [{"rule": …, "error": …, …}]}`, the members in the order of the contract.
  public static func json(_ diagnoses: [Diagnosis]) -> [UInt8] {
    var output = JSONOutput()
    output.open("{")
    output.key("matches", after: "")
    output.open("[")
    for diagnosis in diagnoses {
      output.separate(with: "\n")
      write(diagnosis, to: &output)
    }
    output.close("]")
    output.close("}")
    return output.bytes + [0x0A]
  }

  private static func write(_ diagnosis: Diagnosis, to output: inout JSONOutput) {
    func nullable(_ name: String, _ value: String?, _ output: inout JSONOutput) {
      output.member(name, value)
      if value == nil {
        output.key(name)
        output.json(Array("null".utf8))
      }
    }
    output.open("{")
    nullable("rule", diagnosis.rules.first, &output)
    nullable("error", diagnosis.error, &output)
    output.member("provider", diagnosis.provider)
    output.member("status", diagnosis.status)
    output.member("retry", diagnosis.retry.name)
    switch diagnosis.retry {
    case .afterWait(let seconds): output.member("retryAfterSeconds", seconds)
    case .backoff(let seconds):
      output.key("backoffSeconds")
      output.json(Array(seconds.description.utf8))
    case .never, .afterSanitize: break
    }
    output.member("blame", diagnosis.blame.rawValue)
    output.member("summary", diagnosis.summary)
    output.member("repair", diagnosis.repair)
    output.key("sources")
    output.open("[")
    for source in diagnosis.sources {
      output.separate()
      output.string(source)
    }
    output.close("]")
    output.close("}")
  }

  /// The errors that a rule foresees; the rule itself where it foresees none by its words.
  public static func diagnoses(of rule: Rule) -> [Diagnosis] {
    let known = Failures.known.filter { $0.rules.contains(rule.id) }
    guard known.isEmpty else {
      return known.map { error in
        var diagnosis = Diagnosis(error)
        diagnosis.rules = [rule.id] + diagnosis.rules.filter { $0 != rule.id }
        return diagnosis
      }
    }
    return [Diagnosis(rule)]
  }

  /// What happened, whose fault it is and what to do, for people.
  public static func text(_ diagnoses: [Diagnosis], _ options: ReportOptions) -> String {
    diagnoses.map { text($0, Paint(isOn: options.color)) }.joined(separator: "\n")
  }

  private static func text(_ diagnosis: Diagnosis, _ paint: Paint) -> String {
    let name = diagnosis.error ?? diagnosis.status.map { "status \($0)" } ?? "failure"
    var text = paint("error[\(name)]", .error) + paint(": " + diagnosis.summary, .strong) + "\n"
    func line(_ label: String, _ words: String, _ style: Paint.Style = .info) {
      guard !words.isEmpty else { return }
      text += "  " + paint("=", .gutter) + " " + paint(label, style) + " " + UntrustedText.escaped(words) + "\n"
    }
    let status = diagnosis.error == nil ? nil : diagnosis.status.map { ", status \($0)" }
    line("from:", diagnosis.provider + (status ?? ""))
    line("the API says:", diagnosis.error.flatMap { KnownError.named($0)?.text } ?? "")
    line("blame:", diagnosis.blame.rawValue)
    line("retry:", words(for: diagnosis.retry))
    line("help:", diagnosis.repair, .help)
    line("rules:", diagnosis.rules.joined(separator: ", "))
    line("passes:", diagnosis.passes.joined(separator: ", "))
    let more = diagnosis.sources.count > 4 ? " and \(diagnosis.sources.count - 4) more" : ""
    line("seen in:", diagnosis.sources.prefix(4).joined(separator: ", ") + more)
    return text
  }

  private static func words(for retry: Retry) -> String {
    switch retry {
    case .never: "never by itself"
    case .afterSanitize: "once, after the history was sanitized; never unchanged"
    case .afterWait(let seconds?): "the same body after \(seconds) s"
    case .afterWait(nil): "the same body, when the provider says"
    case .backoff(let seconds):
      "the same body after " + seconds.map(String.init).joined(separator: ", ") + " s, then stop"
    }
  }
}
