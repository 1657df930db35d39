/// One error text that a provider answers, with what it means.
public struct KnownError: Sendable, Hashable {
  /// The id, such as `tool-use-without-result`.
  public let id: String
  /// Who answers it.
  public let provider: String
  /// The HTTP status that it comes with.
  public let status: Int
  /// The provider's own words, with placeholders; nil if the error is documented and its words are not known.
  public let text: String?
  /// What happened, in lower case and without a full stop.
  public let summary: String
  /// What to do about it, in lower case and without a full stop.
  public let repair: String
  /// What it comes from; blame and retry follow from it.
  public internal(set) var cause: Cause
  /// Where it was seen: issues, documents, recorded requests.
  public let sources: [String]
  /// How the text is recognised where its own notation says it too loosely or too closely.
  let patterns: [String]
  /// What in the text tells which of the rules it is, where the same error has several causes.
  let tells: [Tell]

  /// Words that stand for one rule.
  struct Tell: Sendable, Hashable {
    var words: String
    var rule: String
  }

  init(
    _ id: String, _ provider: String, _ status: Int, text: String?, patterns: [String] = [],
    _ summary: String, repair: String, _ cause: Cause, tells: [Tell] = [], sources: [String]
  ) {
    self.id = id
    self.provider = provider
    self.status = status
    self.text = text
    self.patterns = patterns
    self.summary = summary
    self.repair = repair
    self.cause = cause
    self.tells = tells
    self.sources = sources
  }

  /// The rules that find the fault before it is sent.
  public var rules: [String] { cause.rules }

  /// The error with the rule first that a text tells.
  func told(by text: ErrorText) -> KnownError {
    guard let tell = tells.first(where: { TextPattern($0.words).match(in: text) != nil }) else { return self }
    var told = self
    told.cause.rules = [tell.rule] + cause.rules.filter { $0 != tell.rule }
    return told
  }

  /// The known error with an id, or nil.
  public static func named(_ id: String) -> KnownError? { all.first { $0.id == id } }
}
