import ConversationHistory
import LintReports
import SessionFiles

/// `rules`, `dialects`, `passes` and `formats`: what the registries hold.
enum ListCommand {
  static func rules(_ arguments: ParsedArguments) -> Int32 {
    if arguments.value("format") == "markdown" { return Console.print(RuleTable.markdown) }
    if arguments.value("format") == "topics" { return Console.print(RuleTopics.markdown) }
    return print(
      arguments, name: "rules",
      Rule.all.map { rule in
        [
          ("id", rule.id), ("group", rule.group.rawValue), ("summary", rule.summary),
          (
            "severities",
            rule.severities.map { "\($0.dialect.id) \($0.worst.rawValue)" }.joined(separator: ", ")
          ), ("evidence", rule.evidence.rawValue), ("pass", rule.repairedBy ?? ""),
          ("since", rule.since),
        ]
      }, columns: ["id", "summary", "severities"])
  }

  static func dialects(_ arguments: ParsedArguments) -> Int32 {
    print(
      arguments, name: "dialects",
      Dialect.all.map { [("id", $0.id), ("summary", $0.summary)] }, columns: ["id", "summary"])
  }

  static func passes(_ arguments: ParsedArguments) -> Int32 {
    print(
      arguments, name: "passes",
      PassCatalogue.all.map {
        [("id", $0.id), ("establishes", $0.establishes), ("argument", $0.argument ?? "")]
      }, columns: ["id", "establishes"])
  }

  static func formats(_ arguments: ParsedArguments) -> Int32 {
    if arguments.value("format") == "markdown" { return Console.print(FormatTable.markdown) }
    return print(
      arguments, name: "formats",
      InputKind.allCases.map { kind in
        [("id", kind.rawValue), ("of", "input"), ("summary", kind.summary)]
          + (kind.format.map { [("fixing", $0.fixing)] } ?? [])
      }
        + ReportFormat.all.map { [("id", $0.id), ("of", "report"), ("summary", $0.summary)] },
      columns: ["id", "of", "summary"])
  }

  private static func print(
    _ arguments: ParsedArguments, name: String, _ rows: [[(String, String)]], columns: [String]
  ) -> Int32 {
    arguments.value("format") == "json"
      ? Console.print(ListReport.json(name, rows.map { $0.map { (name: $0.0, value: $0.1) } }))
      : Console.print(text(rows, columns))
  }

  /// The columns side by side, the last one as long as it is.
  private static func text(_ rows: [[(String, String)]], _ columns: [String]) -> String {
    func cell(_ row: [(String, String)], _ name: String) -> String {
      row.first { $0.0 == name }?.1 ?? ""
    }
    let widths = columns.map { name in rows.map { cell($0, name).count }.max() ?? 0 }
    return rows.map { row in
      zip(columns, widths).enumerated().map { index, column in
        let text = cell(row, column.0)
        let isLast = index == columns.count - 1
        return isLast ? text : text + String(repeating: " ", count: column.1 - text.count + 2)
      }
      .joined() + "\n"
    }
    .joined()
  }
}
