internal import HistoryJSON

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
    /// How much of what the model could read a pass may lose.
    public var loss: Loss
    /// The rules whose faults are repaired; nil for all.
    public var rules: Set<String>?
    /// Whether the messages keep a form that is none of the wire: that of a session, which writes them back itself.
    package var keepsForm = false

    /// Makes options; those of a plain request unless others are given.
    public init(
      purpose: Purpose = .send, isPortable: Bool = false, toolPrefix: String? = nil,
      trailingAnswer: StripTrailingAssistants.Answer = .remove, loss: Loss = .necessary,
      rules: Set<String>? = nil
    ) {
      self.purpose = purpose
      self.isPortable = isPortable
      self.toolPrefix = toolPrefix
      self.trailingAnswer = trailingAnswer
      self.loss = loss
      self.rules = rules
    }
  }

  /// The passes that make a history valid for its dialect and model, in this order:
  /// texts, shape, inputs, names; then what retries left; then ids, pairs; then the end.
  ///
  /// Copies of items go before ids are looked at, cache markers before the blocks that carry them, and thinking before
  /// what is empty without it. Signatures and reasoning fields come last, when the calls stand where they stay.
  ///
  /// Dropping comes before collapsing, since a stub may stand between two equal turns, and both before pairing, since
  /// they may bring a call and its result together. Ids are rewritten behind collapsing, for a copy with ids of its own
  /// would be no copy any more. Blocks go to their speakers and system messages to their places
  /// before pairs are looked for, since both may stand between a call and its result. Neighbours are merged when no
  /// message comes or goes any more, and what could not be merged is bridged last.
  public static func `default`(for history: History, options: Options = Options()) -> Pipeline {
    // Such a body must match the one that was refused, byte by byte (docs, fallback-credit).
    if history.parameter("fallback_credit_token") != nil { return Pipeline([]) }
    let requirements = Requirements(dialect: history.dialect, model: history.model)
    let refusesPrefill = requirements.endsWithAssistant == .no || history.thinksBeforeItAnswers
    let all = Pipeline {
      ReplaceLoneSurrogates()
      if !options.keepsForm { ShapeMessages() }
      SplitChatItems()
      RepairMessageShape()
      RepairItems()
      DropRefusedFields()
      DropRefusedParameters()
      TranslateBlocks()
      SplitMisplacedBlocks()
      PlaceSystemMessages(isSent: options.purpose == .send)
      // What a result may hold depends on its toolset.
      RestoreToolsetNames()
      // What leaves a result is moved before anything looks whether the result is empty.
      MoveMediaOutOfErrors()
      RepairToolInputs()
      // Declarations and the choice get their form before their names are looked at.
      RepairToolSchemas()
      RepairToolChoice()
      // Foreign server calls become the client's before ids are looked at; what is half then goes.
      DemoteForeignServerTools()
      QuoteUnpairedServerTools()
      RenameTools()
      RewriteMessageNames()
      DropUnknownToolReferences()
      RestoreNamespaces()
      CorrectMediaTypes()
      if options.loss == .any { ReplaceRefusedMedia() }
      AnyPass(unlessBound: DropFailedAnswers())
      RepairCacheMarkers()
      RepairThinking(isSent: options.purpose == .send)
      DropEmptyContent()
      AnyPass(unlessBound: CollapseDuplicateAnswers())
      AnyPass(unlessBound: CollapseDuplicateUserTurns())
      RenameToolCalls()
      RepairToolPairing()
      // Calls and results are all there now: they are put in their order, joined, parted and declared.
      if history.dialect.family == .anthropic { MoveToolCallsLast(onlyWhereRefused: true) }
      if requirements.splitsResults == .no {
        JoinToolResults()
      } else if history.dialect.family == .gemini {
        JoinToolResults(onlyTouched: true)
      }
      SplitToolResults()
      DeclareCalledTools()
      if options.purpose == .send, refusesPrefill || options.isPortable {
        AnyPass(unlessPrefix: StripTrailingAssistants(options.trailingAnswer))
      }
      // Only Anthropic trims: Chat Completions does not go on from an answer.
      if options.purpose == .send, history.dialect.family == .anthropic,
        requirements.endsWithAssistant == .yes
      {
        TrimFinalWhitespace()
      }
      SignFunctionCalls()
      FillReasoning()
      DropRefusedReasoning()
      if options.isPortable || requirements.repeatsRoles == .no {
        EnforceRoleAlternation(.merge)
      } else {
        if requirements.repeatsRoles == .unknown { EnforceRoleAlternation(.merge, .brought) }
        if options.purpose == .send, requirements.repeatsFinalAnswer == .no { EnforceRoleAlternation(.merge, .atEnd) }
      }
      BridgeTurns(isSent: options.purpose == .send)
      // Joined neighbours may have become a list.
      FlattenContents()
      if let prefix = options.toolPrefix { PrefixToolNames(prefix) }
      // Last, when all that precedes the thinking is as it will be sent.
      if requirements.bindsThinking == .yes { DropUnboundThinking() }
    }
    return all.limited(by: options)
  }

  /// The passes that may run, and only as far as they may.
  private func limited(by options: Options) -> Pipeline {
    guard options.loss == .none || options.rules != nil else { return self }
    let unwanted = options.rules.map { wanted in
      let repairs = Rule.all.filter { $0.repairedBy != nil }
      let needed = Set(repairs.filter { wanted.contains($0.id) }.compactMap(\.repairedBy))
      return Set(repairs.compactMap(\.repairedBy)).subtracting(needed)
    }
    let left = passes.filter { !(unwanted?.contains($0.id) ?? false) }
    return Pipeline(options.loss != .none ? left : left.map { $0.withoutLoss() })
  }
}

extension AnyPass {
  /// A pass that only tidies: it leaves a history alone in which the model may have bound its thinking.
  ///
  /// That is asked when the pass runs, since thinking that is not whole goes before. A model that is known to bind its
  /// thinking is left alone from the first turn on: what was tidied once must be tidied always.
  fileprivate init<P: Pass>(unlessBound pass: P) {
    self.init(pass) { revision in
      let mayBind = revision.requirements.bindsThinking
      guard mayBind == .no || mayBind == .unknown && !revision.history.hasThinking else { return }
      pass.apply(to: &revision)
    }
  }

  /// A pass that leaves an end alone which asks to be continued; a stub that asks so may have gone before.
  fileprivate init<P: Pass>(unlessPrefix pass: P) {
    self.init(pass) { revision in
      guard !revision.history.endsWithPrefix(revision.requirements) else { return }
      pass.apply(to: &revision)
    }
  }
}

extension AnyPass {
  /// The pass as long as it loses nothing: a run that would lose something changes nothing.
  fileprivate func withoutLoss() -> AnyPass {
    AnyPass(self) { revision in
      var trial = revision
      apply(&trial)
      let isLossy = trial.edits.dropFirst(revision.edits.count).contains { $0.safety == .lossy }
      if !isLossy { revision = trial }
    }
  }
}

extension History {
  /// Whether the last message asks to be continued, in a way that the provider knows.
  fileprivate func endsWithPrefix(_ requirements: Requirements) -> Bool {
    guard requirements.takesPrefixFlag == .yes, let last = messages.last, last.role == .assistant else { return false }
    return last.extra.contains { $0.name == "prefix" && $0.value.kind == .true }
  }

  /// Whether any message carries the model's thinking.
  var hasThinking: Bool { messages.contains { $0.blocks.contains(where: \.isThinking) } }
}
