public import ConversationHistory

extension ExplainReport {
  /// The page of a rule as an article in Markdown, as it stands in the documentation.
  public static func markdown(of rule: Rule) -> String {
    let page = rule.page
    let example = page.example
    let model = example.model.map { ", with the model `\($0)`" } ?? ""
    let places = rule.severities.map { "- `\($0.dialect.id)`: \($0.worst.rawValue)" }
    let words = Failures.known.filter { $0.rules.contains(rule.id) }.compactMap { error in
      error.text.map {
        "\(error.provider) \(error.status): " + $0.split(whereSeparator: \.isNewline).joined(separator: " ")
      }
    }
    let repair = rule.repairedBy.map { " The pass is `\($0)`." } ?? ""
    let parts = [
      "# \(rule.id)", sentence(rule.summary),
      section("What it finds", MarkdownText.escaped(page.rejects)),
      section("Why", MarkdownText.escaped(page.why)),
      words.isEmpty ? nil : section("What the API says", code(words.joined(separator: "\n"), "text")),
      section(
        "Example",
        "In `\(example.dialect.id)`\(model), linted with the purpose `\(example.purpose.rawValue)`, this is found:\n\n"
          + code(example.fails, "json") + "\n\nThis is not:\n\n" + code(example.passes, "json")),
      section("Repair", MarkdownText.escaped(page.fix) + repair),
      section(
        "Where",
        "The worst severity by dialect; a variant is as its family unless it is named.\n\n"
          + places.joined(separator: "\n") + "\n\nEvidence: \(rule.evidence.rawValue). Since \(rule.since)."),
      section("Sources", page.sources.map { "- " + MarkdownText.source($0) }.joined(separator: "\n")),
    ]
    return parts.compactMap(\.self).joined(separator: "\n\n") + "\n"
  }

  private static func section(_ title: String, _ text: String) -> String { "## \(title)\n\n\(text)" }

  /// A fence that is longer than any in the text.
  private static func code(_ text: String, _ language: String) -> String {
    let fence = text.contains("```") ? "````" : "```"
    return "\(fence)\(language)\n\(text)\n\(fence)"
  }

  /// A summary as the sentence that stands under a title: DocC takes no code in it.
  private static func sentence(_ summary: String) -> String {
    let plain = MarkdownText.escaped(summary.filter { $0 != "`" })
    return plain.prefix(1).uppercased() + plain.dropFirst() + "."
  }
}
