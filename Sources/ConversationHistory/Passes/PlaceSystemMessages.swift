internal import HistoryJSON

/// Puts messages of the system where the wire takes them: to the system prompt, to the front, behind the user's turn.
///
/// One that the wire takes nowhere becomes a user message: its words are kept. Acts on known refusals alone.
public struct PlaceSystemMessages: Pass {
  public static let id = "place-system-messages"
  public static let establishes = "messages of the system stand only where the wire takes them"

  /// Makes the pass.
  public init() { self.init(isSent: true) }

  /// Whether the history is a request: only then may a message of the system not be the last.
  private let isSent: Bool

  init(isSent: Bool) { self.isSent = isSent }

  public func apply(to revision: inout Revision) {
    guard revision.messages.contains(where: Self.isSystem) else { return }
    if revision.requirements.takesDeveloper == .no { renameDevelopers(&revision) }
    switch revision.requirements.system {
    case .anywhere, .unknown: break
    case .notBehindAnswer:
      // Nor may it be the last of several: the user or a tool has the last word.
      becomeUser(&revision) { index, messages in
        index > 0
          && (messages[index - 1].role == .assistant || messages[index - 1].role == .tool
            || index == messages.count - 1)
      }
      // The first stays, since the system alone may speak.
      if isSent, revision.messages.count > 1 {
        let end = revision.messages.lastIndex { !Self.isSystem($0) } ?? 0
        becomeUser(&revision) { index, _ in index > end }
      }
    case .nowhere:
      hoist(&revision, Self.refused)
      becomeUser(&revision, Self.refused) { _, _ in true }
    case .leading:
      let count = revision.messages.prefix(while: Self.isSystem).count
      becomeUser(&revision) { index, _ in index >= count }
    case .first:
      joinLeading(&revision)
      becomeUser(&revision) { index, _ in index > 0 }
    case .midConversation:
      hoist(&revision, Self.misplaced)
      slide(&revision)
    }
  }

  private static let refused = "refused-system-message"
  private static let misplaced = "misplaced-system-message"

  private static func isSystem(_ message: Message) -> Bool {
    message.role == .system || message.role == .developer
  }

  private func renameDevelopers(_ revision: inout Revision) {
    revision.replaceEach { _, message in
      guard message.role == .developer else { return nil }
      var message = message
      message.role = .system
      return (message, Revision.Note(pass: Self.id, rule: Self.refused, summary: "made it a system message"))
    }
  }

  private func becomeUser(
    _ revision: inout Revision, _ rule: String = Self.misplaced, where isRefused: (Int, [Message]) -> Bool
  ) {
    let messages = revision.messages
    revision.replaceEach { index, message in
      guard Self.isSystem(message), isRefused(index, messages) else { return nil }
      var message = message
      message.role = .user
      return (message, Revision.Note(pass: Self.id, rule: rule, summary: "made a system message the user's"))
    }
  }

  /// Joins the system messages at the front into the first.
  private func joinLeading(_ revision: inout Revision) {
    let messages = revision.messages
    let count = messages.prefix(while: Self.isSystem).count
    guard count > 1 else { return }
    var joined = messages[0]
    joined.blocks = Block.joined(messages[..<count].map(\.blocks))
    joined.lineage = messages[..<count].flatMap(\.lineage)
    let note = Revision.Note(pass: Self.id, rule: Self.misplaced, summary: "joined the system messages at the front")
    let removed = (1..<count).map { Revision.Step.remove($0, note) }
    revision.rewrite([.replace(0, with: joined, note)] + removed + (count..<messages.count).map { .keep($0) })
  }

  /// Moves the leading messages into the system prompt of the body, if it has a place for one.
  private func hoist(_ revision: inout Revision, _ rule: String) {
    let history = revision.history
    let leading = history.messages.prefix { $0.role == .system && !$0.blocks.isEmpty }
    guard !leading.isEmpty, history.dialect.family == .anthropic || history.dialect.family == .bedrock,
      history.origin?.object != nil || history.origin == nil,
      leading.allSatisfy({ $0.blocks.allSatisfy { $0.text != nil } })
    else { return }
    let writer = HistoryWriter(dialect: history.dialect)
    var texts: [[UInt8]] = []
    if let system = history.system {
      if let text = system.text {
        texts.append(writer.block(.text(text)))
      } else {
        texts += system.elements.map(\.bytes)
      }
    }
    let blocks = leading.flatMap(\.blocks)
    // Converse takes a list alone.
    let single = texts.isEmpty && blocks.count == 1 && history.dialect.family == .anthropic ? blocks[0].bareText : nil
    let value = single?.token ?? JSONWriter.array(texts + blocks.map(writer.block))
    let note = Revision.Note(pass: Self.id, rule: rule, summary: "moved a system message to the system prompt")
    revision.setSystem(JSONText(written: value), note)
    let count = leading.count
    revision.removeEach { index, _ in index < count ? note : nil }
  }

  /// Moves messages in the middle behind the user's turn; where none follows, a user message goes before them.
  private func slide(_ revision: inout Revision) {
    let messages = revision.messages
    let note = Revision.Note(
      pass: Self.id, rule: Self.misplaced, summary: "moved a system message behind the user's turn")
    var steps: [Revision.Step] = []
    var waiting: [Int] = []
    var isBehindUser = false
    var didMove = false
    // Who speaks behind a run of messages of the system.
    var followers = [Role?](repeating: nil, count: messages.count)
    for index in messages.indices.dropLast().reversed() {
      followers[index] = messages[index + 1].role == .system ? followers[index + 1] : messages[index + 1].role
    }
    var index = 0
    func flush() {
      guard !waiting.isEmpty else { return }
      if !isBehindUser {
        let note = Revision.Note(pass: Self.id, rule: Self.misplaced, summary: "put a user message before the system's")
        steps.append(.insert(Message(.user, MessageText(InsertedText.anchor)), note))
        didMove = true
      }
      for place in waiting { steps.append(.insert(messages[place], note)) }
      waiting = []
    }
    while index < messages.count {
      let message = messages[index]
      if message.role == .system, !message.blocks.isEmpty {
        if isBehindUser, waiting.isEmpty, followers[index] != .user {
          steps.append(.keep(index))
        } else {
          steps.append(.remove(index, note))
          waiting.append(index)
          didMove = true
        }
      } else {
        if message.role == .assistant { flush() }
        steps.append(.keep(index))
        isBehindUser = message.role == .user || message.role == .system && isBehindUser || message.endsInServerResult
      }
      index += 1
    }
    flush()
    if didMove { revision.rewrite(steps) }
  }
}

extension Message {
  /// Whether it is an answer that ends in the result of a tool that the provider ran.
  fileprivate var endsInServerResult: Bool {
    guard role == .assistant, case .serverToolResult? = blocks.last?.content else { return false }
    return true
  }
}
