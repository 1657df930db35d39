extension Pipeline {
  /// What a caller may ask of a default pipeline.
  public struct Options: Sendable, Hashable {
    /// What the history is for: only a request that is sent must not end with an answer.
    public var purpose: Purpose
    /// Also what only other providers demand: strict alternation, no trailing assistant.
    public var isPortable: Bool
    /// A prefix for the names of custom tools.
    public var toolPrefix: String?
    /// What becomes of a real answer at the end where the model refuses it.
    public var trailingAnswer: StripTrailingAssistants.Answer

    public init(
      purpose: Purpose = .send, isPortable: Bool = false, toolPrefix: String? = nil,
      trailingAnswer: StripTrailingAssistants.Answer = .remove
    ) {
      self.purpose = purpose
      self.isPortable = isPortable
      self.toolPrefix = toolPrefix
      self.trailingAnswer = trailingAnswer
    }
  }

  /// The passes that make a history valid for its dialect and model, in this order:
  /// texts, shape, inputs; then what retries left; then ids, names, pairs; then the end.
  ///
  /// Dropping comes before collapsing, since a stub may stand between two equal turns, and both before pairing, since
  /// they may bring a call and its result together. Ids are rewritten behind them, for a copy with ids of its own would
  /// be no copy any more.
  public static func `default`(for history: History, options: Options = Options()) -> Pipeline {
    let requirements = Requirements(dialect: history.dialect, model: history.model)
    let mayTidy = requirements.bindsThinking == .no || !history.hasThinking
    let refusesPrefill = requirements.endsWithAssistant == .no
    return Pipeline {
      ReplaceLoneSurrogates()
      RepairMessageShape()
      RepairToolInputs()
      if mayTidy { DropFailedAnswers() }
      DropEmptyContent()
      if mayTidy {
        CollapseDuplicateAnswers()
        CollapseDuplicateUserTurns()
      }
      RenameToolCalls()
      RenameTools()
      RepairToolPairing()
      if options.purpose == .send, refusesPrefill || options.isPortable {
        StripTrailingAssistants(options.trailingAnswer)
      }
      // Only Anthropic trims: Chat Completions does not go on from an answer.
      if options.purpose == .send, history.dialect.family == .anthropic,
        requirements.endsWithAssistant == .yes
      {
        TrimFinalWhitespace()
      }
      if options.isPortable { EnforceRoleAlternation(.merge) }
      if let prefix = options.toolPrefix { PrefixToolNames(prefix) }
    }
  }
}

extension History {
  /// Whether any message carries the model's thinking.
  var hasThinking: Bool { messages.contains { $0.blocks.contains(where: \.isThinking) } }
}
