public import ConversationHistory

/// What was found in one input.
public struct FileReport: Sendable, Hashable {
  /// The path as it was given, or the name of standard input.
  public var path: String
  /// How the input was read, such as `body` or `claude-code`.
  public var input: String
  /// The id of the dialect whose rules applied.
  public var dialect: String
  /// How many histories the input holds.
  public var histories: Int
  /// How many messages all histories have together.
  public var messages: Int
  /// What was found, in the order of the input.
  public var findings: [Finding]
  /// The messages around a finding, by the index of the finding in `findings`.
  public var sketches: [Int: [MessageSketch]]
  /// Where the subjects end, by the index of the finding; only where a format asked for it.
  public var ends: [Int: PlaceEnd]
  /// What a repair of a finding changes, by its index; only where a format asked for it.
  public var changes: [Int: [SuggestedChange]]
  /// The histories as maps, by record; only where a format asked for them.
  public var maps: [Int: TranscriptMap]
  /// The histories message by message, by record; only where a format asked for them.
  public var timelines: [Int: TranscriptTimeline]

  /// Makes the report of one input.
  public init(
    path: String, input: String, dialect: String, histories: Int, messages: Int,
    findings: [Finding] = [], sketches: [Int: [MessageSketch]] = [:],
    ends: [Int: PlaceEnd] = [:], changes: [Int: [SuggestedChange]] = [:], maps: [Int: TranscriptMap] = [:],
    timelines: [Int: TranscriptTimeline] = [:]
  ) {
    self.path = path
    self.input = input
    self.dialect = dialect
    self.histories = histories
    self.messages = messages
    self.findings = findings
    self.sketches = sketches
    self.ends = ends
    self.changes = changes
    self.maps = maps
    self.timelines = timelines
  }
}
