import ConversationHistory

extension ReportFormat {
  /// One JSON document: the tool, the files with their findings, the summary.
  public static let json = ReportFormat(
    id: "json", summary: "one JSON document with a summary"
  ) { report, options in
    var output = JSONOutput()
    output.open("{")
    output.member("version", 1)
    output.key("tool")
    output.open("{")
    output.member("name", ReportTool.name)
    output.member("version", ReportTool.version)
    output.close("}")
    output.key("files", after: "\n ")
    output.open("[")
    for file in report.listing(options).files {
      output.separate(with: "\n   ")
      output.file(file)
    }
    output.close("]")
    output.key("summary", after: "\n ")
    output.summary(report.summary)
    if options.statistics { output.statistics(LintStatistics(of: report.files)) }
    output.close("}")
    output.raw("\n")
    return output.bytes
  }

  /// One JSON object a line for each finding, and nothing else.
  public static let jsonLines = ReportFormat(
    id: "json-lines", summary: "one JSON object a line for each finding"
  ) { report, options in
    var output = JSONOutput()
    for file in report.listing(options).files {
      for finding in file.findings {
        output.finding(finding, in: file.path)
        output.raw("\n")
      }
    }
    return output.bytes
  }
}

extension JSONOutput {
  fileprivate mutating func file(_ file: FileReport) {
    open("{")
    member("path", file.path)
    member("input", file.input)
    member("dialect", file.dialect)
    member("histories", file.histories)
    member("messages", file.messages)
    key("findings", after: "\n    ")
    open("[")
    for finding in file.findings {
      separate(with: "\n      ")
      self.finding(finding)
    }
    close("]")
    close("}")
  }

  fileprivate mutating func statistics(_ statistics: LintStatistics) {
    key("statistics", after: "\n ")
    open("[")
    for row in statistics.rows {
      separate(with: "\n   ")
      open("{")
      member("rule", row.rule)
      member("severity", row.severity.rawValue)
      member("count", row.count)
      member("fixable", row.fixable)
      close("}")
    }
    close("]")
  }

  fileprivate mutating func summary(_ summary: LintSummary) {
    open("{")
    member("files", summary.files)
    member("histories", summary.histories)
    member("messages", summary.messages)
    member("errors", summary.errors)
    member("warnings", summary.warnings)
    member("infos", summary.infos)
    member("fixable", summary.fixable)
    close("}")
  }
}
