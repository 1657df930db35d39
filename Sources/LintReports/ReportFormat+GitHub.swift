import ConversationHistory

extension ReportFormat {
  /// Annotations of GitHub Actions, the worst first, and a summary.
  ///
  /// GitHub shows ten of each severity a step (actions/toolkit, docs/problem-matchers.md), so that the rest is only in
  /// the log; the summary at the end counts all.
  public static let github = ReportFormat(
    id: "github", summary: "annotations of GitHub Actions", needs: .ends
  ) { report, options in
    let (files, omitted) = report.listing(options)
    var text = ""
    for severity in Severity.allCases.reversed() {
      for file in files {
        for (index, finding) in file.findings.enumerated() where finding.severity == severity {
          text += annotation(finding, in: file, end: file.ends[index], options) + "\n"
        }
      }
    }
    if omitted > 0 { text += "and \(LintSummary.count(omitted, "more finding"))\n" }
    return Array((text + report.summary.line(Paint(isOn: false)) + "\n").utf8)
  }

  private static func annotation(
    _ finding: Finding, in file: FileReport, end: PlaceEnd?, _ options: ReportOptions
  ) -> String {
    let command =
      switch finding.severity {
      case .error: "error"
      case .warning: "warning"
      case .info: "notice"
      }
    var properties: [(String, String)] = []
    let path = ReportPath(file.path, options)
    if path.isFile {
      properties.append(("file", path.escaped))
      if let place = finding.place {
        properties.append(("line", String(place.line)))
        if let end, end.line != place.line {
          // Columns together with several lines are refused (astral-sh/ruff#22074).
          properties.append(("endLine", String(end.line)))
        } else {
          properties.append(("col", String(place.column)))
          if let end { properties.append(("endColumn", String(end.column))) }
        }
      }
    }
    properties.append(("title", UntrustedText.escaped(finding.rule)))
    let line = FindingLine(finding: finding, file: file, options: options)
    var message = line.message
    if let words = line.apiError { message += "\nthe API says: " + words }
    if let help = line.help { message += "\nhelp: " + help }
    let list = properties.map { $0.0 + "=" + escaped($0.1, alsoInProperty: true) }.joined(separator: ",")
    return "::\(command) \(list)::" + escaped(message, alsoInProperty: false)
  }

  /// As actions/toolkit, packages/core/src/command.ts at 4b9afa4 escapes.
  private static func escaped(_ text: String, alsoInProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where alsoInProperty: result += "%3A"
      case "," where alsoInProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
