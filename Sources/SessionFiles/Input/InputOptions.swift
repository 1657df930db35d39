package import ConversationHistory

/// What a caller says about an input; what is nil is told from the content.
package struct InputOptions: Sendable {
  package var kind: InputKind
  package let dialect: Dialect?
  package let model: String?
  package var purpose: Purpose?
  package var rules: [Rule] { didSet { linter = Self.linter(dialect, model, rules) } }
  /// Whether the report shall hold maps of long histories.
  package var wantsMaps = false
  /// Whether the report shall hold timelines; of an input of many histories, of those alone in which something was found.
  package var wantsTimelines = false
  /// Whether sketches and timelines shall hold text of the transcript.
  package var showsText = false

  package init(
    kind: InputKind = .auto, dialect: Dialect? = nil, model: String? = nil,
    purpose: Purpose? = nil, rules: [Rule] = Rule.all
  ) {
    self.kind = kind
    self.dialect = dialect
    self.model = model
    self.purpose = purpose
    self.rules = rules
    linter = Self.linter(dialect, model, rules)
  }

  /// What lints the histories of the dialect that is named, or else of the one that most sessions have: to look through
  /// the rules for each of many small files would cost as much as the files do.
  private(set) var linter: Linter

  private static func linter(_ dialect: Dialect?, _ model: String?, _ rules: [Rule]) -> Linter {
    Linter(for: dialect ?? .anthropic, model: model, rules: rules)
  }
}
