/// One thing that is wrong, or looks damaged, in a history.
public struct Finding: Sendable, Hashable {
  /// The id of the rule, such as `orphan-tool-result`.
  public var rule: String
  /// How bad it is in the dialect that was linted.
  public var severity: Severity
  /// The subject in the wire's own terms, such as `messages[3].content[0]`; empty for the whole input.
  public var path: String
  /// The fault, in lower case and without a full stop.
  public var message: String
  /// The remedy, where one is known.
  public var help: String?
  /// The provider's own words, with the real indexes and ids, where they are known.
  public var apiError: String?
  /// The repair, where a pass makes one.
  public var fix: Fix?
  /// Where the subject stands in the input.
  public var place: Place?
  /// The index of the message that the finding is about, if it is about one.
  public var messageIndex: Int?
  /// What tells this finding from others of its rule: ids and content of the subject, never its path.
  public var subject: String

  /// Makes a finding.
  public init(
    rule: String, severity: Severity, path: String, message: String, help: String? = nil,
    apiError: String? = nil, fix: Fix? = nil, place: Place? = nil, messageIndex: Int? = nil,
    subject: String = ""
  ) {
    self.rule = rule
    self.severity = severity
    self.path = path
    self.message = message
    self.help = help
    self.apiError = apiError
    self.fix = fix
    self.place = place
    self.messageIndex = messageIndex
    self.subject = subject
  }

  /// The rule and the subject, the same wherever the subject stands.
  public var identity: String { "\(rule) \(subject)" }
}
