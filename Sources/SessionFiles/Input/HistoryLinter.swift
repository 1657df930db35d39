internal import ConversationHistory

/// Lints histories as a reader hands them over, and keeps what is found: the half of reading that knows no bytes.
struct HistoryLinter {
  let options: InputOptions
  let source: any ByteSource
  var report: InputReport
  private(set) var format: SessionFormat?
  /// What histories are linted for, where neither the caller nor the reader says.
  private var purpose = Purpose.send
  private var linter: Linter
  /// The histories themselves, where a repair wants them.
  var kept: [SessionHistory]?

  init(_ options: InputOptions, source: any ByteSource) {
    self.options = options
    self.source = source
    report = InputReport(kind: options.kind, dialect: options.dialect ?? options.kind.format?.dialect ?? .anthropic)
    linter = options.linter
  }

  mutating func settle(_ format: SessionFormat) {
    self.format = format
    purpose = format.purpose
  }

  /// Lints histories that are whole.
  mutating func lint(_ histories: consuming [SessionHistory]) {
    guard !histories.isEmpty else { return }
    // Taken out one by one: a loop over the array would copy each of them.
    histories.reverse()
    while let history = histories.popLast() {
      lint(
        history.outline, for: history.purpose, isFragment: history.isFragment, isWritable: history.isWritable)
    }
  }

  /// Lints one history; `purpose` is its own, where it differs from the format's.
  mutating func lint(
    _ outline: Outline, for purpose: Purpose?, isFragment: Bool = false, isWritable: Bool = true
  ) {
    if report.histories == 0 { report.dialect = outline.dialect }
    if linter.dialect != outline.dialect {
      linter = Linter(for: outline.dialect, model: options.model, rules: options.rules)
    }
    linter.purpose = options.purpose ?? purpose ?? self.purpose
    var found = linter.lint(outline, source: source, record: report.histories)
    if kept != nil || !found.isEmpty {
      let history = SessionHistory(
        outline: outline, isFragment: isFragment, isWritable: isWritable, purpose: purpose)
      kept?.append(history)
      found = told(found, of: history)
    }
    draw(outline, found)
    add(found, of: outline)
    report.histories += 1
    report.messages += outline.messages.count
  }

  /// The findings without those that the agent settles itself, and those that a slice has for its beginning alone; only
  /// the repairs that can be written are offered.
  private func told(_ found: [Finding], of history: SessionHistory) -> [Finding] {
    let settled = format?.settles ?? []
    let told = found.filter {
      !settled.contains($0.rule) && !(history.isFragment && SessionHistory.rulesOfBeginnings.contains($0.rule))
    }
    return format?.offered(told, in: history) ?? told
  }

  /// Adds findings, with the shape of the messages around each.
  mutating func add(_ findings: [Finding], of outline: Outline? = nil) {
    guard !findings.isEmpty else { return }
    if let outline {
      let sketches = Linter.sketches(for: findings, of: outline, source: source, showsText: options.showsText)
      for (index, around) in sketches.enumerated() where !around.isEmpty {
        report.sketches[report.findings.count + index] = around
      }
    }
    report.findings += findings
  }

  /// Settles what the report is about, once all is read.
  mutating func settleReport(as format: SessionFormat?) {
    report.kind = InputKind(format ?? .body)
    report.findings = report.findings.map { DamageFix.settled($0, in: report.kind) }
    if report.histories == 0 { report.dialect = options.dialect ?? report.kind.format?.dialect ?? .anthropic }
  }
}
