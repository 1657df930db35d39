public import ConversationHistory

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
  /// From which severity on a finding is a failure, for the formats that know failures.
  public var failOn: Severity
  /// Whether to count findings by rule, for the formats that can.
  public var statistics: Bool
  /// The folder that paths are relative to, without a slash at its end.
  public var workingFolder: String?
  /// When the run was, such as `2026-11-21T17:00:00`, for the formats that must say it.
  public var timestamp: String

  /// Makes options; without any they fit a file.
  public init(
    color: Bool = false, showText: Bool = false, width: Int? = nil, maxFindings: Int? = nil,
    failOn: Severity = .error, statistics: Bool = false, workingFolder: String? = nil,
    timestamp: String = "1970-01-01T00:00:00"
  ) {
    self.color = color
    self.showText = showText
    self.width = width
    self.maxFindings = maxFindings
    self.failOn = failOn
    self.statistics = statistics
    self.workingFolder = workingFolder
    self.timestamp = timestamp
  }
}
