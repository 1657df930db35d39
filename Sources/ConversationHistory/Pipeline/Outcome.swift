internal import HistoryJSON

/// What a pipeline made of a history.
public struct Outcome: Sendable {
  /// Where a message of the result comes from, in the indexes of the input.
  public enum Source: Sendable, Hashable {
    /// The message with that index, with its bytes.
    case kept(Int)
    /// The message with that index, changed.
    case edited(Int)
    /// Made of several messages, in their order.
    case merged([Int])
    /// A message that the input did not have.
    case inserted
  }

  /// How much of the front of the input is unchanged, for the prompt cache.
  public struct UnchangedPrefix: Sendable, Hashable {
    /// How many messages of the front are unchanged.
    public var messages: Int
    /// Up to the end of the last unchanged message, in bytes of the input; 0 for a history made by hand.
    public var bytes: Int
  }

  private enum Storage: Sendable {
    case read(History)
    case unread(UnreadHistory)
  }

  private var storage: Storage

  /// The result; where nothing was changed its values are made when it is asked for. Linear then.
  public var history: History {
    switch storage {
    case .read(let history): history
    case .unread(let unread): unread.history
    }
  }

  /// The changes, in order.
  public var edits: [Edit]
  /// For each message of the result, where it comes from.
  public var sources: [Source]
  /// The messages of the input of which nothing is left.
  public var dropped: [Int]
  /// How much of the front is unchanged.
  public var unchangedPrefix: UnchangedPrefix
  /// New tool names to old ones: what `restore` needs.
  public var toolNames: [String: String]
  /// New ids of tool calls to old ones.
  public var ids: [String: String]
  /// The messages of the turn that is still open whose thinking stands behind an edit that the model has not seen: the
  /// provider asks for that thinking, and may refuse it.
  public var boundThinking: [Int]
  /// What the next request of this conversation needs to know.
  public var continuation: Continuation

  /// Whether anything that the model could read was lost.
  public var isLossy: Bool { edits.contains { $0.safety == .lossy } }

  /// How often the passes ran; the last time, if they came to rest, without an edit.
  package let rounds: Int

  init(of revision: Revision, from input: History, rounds: Int) {
    self.rounds = rounds
    storage = .read(revision.history)
    edits = revision.edits
    toolNames = revision.toolNames
    ids = revision.ids
    boundThinking = revision.boundThinking
    sources = revision.messages.map { message in
      switch message.lineage.count {
      case 0: .inserted
      case 1 where message.touched && Self.isChanged(message, input):
        .edited(message.lineage[0])
      case 1: .kept(message.lineage[0])
      default: .merged(message.lineage)
      }
    }
    let alive = Set(revision.messages.flatMap(\.lineage))
    dropped = input.messages.indices.filter { !alive.contains($0) }
    unchangedPrefix = Self.prefix(sources, input, revision)
    let changed = Set(sources.compactMap { if case .kept(let index) = $0 { index } else { nil } })
    self.continuation = Continuation(
      messages: input.messages.count, prefixHash: Continuation.folded(input.messageHashes),
      edited: edits.isEmpty ? [] : input.messages.indices.filter { !changed.contains($0) },
      sent: revision.history.messageHashes, sentPrompt: revision.history.promptHash)
  }

  /// Nothing was changed.
  init(unchanged unread: UnreadHistory) {
    storage = .unread(unread)
    edits = []
    sources = (0..<unread.count).map { .kept($0) }
    dropped = []
    toolNames = [:]
    ids = [:]
    boundThinking = []
    rounds = 0
    let hashes = unread.messageHashes
    unchangedPrefix = UnchangedPrefix(messages: unread.count, bytes: unread.source.bytes.count)
    continuation = Continuation(
      messages: unread.count, prefixHash: Continuation.folded(hashes), edited: [], sent: hashes,
      sentPrompt: unread.promptHash)
  }

  /// Lets the result name a model.
  mutating func setModel(_ model: String?) {
    guard case .read(var history) = storage else { return }
    history.model = model
    storage = .read(history)
  }

  /// Notes that texts beside the history were repaired.
  mutating func addBodyEdit() {
    edits.append(
      Edit(
        pass: ReplaceLoneSurrogates.id, rule: "lone-surrogate", path: "", safety: .safe,
        summary: "replaced half of a surrogate pair by U+FFFD beside the history", removed: [],
        added: [], step: (edits.last?.step ?? -1) + 1, change: .replaceBody))
  }

  /// A message made by hand is touched from birth; it is changed only if it differs.
  private static func isChanged(_ message: Message, _ input: History) -> Bool {
    let before = input.messages[message.lineage[0]]
    return !before.touched || before != message
  }

  private static func prefix(
    _ sources: [Source], _ input: History, _ revision: Revision
  ) -> UnchangedPrefix {
    guard input.tools == revision.history.tools, input.system == revision.history.system else {
      return UnchangedPrefix(messages: 0, bytes: 0)
    }
    var count = 0
    while count < sources.count, sources[count] == .kept(count) { count += 1 }
    guard count > 0, let origin = input.messages[count - 1].origin else {
      return UnchangedPrefix(messages: count, bytes: 0)
    }
    return UnchangedPrefix(
      messages: count, bytes: origin.source[origin.node].range.upperBound)
  }
}
