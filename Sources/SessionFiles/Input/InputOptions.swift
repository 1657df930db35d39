package import ConversationHistory

/// What a caller says about an input; what is nil is told from the content.
package struct InputOptions: Sendable {
  package var kind: InputKind
  package var dialect: Dialect?
  package var model: String?
  package var purpose: Purpose?
  package var rules: [Rule]
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
  }
}
