import ConversationHistory

/// Writes findings for people: what is wrong, where, what the API says, what helps.
struct TextOutput: Sendable {
  private(set) var text = ""
  private let paint: Paint
  private let width: Int
  /// Whether the last finding took one line: such lines stand without a gap between them.
  private var isAfterLine = false

  init(options: ReportOptions) {
    paint = Paint(isOn: options.color)
    width = max(40, options.width ?? 100)
  }

  mutating func file(_ file: FileReport) {
    for (place, finding) in file.findings.enumerated() {
      if finding.severity == .info {
        text += headline(finding) + " " + paint("-->", .gutter) + " "
        text += location(of: finding, in: file) + "\n"
        isAfterLine = true
      } else {
        closeLines()
        frame(finding, in: file, sketches: file.sketches[place] ?? [])
      }
    }
  }

  mutating func end(_ summary: LintSummary, omitted: Int) {
    closeLines()
    if omitted > 0 { text += "and \(TextOutput.count(omitted, "more finding"))\n" }
    text += line(of: summary) + "\n"
  }

  private mutating func closeLines() {
    if isAfterLine { text += "\n" }
    isAfterLine = false
  }

  private mutating func frame(
    _ finding: Finding, in file: FileReport, sketches: [MessageSketch]
  ) {
    let frame = SketchFrame(finding, sketches, paint: paint, width: width)
    let indent = String(repeating: " ", count: frame.indexWidth + 1)
    text += headline(finding) + "\n"
    text += indent + paint("-->", .gutter) + " " + location(of: finding, in: file) + "\n"
    text += frame.text
    if let words = finding.apiError {
      note("the API says:", UntrustedText.escaped(words), .info, indent)
    }
    if let help = help(finding) { note("help:", help, .help, indent) }
    text += "\n"
  }

  private mutating func note(
    _ label: String, _ words: String, _ style: Paint.Style, _ indent: String
  ) {
    text += indent + "  " + paint("=", .gutter) + " " + paint(label, style) + " "
    text += words + "\n"
  }

  private func headline(_ finding: Finding) -> String {
    let name = "\(finding.severity.rawValue)[\(UntrustedText.escaped(finding.rule))]"
    let message = UntrustedText.escaped(finding.message)
    let isLoud = finding.severity != .info
    return paint(name, .init(finding.severity))
      + (isLoud ? paint(": " + message, .strong) : ": " + message)
  }

  private func location(of finding: Finding, in file: FileReport) -> String {
    var location = UntrustedText.escaped(file.path)
    if let place = finding.place { location += ":\(place.line):\(place.column)" }
    if !finding.path.isEmpty { location += " " + UntrustedText.escaped(finding.path) }
    return location
  }

  /// The remedy, and the pass that knows it; the pass's own words where there are no others.
  private func help(_ finding: Finding) -> String? {
    let words = finding.help ?? finding.fix?.title
    guard let words = words.map({ UntrustedText.escaped($0) }) else { return nil }
    guard let fix = finding.fix, fix.applicability != .displayOnly else { return words }
    return words + " (\(fix.applicability.rawValue) fix: \(UntrustedText.escaped(fix.pass)))"
  }

  private func line(of summary: LintSummary) -> String {
    var extent = " in " + Self.count(summary.files, "file") + " ("
    if summary.histories != summary.files {
      extent += Self.count(summary.histories, "history", "histories") + ", "
    }
    extent += Self.count(summary.messages, "message") + ")"
    guard summary.findings > 0 else { return paint("clean", .help) + ": no findings" + extent }
    let counts: [(Int, String, Paint.Style)] = [
      (summary.errors, "error", .error), (summary.warnings, "warning", .warning),
      (summary.infos, "info", .info),
    ]
    let parts = counts.filter { $0.0 > 0 }.map { paint(Self.count($0.0, $0.1), $0.2) }
    var line = parts.joined(separator: ", ") + extent
    if summary.fixable > 0 { line += "; \(summary.fixable) fixable" }
    if summary.unsafelyFixable > 0 { line += ", \(summary.unsafelyFixable) of them unsafely" }
    return line
  }

  private static func count(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(count) " + (count == 1 ? noun : plural ?? noun + "s")
  }
}
