/// What a dialect, with a model, accepts: data that rules and passes read.
struct Requirements: Sendable {
  /// Where the results of tool calls stand.
  enum ResultPlacement: Sendable {
    /// As the first blocks of the next user turn.
    case leadingUserBlocks
    /// As messages of their own, directly behind the message with the calls.
    case toolMessages
  }

  /// Which spellings of an id or a name are taken.
  struct Spelling: Sendable {
    var maximumLength: Int
    /// How a refused spelling is called in a finding.
    var pattern: String
  }

  var results: ResultPlacement
  /// Whether the roles may repeat.
  var repeatsRoles: Answer
  /// Whether a message may have the role `system`.
  var takesSystemRole: Answer
  /// Whether the last message may be the assistant's (prefill).
  var endsWithAssistant: Answer
  /// Whether the model binds the signatures of its thinking to what precedes them.
  var bindsThinking: Answer
  var callID: Spelling
  var toolName: Spelling
  /// The longest name that a call in the history may have.
  var calledNameLength: Int

  init(dialect: Dialect, model: String?) {
    switch dialect.family {
    case .anthropic: self = .anthropic(model: model.map(ClaudeModel.init))
    case .openAIChat: self = .openAIChat
    }
  }

  init(
    results: ResultPlacement, repeatsRoles: Answer, takesSystemRole: Answer,
    endsWithAssistant: Answer, bindsThinking: Answer, callID: Spelling, toolName: Spelling, calledNameLength: Int
  ) {
    self.results = results
    self.repeatsRoles = repeatsRoles
    self.takesSystemRole = takesSystemRole
    self.endsWithAssistant = endsWithAssistant
    self.bindsThinking = bindsThinking
    self.callID = callID
    self.toolName = toolName
    self.calledNameLength = calledNameLength
  }
}
