/// The passes by their ids, for callers that name them in text.
public enum PassCatalogue {
  /// One pass: its id, what it establishes, and how it is made from an argument.
  public struct Entry: Sendable {
    /// The id on the command line.
    public let id: String
    /// What holds after it ran, in one line.
    public let establishes: String
    /// What the argument means; nil if there is none.
    public let argument: String?
    /// Makes the pass; nil if the argument is missing or not understood.
    public let make: @Sendable (String?) -> AnyPass?

    init<P: Pass>(
      _ type: P.Type, argument: String? = nil, make: @escaping @Sendable (String?) -> P?
    ) {
      id = P.id
      establishes = P.establishes
      self.argument = argument
      self.make = { make($0).map { AnyPass($0) } }
    }
  }

  /// All passes, sorted by id.
  public static let all: [Entry] = [
    plain { BridgeTurns() },
    plain { CollapseDuplicateAnswers() },
    plain { CollapseDuplicateUserTurns() },
    plain { CorrectMediaTypes() },
    plain { DeclareCalledTools() },
    plain { DemoteForeignServerTools() },
    plain { DropEmptyContent() },
    plain { DropFailedAnswers() },
    plain { DropRefusedFields() },
    plain { DropRefusedParameters() },
    plain { DropRefusedReasoning() },
    plain { DropUnboundThinking() },
    plain { DropUnknownToolReferences() },
    Entry(
      EnforceRoleAlternation.self,
      argument: "merge (default), keep-first, keep-last, or bridge:TEXT"
    ) { alternation($0) },
    plain { FillReasoning() },
    plain { FlattenContents() },
    plain { JoinToolResults() },
    plain { MoveMediaOutOfErrors() },
    plain { MoveToolCallsLast() },
    plain { PlaceSystemMessages() },
    Entry(PrefixToolNames.self, argument: "the prefix") { argument in
      argument.map { PrefixToolNames($0) }
    },
    plain { QuoteUnpairedServerTools() },
    plain { RenameToolCalls() },
    plain { RenameTools() },
    plain { RepairCacheMarkers() },
    plain { RepairItems() },
    plain { RepairMessageShape() },
    plain { RepairThinking() },
    plain { RepairToolChoice() },
    plain { RepairToolInputs() },
    plain { RepairToolPairing() },
    plain { RepairToolSchemas() },
    plain { ReplaceLoneSurrogates() },
    plain { ReplaceRefusedMedia() },
    plain { RestoreNamespaces() },
    plain { RestoreToolsetNames() },
    plain { RewriteMessageNames() },
    plain { SignFunctionCalls() },
    plain { SplitChatItems() },
    plain { SplitMisplacedBlocks() },
    plain { SplitToolResults() },
    Entry(
      StripTrailingAssistants.self, argument: "remove (default), keep, or continue:TEXT"
    ) { trailing($0) },
    plain { TranslateBlocks() },
    plain { TrimFinalWhitespace() },
  ]

  /// The pass with an id, made with an argument; nil if either is not known.
  public static func make(_ id: String, argument: String? = nil) -> AnyPass? {
    all.first { $0.id == id }?.make(argument)
  }

  private static func plain<P: Pass>(_ make: @escaping @Sendable () -> P) -> Entry {
    Entry(P.self) { $0 == nil ? make() : nil }
  }

  private static func alternation(_ argument: String?) -> EnforceRoleAlternation? {
    switch argument {
    case nil, "merge": EnforceRoleAlternation(.merge)
    case "keep-first": EnforceRoleAlternation(.keepFirst)
    case "keep-last": EnforceRoleAlternation(.keepLast)
    case let text?: tail(of: text, after: "bridge:").map { EnforceRoleAlternation(.bridge($0)) }
    }
  }

  private static func trailing(_ argument: String?) -> StripTrailingAssistants? {
    switch argument {
    case nil, "remove": StripTrailingAssistants(.remove)
    case "keep": StripTrailingAssistants(.keep)
    case let text?:
      tail(of: text, after: "continue:").map { StripTrailingAssistants(.continue($0)) }
    }
  }

  private static func tail(of text: String, after start: String) -> String? {
    text.hasPrefix(start) ? String(text.dropFirst(start.count)) : nil
  }
}
