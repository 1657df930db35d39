/// How a report is to look.
public struct ReportOptions: Sendable, Hashable {
  /// Whether to colour, for the formats that can.
  public var color: Bool
  /// Whether text of the transcript may be shown, for the formats that can.
  public var showText: Bool
  /// The columns that there are; nil where the output is no terminal.
  public var width: Int?
  /// How many findings are listed at most; the summary counts all.
  public var maxFindings: Int?

  /// Makes options; without any they fit a file.
  public init(
    color: Bool = false, showText: Bool = false, width: Int? = nil, maxFindings: Int? = nil
  ) {
    self.color = color
    self.showText = showText
    self.width = width
    self.maxFindings = maxFindings
  }
}
