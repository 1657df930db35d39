/// One reading of a failure: what happened, whose fault it is, what to do.
public struct Diagnosis: Sendable, Hashable {
  /// The id of the known error; nil if only the status or the form of the answer tells.
  public var error: String?
  /// Who answered, as far as it is known; else `unknown`.
  public var provider: String
  /// The HTTP status, given, found in the body, or usual for the error.
  public var status: Int?
  /// Whose fault it is.
  public var blame: Blame
  /// Whether and when to send again.
  public var retry: Retry
  /// What happened, in lower case and without a full stop.
  public var summary: String
  /// What to do about it, in lower case and without a full stop.
  public var repair: String
  /// The rules that find the fault before it is sent, the likeliest first.
  public var rules: [String]
  /// Where the error was seen.
  public var sources: [String]

  init(
    error: String? = nil, provider: String, status: Int?, blame: Blame, retry: Retry, summary: String,
    repair: String, rules: [String] = [], sources: [String] = []
  ) {
    self.error = error
    self.provider = provider
    self.status = status
    self.blame = blame
    self.retry = retry
    self.summary = summary
    self.repair = repair
    self.rules = rules
    self.sources = sources
  }

  /// The passes that repair what the rules find.
  public var passes: [String] {
    rules.reduce(into: []) { passes, rule in
      guard let pass = Rule.named(rule)?.repairedBy, !passes.contains(pass) else { return }
      passes.append(pass)
    }
  }
}

extension Diagnosis {
  /// What a known error means; the status is the one that was received, or else the usual one.
  public init(_ error: KnownError, status: Int? = nil) {
    self.init(
      error: error.id, provider: error.provider, status: status ?? error.status, blame: error.cause.blame,
      retry: error.cause.retry, summary: error.summary, repair: error.repair, rules: error.cause.rules,
      sources: error.sources)
  }

  /// What it means to break a rule, where no error text is known for it.
  public init(_ rule: Rule) {
    self.init(
      provider: rule.severities.map(\.dialect.id).joined(separator: ", "), status: nil, blame: .history,
      retry: .afterSanitize, summary: rule.summary, repair: Self.sentence(rule.page.fix), rules: [rule.id],
      sources: rule.page.sources)
  }

  /// A sentence of a page as a phrase: lower case at the start, no full stop.
  private static func sentence(_ text: String) -> String {
    let bare = text.hasSuffix(".") ? text.dropLast() : text[...]
    return bare.prefix(1).lowercased() + bare.dropFirst()
  }
}
