import ConversationHistory

/// Writes one run of SARIF 2.1.0.
struct SARIFOutput {
  private let options: ReportOptions
  private var output = JSONOutput()
  private var counter = Fingerprint.Counter()

  init(_ options: ReportOptions) { self.options = options }

  var bytes: [UInt8] { output.bytes }

  mutating func write(_ files: [FileReport]) {
    var rules: [String] = []
    var places: [String: Int] = [:]
    for finding in files.lazy.flatMap(\.findings) where places[finding.rule] == nil {
      places[finding.rule] = rules.count
      rules.append(finding.rule)
    }
    output.open("{")
    output.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
    output.member("version", "2.1.0")
    output.key("runs")
    output.open("[")
    output.separate()
    output.open("{")
    tool(rules)
    output.member("columnKind", "unicodeCodePoints")
    output.key("results", after: "\n ")
    output.open("[")
    for file in files {
      for (index, finding) in file.findings.enumerated() {
        output.separate(with: "\n  ")
        result(finding, at: index, in: file, rule: places[finding.rule] ?? 0)
      }
    }
    output.close("]")
    output.close("}")
    output.close("]")
    output.close("}")
    output.raw("\n")
  }

  private mutating func tool(_ rules: [String]) {
    output.key("tool", after: "\n ")
    output.open("{")
    output.key("driver")
    output.open("{")
    output.member("name", ReportTool.name)
    output.member("version", ReportTool.version)
    output.member("semanticVersion", ReportTool.version)
    output.key("rules")
    output.open("[")
    for rule in rules {
      output.separate(with: "\n  ")
      output.descriptor(rule)
    }
    output.close("]")
    output.close("}")
    output.close("}")
  }

  private mutating func result(_ finding: Finding, at index: Int, in file: FileReport, rule: Int) {
    let line = FindingLine(finding: finding, file: file, options: options)
    output.open("{")
    output.member("ruleId", finding.rule)
    output.member("ruleIndex", rule)
    output.member("level", Self.level(finding.severity))
    output.text("message", Self.message(line))
    output.key("locations")
    output.open("[")
    output.separate()
    location(finding, in: file, end: file.ends[index])
    output.close("]")
    let fingerprint = counter.text(of: Fingerprint(of: finding))
    output.key("partialFingerprints")
    output.open("{")
    // GitHub reads this one alone. A hash of the line, as its own action makes one, would be the same for nearly all
    // records of a session: they begin alike for more than the hundred characters that it takes.
    output.member("primaryLocationLineHash", fingerprint)
    output.member("historylint/v1", fingerprint)
    output.close("}")
    fix(finding, file.changes[index] ?? [], in: file)
    properties(finding)
    output.close("}")
  }

  private static func message(_ line: FindingLine) -> String {
    let text = line.message + (line.apiError.map { "; the API says: " + $0 } ?? "")
    // `[text](target)` in a message is a link: SARIF 2.1.0, 3.11.6.
    var parted = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "(", parted.last == "]" { parted.append(" ") }
      parted.append(scalar)
    }
    return String(parted)
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }

  private mutating func location(_ finding: Finding, in file: FileReport, end: PlaceEnd?) {
    output.open("{")
    output.key("physicalLocation")
    output.open("{")
    artifact(file)
    output.key("region")
    output.open("{")
    // A finding about the whole input stands at its beginning.
    let place = finding.place ?? Place(line: 1, column: 1, byteOffset: 0, byteLength: 0)
    output.member("startLine", place.line)
    output.member("startColumn", place.column)
    output.member("endLine", end?.line ?? place.line)
    output.member("endColumn", end?.column ?? place.column)
    output.member("byteOffset", place.byteOffset)
    output.member("byteLength", place.byteLength)
    output.close("}")
    output.close("}")
    if !finding.path.isEmpty {
      output.key("logicalLocations")
      output.open("[")
      output.separate()
      output.open("{")
      output.member("fullyQualifiedName", UntrustedText.escaped(finding.path))
      output.close("}")
      output.close("]")
    }
    output.close("}")
  }

  private mutating func artifact(_ file: FileReport) {
    output.key("artifactLocation")
    output.open("{")
    output.member("uri", ReportPath(file.path, options).uri)
    output.close("}")
  }

  private mutating func fix(_ finding: Finding, _ changes: [SuggestedChange], in file: FileReport) {
    guard let fix = finding.fix, !changes.isEmpty else { return }
    // A replacement that holds text of the transcript cannot be shown, and one without it would be another repair.
    let alike = file.findings.filter { $0.rule == finding.rule }
    guard options.showText || changes.allSatisfy({ $0.isFreeOfText(of: alike) }) else { return }
    output.key("fixes")
    output.open("[")
    output.separate()
    output.open("{")
    output.text("description", UntrustedText.escaped(fix.title))
    output.key("artifactChanges")
    output.open("[")
    output.separate()
    output.open("{")
    artifact(file)
    output.key("replacements")
    output.open("[")
    for change in changes {
      output.separate()
      replacement(change)
    }
    output.close("]")
    output.close("}")
    output.close("]")
    output.close("}")
    output.close("]")
  }

  private mutating func replacement(_ change: SuggestedChange) {
    output.open("{")
    output.key("deletedRegion")
    output.open("{")
    output.member("startLine", change.start.line)
    output.member("startColumn", change.start.column)
    output.member("endLine", change.end.line)
    output.member("endColumn", change.end.column)
    output.member("byteOffset", change.byteOffset)
    output.member("byteLength", change.byteLength)
    output.close("}")
    if !change.inserted.isEmpty { output.text("insertedContent", change.inserted) }
    output.close("}")
  }

  private mutating func properties(_ finding: Finding) {
    guard let fix = finding.fix else { return }
    output.key("properties")
    output.open("{")
    output.key("fix")
    output.open("{")
    output.member("applicability", fix.applicability.rawValue)
    output.member("pass", fix.pass)
    output.member("title", UntrustedText.escaped(fix.title))
    output.close("}")
    output.close("}")
  }
}
