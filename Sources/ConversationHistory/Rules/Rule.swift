/// A check that yields findings; named for the bad thing, so that "allow orphan-tool-result" reads well.
public struct Rule: Sendable {
  /// The groups that rules stand in, each a folder.
  public enum Group: String, Sendable, Hashable, CaseIterable {
    /// The groups, named like their folders.
    case files, envelope, roles, content, tools, thinking, caching, media, traces
  }

  /// The id, such as `orphan-tool-result`.
  public let id: String
  /// The group, and the folder, that it stands in.
  public let group: Group
  /// One line, in lower case and without a full stop.
  public let summary: String
  /// How bad it is, by dialect; a rule that is silent in a dialect has no entry.
  public let severities: [Severities]
  /// How the refusal is known.
  public let evidence: Evidence
  /// The version that brought the rule.
  public let since: String
  /// The id of the pass that repairs it.
  public let repairedBy: String?
  /// What the rule says of itself; made when it is asked for, since a linter that finds nothing never does.
  public var page: RulePage { makePage() }

  /// What the rule is about: it runs on histories with one of these, or on all of them if it names none.
  let needs: Outline.Traits
  let check: @Sendable (LintContext) -> [Finding]
  private let makePage: @Sendable () -> RulePage

  /// How bad it is at worst in a dialect; a variant is as its family unless it has an entry of its own.
  public func severity(in dialect: Dialect) -> Severity? {
    for id in dialect.lineage {
      if let found = severities.first(where: { $0.dialect.id == id }) { return found.worst }
    }
    return nil
  }

  /// The worst severity of a rule in one dialect.
  public struct Severities: Sendable, Hashable {
    /// The dialect.
    public let dialect: Dialect
    /// The worst severity that the rule gives there.
    public let worst: Severity

    init(_ dialect: Dialect, _ worst: Severity) {
      self.dialect = dialect
      self.worst = worst
    }
  }

  init(
    _ id: String, _ group: Group, _ summary: String, _ severities: [Severities],
    evidence: Evidence, since: String = "0.1.0", repairedBy: String? = nil, needs: Outline.Traits = [],
    page: @autoclosure @escaping @Sendable () -> RulePage,
    // What is wrong with a file its readers find: there is no history to check.
    check: @escaping @Sendable (LintContext) -> [Finding] = { _ in [] }
  ) {
    self.id = id
    self.group = group
    self.summary = summary
    self.severities = severities
    self.evidence = evidence
    self.since = since
    self.repairedBy = repairedBy
    self.needs = needs
    makePage = page
    self.check = check
  }

  /// All rules, sorted by id.
  public static let all: [Rule] = {
    let groups: [[Rule]] = [
      FileRules.all, EnvelopeRules.all, RoleRules.all, ContentRules.all, ToolRules.all, ThinkingRules.all,
      CachingRules.all, MediaRules.all, TraceRules.all,
    ]
    return groups.flatMap { $0 }.sorted { $0.id < $1.id }
  }()

  /// The rule with an id, or nil.
  public static func named(_ id: String) -> Rule? { all.first { $0.id == id } }
}
