import ConversationHistory

extension LintSettings {
  /// One setting of a file: its name, what it may be, and what it does.
  struct Key: Sendable {
    /// What the value may be.
    enum Shape: Sendable {
      case text
      case choice(@Sendable (Vocabulary) -> [String])
      case rules
      case severities
    }

    var name: String
    var shape: Shape
    var help: String
  }

  /// The settings that stand both at the top of a file and in an entry of `paths`; the parser and the schema are made
  /// from this table.
  static let keys: [Key] = [
    Key(name: "select", shape: .rules, help: "the rules that alone apply"),
    Key(name: "ignore", shape: .rules, help: "the rules that do not apply"),
    Key(name: "severity", shape: .severities, help: "how bad rules are"),
    Key(name: "failOn", shape: .choice { _ in levels + ["never"] }, help: "exit with 1 from this severity on"),
    Key(name: "input", shape: .choice { $0.inputs() }, help: "what is read"),
    Key(name: "dialect", shape: .choice { ["auto"] + $0.dialects() }, help: "whose rules apply"),
    Key(name: "model", shape: .text, help: "the model that rules may depend on"),
    Key(name: "purpose", shape: .choice { _ in ["send", "resume", "saved"] }, help: "what histories are linted for"),
  ]

  static let levels = ["error", "warning", "info"]

  /// Takes a setting over from a file; false if it is none of these.
  mutating func read(_ name: String, _ value: ConfigurationValue, _ words: Vocabulary) throws(ArgumentError) -> Bool {
    guard let key = Self.keys.first(where: { $0.name == name }) else { return false }
    switch key.shape {
    case .text: try set(name, try value.string(name))
    case .choice(let choices): try set(name, try value.choice(name, choices(words)))
    case .rules:
      var rules: [String] = []
      for element in try value.elements(name) { rules.append(try element.choice(name, words.rules())) }
      if name == "select" { select = rules } else { ignore = rules }
    case .severities:
      for (rule, level) in try value.members(name) {
        let rule = try rule.choice(name, words.rules())
        severities[rule] = Severity(rawValue: try level.choice("the severity of \(rule)", Self.levels))
      }
    }
    return true
  }

  private mutating func set(_ name: String, _ text: String) throws(ArgumentError) {
    switch name {
    case "failOn": failOn = text
    case "input": input = text
    case "dialect": dialect = text
    case "model": model = text
    default: purpose = text
    }
  }
}
