import ConversationHistory

extension ReportFormat {
  /// Test results: a suite for each input, a case for each finding, failed where the run fails for it.
  ///
  /// There is no standard. The elements, their order and their attributes are those that both the schema of Ant's reports
  /// (windyroad/JUnit-Schema) and that of Jenkins (jenkinsci/xunit-plugin, junit-10.xsd) take.
  public static let junit = ReportFormat(
    id: "junit", summary: "test results for CI servers: JUnit's XML"
  ) { report, options in
    var output = XMLOutput()
    output.begin("testsuites")
    for (index, file) in report.listing(options).files.enumerated() {
      suite(file, number: index, options, to: &output)
    }
    output.end()
    return Array(output.text.utf8)
  }

  private static func suite(
    _ file: FileReport, number: Int, _ options: ReportOptions, to output: inout XMLOutput
  ) {
    let name = ReportPath(file.path, options).escaped
    let failures = file.findings.filter { $0.severity >= options.failOn }.count
    output.begin(
      "testsuite",
      [
        ("name", name), ("package", ReportTool.name), ("id", String(number)),
        ("tests", String(max(1, file.findings.count))), ("failures", String(failures)), ("errors", "0"),
        ("skipped", "0"), ("time", "0"), ("timestamp", options.timestamp), ("hostname", "localhost"),
      ])
    output.element("properties")
    if file.findings.isEmpty {
      output.element("testcase", [("name", "no findings"), ("classname", name), ("time", "0")])
    }
    for finding in file.findings {
      let line = FindingLine(finding: finding, file: file, options: options)
      let subject = UntrustedText.escaped(finding.rule) + place(of: finding)
      let attributes = [("name", subject), ("classname", name), ("time", "0")]
      guard finding.severity >= options.failOn else {
        output.element("testcase", attributes)
        continue
      }
      output.begin("testcase", attributes)
      var content = "\(line.place): \(line.message)"
      if let words = line.apiError { content += "\nthe API says: " + words }
      if let help = line.help { content += "\nhelp: " + help }
      output.element(
        "failure", [("message", line.message), ("type", finding.severity.rawValue)], content: content)
      output.end()
    }
    // What does not fail is told all the same.
    let remarks = file.findings.filter { $0.severity < options.failOn }.map { finding in
      let line = FindingLine(finding: finding, file: file, options: options)
      return "\(line.place): \(finding.severity.rawValue)[\(UntrustedText.escaped(finding.rule))] \(line.message)"
    }
    output.element("system-out", content: remarks.isEmpty ? nil : remarks.joined(separator: "\n"))
    output.element("system-err")
    output.end()
  }

  private static func place(of finding: Finding) -> String {
    finding.place.map { " at \($0.line):\($0.column)" } ?? ""
  }
}
