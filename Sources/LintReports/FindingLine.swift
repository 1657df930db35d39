import ConversationHistory

/// A finding in one line, each part escaped.
struct FindingLine {
  let finding: Finding
  let file: FileReport
  let options: ReportOptions

  /// `session.jsonl:17:5`, fit for the beginning of a line.
  var place: String {
    let path = ReportPath(file.path, options).atLineStart
    return finding.place.map { "\(path):\($0.line):\($0.column)" } ?? path
  }

  /// The fault, and what it is about in the wire's own terms.
  var message: String {
    let message = UntrustedText.escaped(finding.message)
    return finding.path.isEmpty ? message : message + " (" + UntrustedText.escaped(finding.path) + ")"
  }

  var apiError: String? { finding.apiError.map { UntrustedText.escaped($0) } }

  /// The remedy, and the pass that knows it; the pass's own words where there are no others.
  var help: String? {
    let words = finding.help ?? finding.fix?.title
    guard let words = words.map({ UntrustedText.escaped($0) }) else { return nil }
    guard let fix = finding.fix, fix.applicability != .displayOnly else { return words }
    return words + " (\(fix.applicability.rawValue) fix: \(UntrustedText.escaped(fix.pass)))"
  }
}
