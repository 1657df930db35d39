/// What a dialect, with a model, accepts: data that rules and passes read.
///
/// Every answer is three-valued: only a known refusal makes an error or a default edit.
struct Requirements: Sendable {
  /// Where the results of tool calls stand.
  enum ResultPlacement: Sendable {
    /// As the first blocks of the next user turn.
    case leadingUserBlocks
    /// As blocks of the next user turn, wherever in it.
    case nextUserBlocks
    /// As messages of their own, directly behind the message with the calls.
    case toolMessages
    /// As items of their own anywhere behind the call: pairing is by id alone.
    case anywhereBehind
    /// As items of their own, directly behind the group of calls that they answer.
    case adjacentItems
    /// As parts of the next turn, as many as there are calls; ids are optional.
    case equalCount
  }

  /// Where messages of the system may stand.
  enum SystemPlacement: Sendable {
    case anywhere
    /// At the front only, in any number.
    case leading
    /// One, at the front.
    case first
    /// Anywhere but directly behind an assistant or a tool.
    case notBehindAnswer
    /// Not first; behind a user message, and before an assistant's or at the end.
    case midConversation
    /// Nowhere among the messages.
    case nowhere
    case unknown
  }

  /// What becomes of reasoning that is sent back in a field of its own.
  enum ReasoningField: Sendable {
    case ignored
    /// The messages with calls must carry it.
    case requiredWithCalls
    /// Every assistant message must carry it.
    case required
    case refused
    case unknown
  }

  /// What may stand in a message beside tool results.
  enum ResultCompany: Sendable {
    case anything
    /// Anything but texts in files (csv, txt, docx) and videos.
    case noFiles
    case nothing
  }

  /// Which spellings of an id or a name are taken.
  struct Spelling: Sendable {
    var minimumLength = 1
    var maximumLength: Int
    /// Whether only letters, digits, `_` and `-` are taken; other alphabets are in `extraCharacters`.
    var isPlain = true
    /// Whether neither `_` nor `-` is taken.
    var isAlphanumeric = false
    var extraCharacters: [UInt8] = []
    /// Whether the first character must be a letter or `_`.
    var beginsWithLetter = false
    /// How what is taken is called in a finding.
    var pattern: String
  }

  var results: ResultPlacement
  /// Whether the roles may repeat.
  var repeatsRoles: Answer = .yes
  /// Whether tool messages, and answers with calls, count where roles may not repeat.
  var countsToolTurns = true
  /// Whether the first message, a system's left aside, may be the assistant's.
  var startsWithAssistant: Answer = .yes
  /// Whether the last message may be the assistant's.
  var endsWithAssistant: Answer = .yes
  /// Whether a user message may stand directly behind tool results.
  var userAfterTool: Answer = .yes
  var system: SystemPlacement = .anywhere
  /// Whether the model binds the signatures of its thinking to what precedes them.
  var bindsThinking: Answer = .no
  var reasoning: ReasoningField = .ignored
  /// Whether a reasoning field that only holds the empty string counts as missing.
  var takesEmptyReasoning: Answer = .yes
  /// Whether the first call of a step of the current turn may lack its thought signature.
  var takesUnsignedCalls: Answer = .yes
  /// Whether ids of items that the server did not give, or gave once only, are taken.
  var takesOddItemIDs: Answer = .unknown
  /// Whether the model thinks with a budget of tokens.
  var thinksByBudget: Answer = .unknown
  /// Whether the model thinks adaptively.
  var thinksAdaptively: Answer = .unknown
  /// Whether thinking can be turned off.
  var mayNotThink: Answer = .yes
  /// Whether the id of a call may be that of a call of an earlier round.
  var takesReusedIDs: Answer = .yes
  /// Whether `prefix: true` lets the last message be the assistant's, and no other may carry it.
  var takesPrefixFlag: Answer = .unknown
  /// Whether two assistant messages may stand at the end.
  var repeatsFinalAnswer: Answer = .yes
  /// Whether a history may have no message of the user.
  var takesNoUser: Answer = .yes
  /// Whether the role `developer` is known.
  var takesDeveloper: Answer = .yes
  /// The members that a message may have; nil where others are taken, or it is not known.
  var messageFields: [String]?
  /// The longest body, in bytes.
  var maximumBody: Int?
  var maximumMessages: Int?
  /// Whether functions may be declared to Responses as they are to Chat Completions.
  var takesChatTools: Answer = .unknown
  /// Whether Gemini takes calls of its own tools, and their responses, back.
  var takesServerParts: Answer = .unknown
  /// Whether a call or a response of Gemini may carry an id.
  var takesInnerIDs: Answer = .yes
  /// What the `name` of a message may be.
  var messageName: Spelling?
  /// Whether a tool message must name its tool by a name that a call may have.
  var checksResultNames = false
  /// Whether members that the API does not know are taken.
  var takesUnknownFields: Answer = .yes
  /// Whether an assistant message may say nothing.
  var takesEmptyAnswer: Answer = .yes
  /// Whether arguments of a call may be a string that is no JSON.
  var takesBrokenArguments: Answer = .yes
  /// Whether the content of an answer or a tool message may be a list of parts.
  var takesParts: Answer = .yes
  /// What may stand in a message beside tool results.
  var besideResults: ResultCompany = .anything
  /// Whether a tool result of Converse may say whether the tool failed.
  var takesResultStatus: Answer = .yes
  /// Whether the results of one round may stand in several messages.
  var splitsResults: Answer = .yes
  var callID: Spelling?
  /// The longest id of a call that was taken before longer ones were.
  var formerIDLength: Int?
  var toolName: Spelling
  /// The longest name of a tool that everyone takes, where this dialect takes longer ones.
  var commonNameLength: Int?
  /// The longest name that a call in the history may have.
  var calledNameLength: Int
  /// The most tools that a request may declare.
  var maximumTools: Int?

  init(dialect: Dialect, model: String?) { self = dialect.requirements(model) }

  init(
    results: ResultPlacement, callID: Spelling?, toolName: Spelling, calledNameLength: Int? = nil
  ) {
    self.results = results
    self.callID = callID
    self.toolName = toolName
    self.calledNameLength = calledNameLength ?? toolName.maximumLength
  }

  /// The requirements with some of them changed: a variant is data.
  func but(_ change: (inout Requirements) -> Void) -> Requirements {
    var result = self
    change(&result)
    return result
  }
}
