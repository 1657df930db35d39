extension ReportFormat {
  /// All formats, in the order of the list; the first is the default.
  public static let all: [ReportFormat] = [
    .text, .concise, .agent, .json, .jsonLines, .sarif, .github, .gitlab, .junit, .html,
  ]

  /// The format of a name.
  public static func named(_ id: String) -> ReportFormat? {
    all.first { $0.id.utf8.elementsEqual(id.utf8) }
  }
}
