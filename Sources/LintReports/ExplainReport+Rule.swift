public import ConversationHistory

extension ExplainReport {
  /// The page of a rule, for people.
  public static func page(of rule: Rule, _ options: ReportOptions) -> String {
    let paint = Paint(isOn: options.color)
    let page = rule.page
    var text = paint(rule.id, .strong) + ": " + rule.summary + "\n"
    func section(_ title: String, _ lines: [String]) {
      guard !lines.isEmpty else { return }
      text += "\n" + paint(title, .gutter) + "\n" + lines.map { "  " + $0 + "\n" }.joined()
    }
    section("Rejects", [page.rejects])
    section("Why", [page.why])
    section("The API says", words(foreseenBy: rule))
    section("Fails (\(page.example.dialect.id))", lines(of: page.example.fails))
    section("Passes", lines(of: page.example.passes))
    section("Fix", [page.fix] + (rule.repairedBy.map { ["The pass is \($0)."] } ?? []))
    section(
      "Severity",
      rule.severities.map { "\($0.dialect.id) \($0.worst.rawValue)" }
        + ["Evidence: \(rule.evidence.rawValue). Since \(rule.since)."])
    section("Sources", page.sources)
    return text
  }

  /// The words of providers that the rule foresees, each once.
  private static func words(foreseenBy rule: Rule) -> [String] {
    let known = Failures.known.filter { $0.rules.contains(rule.id) && $0.text != nil }
    return known.map { error in
      let words = (error.text ?? "").split(whereSeparator: \.isNewline).joined(separator: " ")
      return "\(error.provider) \(error.status): \(words)"
    }
  }

  private static func lines(of text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.last == "" ? lines.dropLast() : lines
  }
}
