import ConversationHistory

/// Writes findings for people: what is wrong, where, what the API says, what helps.
struct TextOutput: Sendable {
  private(set) var text = ""
  private let options: ReportOptions
  private let paint: Paint
  private let width: Int
  /// Whether the last finding took one line: such lines stand without a gap between them.
  private var isAfterLine = false
  /// The rules whose page was named already.
  private var namedRules: Set<String> = []

  init(options: ReportOptions) {
    self.options = options
    paint = Paint(isOn: options.color)
    width = max(40, options.width ?? 100)
  }

  mutating func file(_ file: FileReport) {
    var maps = file.maps
    for (place, finding) in file.findings.enumerated() {
      if finding.severity != .info, let record = finding.place?.record, let map = maps.removeValue(forKey: record) {
        self.map(map, of: record, in: file)
      }
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

  /// The counts by rule, in place of the findings.
  mutating func statistics(_ statistics: LintStatistics) {
    let table = statistics.text(paint)
    if !table.isEmpty { text += table + "\n" }
  }

  mutating func end(_ summary: LintSummary, omitted: Int) {
    closeLines()
    if omitted > 0 { text += "and \(LintSummary.count(omitted, "more finding"))\n" }
    text += summary.line(paint) + "\n"
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
    let line = FindingLine(finding: finding, file: file, options: options)
    if let words = line.apiError { note("the API says:", words, .info, indent) }
    if let help = line.help { note("help:", help, .help, indent) }
    if namedRules.insert(finding.rule).inserted {
      note("more:", "historylint explain " + UntrustedText.escaped(finding.rule), .info, indent)
    }
    text += "\n"
  }

  /// The history from afar, before the first of its findings.
  private mutating func map(_ map: TranscriptMap, of record: Int, in file: FileReport) {
    let findings = file.findings.filter { $0.place?.record == record }
    let frame = MapFrame(map: map, findings: findings, paint: paint, width: width).text
    guard !frame.isEmpty else { return }
    closeLines()
    let which = file.histories > 1 ? "history \(record) of " : ""
    text += paint("map of", .strong) + " \(which)\(UntrustedText.escaped(file.path))\n" + frame + "\n"
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
}
