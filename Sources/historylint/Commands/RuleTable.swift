import ConversationHistory

/// The rules as a table in Markdown, as it stands in the README.
enum RuleTable {
  static let head = """
    | rule | finds | where | repair |
    | --- | --- | --- | --- |

    """

  static let markdown = head + Rule.all.map(row).joined()

  private static func row(_ rule: Rule) -> String {
    let places = Severity.allCases.reversed().compactMap { severity -> String? in
      let dialects = rule.severities.filter { $0.worst == severity }.map(\.dialect.id)
      return dialects.isEmpty ? nil : "\(severity.rawValue): \(dialects.joined(separator: ", "))"
    }
    let pass = rule.repairedBy.map { "`\($0)`" } ?? ""
    return "| `\(rule.id)` | \(cell(rule.summary)) | \(places.joined(separator: "; ")) | \(pass) |\n"
  }

  /// A bar would end the cell.
  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
