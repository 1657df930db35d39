import ConversationHistory

/// How often each rule found something.
struct LintStatistics {
  struct Row: Equatable {
    var rule: String
    var severity: Severity
    var count: Int
    var fixable: Int
  }

  /// The most frequent first, then by name.
  let rows: [Row]

  init(of files: [FileReport]) {
    var rows: [String: Row] = [:]
    for finding in files.lazy.flatMap(\.findings) {
      var row = rows[finding.rule] ?? Row(rule: finding.rule, severity: finding.severity, count: 0, fixable: 0)
      row.count += 1
      row.severity = max(row.severity, finding.severity)
      if let fix = finding.fix, fix.applicability != .displayOnly { row.fixable += 1 }
      rows[finding.rule] = row
    }
    self.rows = rows.values.sorted {
      $0.count != $1.count ? $0.count > $1.count : $0.rule.utf8.lexicographicallyPrecedes($1.rule.utf8)
    }
  }

  /// A row a line, in columns.
  func text(_ paint: Paint) -> String {
    let counts = rows.map { String($0.count) }
    let countWidth = counts.map(\.utf8.count).max() ?? 0
    let ruleWidth = rows.map { UntrustedText.escaped($0.rule).utf8.count }.max() ?? 0
    return zip(rows, counts).map { row, count in
      let rule = UntrustedText.escaped(row.rule)
      let severity = row.severity.rawValue + String(repeating: " ", count: 7 - row.severity.rawValue.utf8.count)
      var line = String(repeating: " ", count: countWidth - count.utf8.count) + count + "  "
      line += paint(severity, .init(row.severity)) + "  " + rule
      if row.fixable > 0 {
        line += String(repeating: " ", count: ruleWidth - rule.utf8.count) + "  "
        line += paint("\(row.fixable) fixable", .help)
      }
      return line + "\n"
    }
    .joined()
  }
}
