import ConversationHistory

extension ReportFormat {
  /// One line a finding, as editors and problem matchers read them, and a summary at the end.
  public static let concise = ReportFormat(
    id: "concise", summary: "one line a finding, and a summary"
  ) { report, options in
    let paint = Paint(isOn: options.color)
    let (files, omitted) = report.listing(options)
    if options.statistics {
      return Array((LintStatistics(of: report.files).text(paint) + report.summary.line(paint) + "\n").utf8)
    }
    var text = ""
    for file in files {
      for finding in file.findings {
        let line = FindingLine(finding: finding, file: file, options: options)
        let name = "\(finding.severity.rawValue)[\(UntrustedText.escaped(finding.rule))]"
        text += paint(line.place, .strong) + ": " + paint(name, .init(finding.severity)) + " "
        text += line.message
        if let fix = finding.fix, fix.applicability != .displayOnly {
          text += " " + paint("[\(fix.applicability.rawValue) fix]", .help)
        }
        text += "\n"
      }
    }
    if omitted > 0 { text += "and \(LintSummary.count(omitted, "more finding"))\n" }
    return Array((text + report.summary.line(paint) + "\n").utf8)
  }
}
