import ConversationHistory

extension ReportFormat {
  /// One line a finding with all that an agent needs to act on it; nothing where nothing was found.
  ///
  /// The form is that of oxlint's reporter for agents: no frames, no colours, no summary.
  public static let agent = ReportFormat(
    id: "agent", summary: "one line a finding with its remedy, for coding agents"
  ) { report, options in
    let (files, omitted) = report.listing(options)
    var text = ""
    for file in files {
      for finding in file.findings {
        let line = FindingLine(finding: finding, file: file, options: options)
        text += "\(line.place): \(finding.severity.rawValue) \(UntrustedText.escaped(finding.rule)): \(line.message)"
        if let words = line.apiError { text += " the API says: \(words)" }
        if let help = line.help { text += " help: \(help)" }
        text += "\n"
      }
    }
    if omitted > 0 { text += "and \(LintSummary.count(omitted, "more finding"))\n" }
    return Array(text.utf8)
  }
}
