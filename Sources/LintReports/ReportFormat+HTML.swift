extension ReportFormat {
  /// One page that needs nothing else: the histories as timelines, with the findings in their places.
  public static let html = ReportFormat(
    id: "html", summary: "one page to scroll through, with a filter", needs: [.changes, .timelines]
  ) { report, options in
    var page = HTMLPage(options)
    page.write(report)
    return Array(page.text.utf8)
  }
}
