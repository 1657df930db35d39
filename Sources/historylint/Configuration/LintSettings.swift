import ConversationHistory
import SessionFiles

/// What a configuration file, or the command line, says about linting; what is nil is left to others.
struct LintSettings: Sendable, Hashable {
  /// The rules that alone apply.
  var select: [String]?
  /// The rules that do not apply.
  var ignore: [String]?
  /// How bad rules are.
  var severities: [String: Severity] = [:]
  /// From which severity on a finding counts; `never` for none.
  var failOn: String?
  /// The kind of input.
  var input: String?
  /// Whose rules apply.
  var dialect: String?
  /// The model that rules may depend on.
  var model: String?
  /// What histories are linted for.
  var purpose: String?

  /// Takes over what others say; they win.
  mutating func override(by other: LintSettings) {
    select = other.select ?? select
    ignore = other.ignore ?? ignore
    severities.merge(other.severities) { $1 }
    failOn = other.failOn ?? failOn
    input = other.input ?? input
    dialect = other.dialect ?? dialect
    model = other.model ?? model
    purpose = other.purpose ?? purpose
  }

  /// Whether some rules do not apply.
  var narrowsRules: Bool { select != nil || ignore?.isEmpty == false }

  /// Whether a rule applies.
  func applies(_ rule: String) -> Bool { select?.contains(rule) ?? true && !(ignore?.contains(rule) ?? false) }

  /// Whether a finding makes the run fail.
  func counts(_ finding: Finding) -> Bool {
    switch failOn ?? "error" {
    case "never": false
    case let level: finding.severity >= Severity(rawValue: level) ?? .error
    }
  }

  /// The finding as it is to be reported; nil if its rule does not apply. The findings of the readers have no rule that
  /// could be skipped before.
  func adapted(_ finding: Finding) -> Finding? {
    guard applies(finding.rule) else { return nil }
    var finding = finding
    if let severity = severities[finding.rule] { finding.severity = severity }
    return finding
  }

  /// What the readers are told.
  var inputOptions: InputOptions {
    InputOptions(
      kind: input.flatMap(InputKind.init) ?? .auto, dialect: dialect.flatMap(Dialect.init(id:)), model: model,
      purpose: purpose.flatMap(Purpose.init), rules: Rule.all.filter { applies($0.id) })
  }
}

extension LintSettings {
  /// What the command line says.
  init(_ arguments: ParsedArguments) {
    let (selected, ignored) = (arguments.list("select"), arguments.list("ignore"))
    select = selected.isEmpty ? nil : selected
    ignore = ignored.isEmpty ? nil : ignored
    for setting in arguments.settings("severity") { severities[setting.word] = Severity(rawValue: setting.level) }
    failOn = arguments.value("fail-on")
    input = arguments.value("input")
    dialect = arguments.value("dialect")
    model = arguments.value("model")
    purpose = arguments.value("purpose")
  }
}
