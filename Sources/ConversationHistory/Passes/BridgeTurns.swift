/// Puts short marked messages where the wire wants a speaker who said nothing.
///
/// A user first, an assistant between a tool result and the user, and the other speaker between two neighbours that
/// could not be merged. Acts on known refusals, and on suspected ones where a repair brought the two together; every
/// message of the input stays as it is.
public struct BridgeTurns: Pass {
  public static let id = "bridge-turns"
  public static let establishes = "the order of speakers is one that the wire takes"

  private let isSent: Bool

  /// Makes the pass.
  public init() { self.init(isSent: true) }

  init(isSent: Bool) { self.isSent = isSent }

  public func apply(to revision: inout Revision) {
    let messages = revision.messages
    let family = revision.history.dialect.family
    let requirements = revision.requirements
    var steps: [Revision.Step] = []
    var last: Role?
    var didInsert = false
    func insert(_ role: Role, rule: String, _ summary: String) {
      let text = role == .user ? InsertedText.anchor : InsertedText.bridge
      steps.append(
        .insert(Message(role, MessageText(text)), Revision.Note(pass: Self.id, rule: rule, summary: summary)))
      didInsert = true
    }
    let needsUser = Self.needsUser(revision)
    let refusesEnd = isSent && requirements.repeatsFinalAnswer == .no && messages.last?.role == .assistant
    func isRefused(_ answer: Answer, behind index: Int) -> Bool {
      revision.refusesNeighbours(messages[index - 1], messages[index], answer)
    }
    for (index, message) in messages.enumerated() {
      if message.role != .system, message.role != .developer, Self.counts(message, requirements) {
        if last == nil, needsUser || message.role == .assistant && Self.refusesFirst(message, revision) {
          insert(.user, rule: needsUser ? "missing-user-message" : Self.firstRule, "put a user message first")
        } else if last == .tool, message.role == .user, family == .openAIChat,
          isRefused(requirements.userAfterTool, behind: index)
        {
          insert(.assistant, rule: "user-after-tool", "put an answer between a tool result and the user")
        } else if last == message.role,
          isRefused(requirements.repeatsRoles, behind: index) || refusesEnd && index == messages.count - 1
        {
          if message.role == .user { insert(.assistant, rule: Self.repeated, "put an answer between two user turns") }
          if message.role == .assistant { insert(.user, rule: Self.repeated, "put a user turn between two answers") }
        }
        last = message.role
      }
      steps.append(.keep(index))
    }
    if last == nil, needsUser, !messages.isEmpty {
      insert(.user, rule: "missing-user-message", "added a user message")
    }
    if didInsert { revision.rewrite(steps) }
  }

  private static func counts(_ message: Message, _ requirements: Requirements) -> Bool {
    if requirements.countsToolTurns { return true }
    return message.role != .tool && !message.blocks.contains { $0.toolCall != nil }
  }

  private static let firstRule = "first-message-not-user"
  private static let repeated = "repeated-role"

  private static func needsUser(_ revision: Revision) -> Bool {
    guard !revision.messages.contains(where: { $0.role == .user }) else { return false }
    // One content that is the model's is refused by Gemini whatever its model.
    return revision.requirements.takesNoUser == .no
      || revision.history.dialect.family == .gemini && revision.messages.count == 1
  }

  private static func refusesFirst(_ message: Message, _ revision: Revision) -> Bool {
    let dialect = revision.history.dialect
    if revision.requirements.startsWithAssistant == .no { return true }
    if dialect.family == .gemini {
      return revision.messages.drop { $0.role != .assistant }.prefix { $0.role == .assistant }
        .contains { $0.blocks.contains { $0.toolCall != nil } }
    }
    return dialect.lineage.contains("mistral") && revision.messages.count == 1
  }
}
