/// One format of a report: a row of the table of formats.
public struct ReportFormat: Sendable {
  /// What a format wants beside the findings, since it costs a second look at the input.
  public struct Needs: OptionSet, Sendable, Hashable {
    /// One bit for each need.
    public let rawValue: Int
    /// Makes needs from their bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Where the subjects of findings end.
    public static let ends = Needs(rawValue: 1)
    /// What a repair changes.
    public static let changes = Needs(rawValue: 2)
    /// Who speaks in which message.
    public static let maps = Needs(rawValue: 4)
    /// The shape of every message.
    public static let timelines = Needs(rawValue: 8)
  }

  /// The name on the command line, such as `json-lines`.
  public let id: String
  /// What the format is for, in a few words.
  public let summary: String
  /// What it wants beside the findings.
  public let needs: Needs
  /// Whether it is read by people, who need no word where nothing was found.
  public var isForPeople: Bool { id == "text" || id == "concise" }
  private let body: @Sendable (LintReport, ReportOptions) -> [UInt8]

  /// Makes a format from its renderer.
  public init(
    id: String, summary: String, needs: Needs = [],
    render: @escaping @Sendable (LintReport, ReportOptions) -> [UInt8]
  ) {
    self.id = id
    self.summary = summary
    self.needs = needs
    self.body = render
  }

  /// The bytes of a report, the line feed at the end with them.
  public func render(_ report: LintReport, _ options: ReportOptions = .init()) -> [UInt8] {
    body(report, options)
  }
}
