/// What a rule says of itself; reports, documentation and the README are made from it.
public struct RulePage: Sendable {
  /// A history that breaks the rule, and the same one healthy.
  public struct Example: Sendable {
    /// The dialect of both bodies.
    public var dialect: Dialect
    /// The model to lint with; nil takes the body's own.
    public var model: String?
    /// What the history is linted for.
    public var purpose: Purpose
    /// A request body with the fault.
    public var fails: String
    /// A request body without it.
    public var passes: String

    /// Makes an example of two bodies.
    public init(
      _ dialect: Dialect, model: String? = nil, purpose: Purpose = .send, fails: String,
      passes: String
    ) {
      self.dialect = dialect
      self.model = model
      self.purpose = purpose
      self.fails = fails
      self.passes = passes
    }
  }

  /// What the rule finds, in one sentence.
  public var rejects: String
  /// Why the provider refuses it, or what damage it is a trace of.
  public var why: String
  /// Where this is known from: documents, recorded requests, issues.
  public var sources: [String]
  /// A body that breaks the rule, and one that keeps it.
  public var example: Example
  /// What the repair does.
  public var fix: String

  /// Makes a page.
  public init(
    rejects: String, why: String, sources: [String], example: Example, fix: String
  ) {
    self.rejects = rejects
    self.why = why
    self.sources = sources
    self.example = example
    self.fix = fix
  }
}
