extension ReportFormat {
  /// Frames for people, and a summary at the end.
  public static let text = ReportFormat(
    id: "text", summary: "frames for people, with the place, the API's words and the remedy", needs: .maps
  ) { report, options in
    var output = TextOutput(options: options)
    let (files, omitted) = report.listing(options)
    if options.statistics {
      output.statistics(LintStatistics(of: report.files))
      output.end(report.summary, omitted: 0)
      return Array(output.text.utf8)
    }
    for file in files { output.file(file) }
    output.end(report.summary, omitted: omitted)
    return Array(output.text.utf8)
  }
}
