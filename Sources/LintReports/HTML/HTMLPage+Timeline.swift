import ConversationHistory

extension HTMLPage {
  /// The messages of one history, each with its findings behind it.
  mutating func timeline(
    _ timeline: TranscriptTimeline, _ id: String, _ findings: [Int], in file: FileReport
  ) {
    let byMessage = Dictionary(grouping: findings) { SketchTarget.message(of: file.findings[$0]) ?? 0 }
    var ends: [TranscriptTimeline.Place: String] = [:]
    for (number, pair) in timeline.pairs.enumerated() {
      ends[pair.call] = " data-call=\"\(number)\"" + (pair.isInPlace ? "" : " data-broken")
      ends[pair.result] = " data-result=\"\(number)\""
    }
    line("<ol id=\"h\(id)\"><svg aria-hidden=\"true\"></svg>")
    var next = 0
    for message in timeline.messages {
      let index = message.sketch.index
      if index > next { gap(index - next) }
      next = index + 1
      self.message(message, ends, byMessage[index] ?? [], in: file)
    }
    if next < timeline.count { gap(timeline.count - next) }
    line("</ol>")
  }

  private mutating func gap(_ count: Int) { line("<li class=\"gap\">… \(LintSummary.count(count, "message")) …</li>") }

  private mutating func message(
    _ message: TranscriptTimeline.Message, _ ends: [TranscriptTimeline.Place: String], _ findings: [Int],
    in file: FileReport
  ) {
    let sketch = message.sketch
    let marked = Set(findings.compactMap { SketchTarget.block(of: file.findings[$0], in: sketch) })
    line("<li class=\"message \(Self.role(sketch))\"><i>\(sketch.index)</i><b>\(Self.text(sketch.role, limit: 20))</b>")
    for (place, block) in sketch.blocks.enumerated() {
      let end = ends[TranscriptTimeline.Place(message: sketch.index, block: place)] ?? ""
      let mark = marked.contains(place) ? " marked" : ""
      line("<span class=\"chip\(mark)\"\(end)>\(Self.text(block, limit: 80))</span>")
      if let text = message.texts[place], !text.isEmpty {
        line("<pre class=\"text\">\(Self.lines(text, limit: 4000))</pre>")
      }
    }
    if sketch.blocks.isEmpty { line("<span class=\"chip\">nothing</span>") }
    for index in findings { finding(index, in: file) }
    line("</li>")
  }

  /// The colour of a speaker; a user's message of results alone speaks for tools.
  private static func role(_ sketch: MessageSketch) -> String {
    switch sketch.role {
    case "user":
      !sketch.blocks.isEmpty && sketch.blocks.allSatisfy { $0.hasPrefix("tool result") } ? "tool" : "user"
    case "assistant", "model": "assistant"
    case "tool", "function": "tool"
    case "system", "developer": "system"
    default: "other"
    }
  }

  /// A finding with the API's words, the remedy, and what it changes.
  mutating func finding(_ index: Int, in file: FileReport) {
    let finding = file.findings[index]
    let words = FindingLine(finding: finding, file: file, options: options)
    let rule = Self.text(finding.rule)
    line("<div class=\"finding \(finding.severity.rawValue)\" data-rule=\"\(rule)\">")
    line("<p><span class=\"name\">\(finding.severity.rawValue)[\(rule)]</span> \(Self.text(finding.message))</p>")
    let place = finding.place.map { "line \($0.line), column \($0.column) " } ?? ""
    line("<p class=\"where\">\(place)\(Self.text(finding.path))</p>")
    if let api = words.apiError { line("<p class=\"api\">the API says: \(XMLOutput.escaped(api))</p>") }
    if let help = words.help { line("<p class=\"help\">help: \(XMLOutput.escaped(help))</p>") }
    let changes = file.changes[index] ?? []
    let alike = changes.isEmpty ? [] : file.findings.filter { $0.rule == finding.rule }
    for change in changes { self.change(change, of: alike) }
    line("</div>")
  }

  /// Before and after; what may hold text of the transcript is only measured, unless it may be shown.
  private mutating func change(_ change: SuggestedChange, of findings: [Finding]) {
    func shown(_ json: String) -> String {
      options.showText || SuggestedChange.isFreeOfText(json, of: findings)
        ? Self.lines(json, limit: 2000) : "\(json.utf8.count) B"
    }
    let place = "line \(change.start.line), column \(change.start.column)"
    line("<p class=\"where\">the repair at \(place)</p>")
    if !change.removed.isEmpty { line("<pre class=\"before\">\(shown(change.removed))</pre>") }
    line("<pre class=\"after\">\(change.inserted.isEmpty ? "(nothing)" : shown(change.inserted))</pre>")
  }
}
