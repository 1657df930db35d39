/// One format of a report: a row of the table of formats.
public struct ReportFormat: Sendable {
  /// The name on the command line, such as `json-lines`.
  public let id: String
  /// What the format is for, in a few words.
  public let summary: String
  private let body: @Sendable (LintReport, ReportOptions) -> [UInt8]

  /// Makes a format from its renderer.
  public init(
    id: String, summary: String,
    render: @escaping @Sendable (LintReport, ReportOptions) -> [UInt8]
  ) {
    self.id = id
    self.summary = summary
    self.body = render
  }

  /// The bytes of a report, the line feed at the end with them.
  public func render(_ report: LintReport, _ options: ReportOptions = .init()) -> [UInt8] {
    body(report, options)
  }
}
