extension ReportFormat {
  /// Frames for people, and a summary at the end.
  public static let text = ReportFormat(
    id: "text", summary: "frames for people, with the place, the API's words and the remedy"
  ) { report, options in
    var output = TextOutput(options: options)
    let (files, omitted) = report.listing(atMost: options.maxFindings)
    for file in files { output.file(file) }
    output.end(report.summary, omitted: omitted)
    return Array(output.text.utf8)
  }
}
