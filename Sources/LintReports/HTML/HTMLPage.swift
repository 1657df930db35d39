import ConversationHistory

/// Writes the page. Every text that is not ours goes through `text(_:)`, and none begins a line.
struct HTMLPage {
  private(set) var text = ""
  let options: ReportOptions

  init(_ options: ReportOptions) { self.options = options }

  mutating func write(_ report: LintReport) {
    let (files, omitted) = report.listing(options)
    head()
    header(report, files)
    line("<main>")
    for (index, file) in files.enumerated() { section(file, number: index) }
    if omitted > 0 { line("<p class=\"meta\">and \(LintSummary.count(omitted, "more finding"))</p>") }
    line("</main>")
    text += "<script>\(HTMLScript.code)</script>\n</html>\n"
  }

  mutating func line(_ markup: String) { text += markup + "\n" }

  /// A text of others: in one line, with nothing hidden, as content or in quotes.
  static func text(_ text: String, limit: Int = UntrustedText.limit) -> String {
    XMLOutput.escaped(UntrustedText.escaped(text, limit: limit))
  }

  /// A text of several lines. A line feed is written as an element: no line of the file begins with a text of others.
  static func lines(_ text: String, limit: Int) -> String {
    text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { Self.text(String(decoding: $0, as: UTF8.self), limit: limit) }.joined(separator: "<br>")
  }

  private mutating func head() {
    line("<!doctype html>")
    line("<html lang=\"en\">")
    line("<meta charset=\"utf-8\">")
    line("<meta name=\"viewport\" content=\"width=device-width\">")
    let policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-\(HTMLScript.hash)'"
    line("<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">")
    line("<title>historylint</title>")
    text += "<style>\n\(HTMLStyle.css)</style>\n"
  }

  private mutating func header(_ report: LintReport, _ files: [FileReport]) {
    line("<header><h1>historylint</h1><p>\(Self.text(report.summary.line(Paint(isOn: false))))</p>")
    line("<form><label>rule <select id=\"rule\"><option value=\"\">all</option>")
    for row in LintStatistics(of: files).rows {
      let rule = Self.text(row.rule)
      line("<option value=\"\(rule)\">\(rule) (\(row.count))</option>")
    }
    line("</select></label> <label>file <select id=\"file\"><option value=\"\">all</option>")
    for (index, file) in files.enumerated() {
      line("<option value=\"\(index)\">\(Self.text(file.path, limit: 4096)) (\(file.findings.count))</option>")
    }
    line("</select></label> <label><input type=\"checkbox\" id=\"only\"> only findings</label></form></header>")
  }

  private mutating func section(_ file: FileReport, number: Int) {
    line("<section class=\"file\" data-file=\"\(number)\"><h2>\(Self.text(file.path, limit: 4096))</h2>")
    let counts = LintSummary(of: [file]).line(Paint(isOn: false))
    line("<p class=\"meta\">\(Self.text(file.input)), \(Self.text(file.dialect)): \(counts)</p>")
    let byRecord = Dictionary(grouping: file.findings.indices) { file.findings[$0].place?.record ?? 0 }
    for index in file.findings.indices where timeline(of: index, in: file) == nil { finding(index, in: file) }
    for (record, timeline) in file.timelines.sorted(by: { $0.key < $1.key }) {
      if file.histories > 1 { line("<h3>history \(record), \(LintSummary.count(timeline.count, "message"))</h3>") }
      let own = (byRecord[record] ?? []).filter { self.timeline(of: $0, in: file) != nil }
      self.timeline(timeline, "\(number)-\(record)", own, in: file)
    }
    line("</section>")
  }

  /// Where a finding is shown among messages; nil for one about a whole history or file.
  private func timeline(of index: Int, in file: FileReport) -> TranscriptTimeline? {
    let finding = file.findings[index]
    guard let message = SketchTarget.message(of: finding),
      let timeline = file.timelines[finding.place?.record ?? 0],
      timeline.messages.contains(where: { $0.sketch.index == message })
    else { return nil }
    return timeline
  }
}
