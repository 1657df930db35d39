/// Makes user and assistant take turns, as strict hosts and templates demand.
///
/// Not merged are messages of different `name`, tool messages, system messages, and assistants with signed thinking.
public struct EnforceRoleAlternation: Pass {
  /// What becomes of two neighbours of one role.
  public enum Mode: Sendable, Hashable {
    /// Their blocks are joined, results first; strings by a blank line where the wire wants strings.
    case merge
    /// A message of the other speaker goes between.
    case bridge(String)
    /// The later one goes: lossy.
    case keepFirst
    /// The earlier one goes: lossy.
    case keepLast
  }

  /// The id on the command line and in edits.
  public static let id = "enforce-role-alternation"
  /// What holds after the pass ran.
  public static let establishes = "user and assistant take turns"

  private let mode: Mode

  /// Which neighbours are looked at.
  enum Scope {
    case all
    /// The answers at the end alone.
    case atEnd
    /// Those that a repair brought together or changed: what is only suspected to be refused must not be of our making.
    case brought
  }

  private let scope: Scope

  /// Makes the pass; neighbours are merged unless another mode is given.
  public init(_ mode: Mode = .merge) { self.init(mode, .all) }

  init(_ mode: Mode, _ scope: Scope) {
    self.mode = mode
    self.scope = scope
  }

  /// Changes the history where it does not yet hold what the pass establishes. Linear.
  public func apply(to revision: inout Revision) {
    let messages = revision.messages
    // The last run alone counts, and only if it is the assistant's.
    let start = scope == .atEnd ? messages.count - messages.reversed().prefix { $0.role == .assistant }.count : 0
    let seams = scope == .brought ? revision.seams() : []
    /// Whether a message goes to the one before it.
    func repeats(_ index: Int) -> Bool {
      scope == .brought ? seams[index] == .join : Self.repeats(messages[index - 1], messages[index])
    }
    guard messages.indices.dropFirst(start + 1).contains(where: repeats) else { return }
    var steps: [Revision.Step] = (0..<start).map { .keep($0) }
    var index = start
    while index < messages.count {
      var end = index + 1
      while end < messages.count, repeats(end) { end += 1 }
      append(index..<end, of: messages, revision, to: &steps)
      index = end
    }
    revision.rewrite(steps)
  }

  static func repeats(_ first: Message, _ second: Message) -> Bool {
    first.role == second.role && (first.role == .user || first.role == .assistant)
  }

  private func append(
    _ run: Range<Int>, of messages: [Message], _ revision: Revision, to steps: inout [Revision.Step]
  ) {
    switch mode {
    case .merge: merge(run, of: messages, revision, to: &steps)
    case .bridge(let text):
      for index in run {
        steps.append(.keep(index))
        guard index + 1 < run.upperBound else { continue }
        let role: Role = messages[index].role == .user ? .assistant : .user
        steps.append(.insert(Message(role, MessageText(text)), note("put a bridge between")))
      }
    case .keepFirst, .keepLast:
      let kept = mode == .keepFirst ? run.lowerBound : run.upperBound - 1
      for index in run {
        guard index != kept else {
          steps.append(.keep(index))
          continue
        }
        var note = note("removed one of two messages of one speaker")
        note.safety = .lossy
        note.removed = messages[index].blocks
        steps.append(.remove(index, note))
      }
    }
  }

  private func merge(
    _ run: Range<Int>, of messages: [Message], _ revision: Revision, to steps: inout [Revision.Step]
  ) {
    var start = run.lowerBound
    while start < run.upperBound {
      let end = min(run.upperBound, revision.endOfJoined(from: start))
      if end == start + 1 {
        steps.append(.keep(start))
      } else {
        let note = note("joined neighbours of one speaker")
        steps.append(.replace(start, with: Self.joined(messages[start..<end], revision.history.dialect), note))
        for index in start + 1..<end { steps.append(.remove(index, note)) }
      }
      start = end
    }
  }

  fileprivate static func mayMerge(_ first: Message, _ second: Message) -> Bool {
    first.extra == second.extra
      && (first.role == .user || !(first.blocks + second.blocks).contains(where: \.isThinking))
  }

  /// The first of some messages with what all of them say: results first, calls last. Linear.
  private static func joined(_ messages: ArraySlice<Message>, _ dialect: Dialect) -> Message {
    var result = messages[messages.startIndex]
    result.lineage = messages.flatMap(\.lineage)
    let speaking = messages.filter { !$0.isBlank }
    guard let first = speaking.first else { return result }
    if result.isBlank {
      result.blocks = first.blocks
      result.form = first.form
    }
    guard speaking.count > 1 else { return result }
    let contents = speaking.map(\.blocks)
    let all = joiningRefusals(dialect.family == .openAIChat ? Block.joined(contents) : contents.flatMap(\.self))
    result.blocks =
      all.filter { $0.toolResult != nil }
      + all.filter { $0.toolResult == nil && $0.toolCall == nil }
      + all.filter { $0.toolCall != nil }
    return result
  }

  /// A message of Chat Completions refuses once.
  private static func joiningRefusals(_ blocks: [Block]) -> [Block] {
    let texts = blocks.compactMap { block in
      if case .refusal(let text) = block.content { text.utf8 } else { nil }
    }
    guard texts.count > 1 else { return blocks }
    let joined = MessageText(utf8: Array(texts.joined(separator: [0x0A, 0x0A])))
    return blocks.filter { if case .refusal = $0.content { false } else { true } } + [Block(.refusal(joined))]
  }

  private func note(_ summary: String) -> Revision.Note {
    Revision.Note(pass: Self.id, rule: "repeated-role", summary: summary)
  }
}

extension Revision {
  /// Whether two neighbours of one speaker are refused; what is only suspected counts where a repair made it.
  func refusesNeighbours(_ first: Message, _ second: Message, _ answer: Answer) -> Bool {
    answer == .no || answer == .unknown && !areUnchangedNeighbours(first, second)
  }

  /// The end of the messages that can be one with the message at an index.
  ///
  /// Not where results would stand beside what is refused there: files and texts by some models, calls by Gemini.
  fileprivate func endOfJoined(from start: Int) -> Int {
    let messages = messages
    var end = start
    var (hasResult, hasRefused) = (false, false)
    while end < messages.count {
      if end > start {
        guard EnforceRoleAlternation.repeats(messages[end - 1], messages[end]),
          EnforceRoleAlternation.mayMerge(messages[end - 1], messages[end])
        else { break }
      }
      let holdsResult = hasResult || messages[end].blocks.contains { $0.toolResult != nil }
      let holdsRefused = hasRefused || messages[end].blocks.contains(where: isRefusedBesideResults)
      if end > start, holdsResult, holdsRefused { break }
      (hasResult, hasRefused) = (holdsResult, holdsRefused)
      end += 1
    }
    return end
  }

  private func isRefusedBesideResults(_ block: Block) -> Bool {
    if history.dialect.family == .gemini { return block.toolCall != nil }
    guard requirements.besideResults != .anything, block.toolResult == nil else { return false }
    return requirements.besideResults.refuses(JSONText(written: block.encoded(as: history.dialect)))
  }

  /// What becomes of two neighbours.
  enum Seam { case none, join, bridge }

  /// For each message what becomes of it and the one before, where roles may not repeat, or should not by our making.
  ///
  /// What was joined is changed, and so is its place beside its neighbours: they are joined as well, or a bridge goes
  /// between. Linear.
  func seams() -> [Seam] {
    let messages = messages
    var result = [Seam](repeating: .none, count: messages.count)
    guard requirements.repeatsRoles != .yes else { return result }
    func refuses(_ index: Int) -> Bool {
      refusesNeighbours(messages[index - 1], messages[index], requirements.repeatsRoles)
    }
    var start = 0
    while start < messages.count {
      let end = endOfJoined(from: start)
      if (start + 1..<end).contains(where: refuses) {
        for index in start + 1..<end { result[index] = .join }
      }
      start = end
    }
    for index in messages.indices.dropFirst()
    where result[index] == .none && EnforceRoleAlternation.repeats(messages[index - 1], messages[index]) {
      let isBesideJoined = result[index - 1] == .join || index + 1 < messages.count && result[index + 1] == .join
      if refuses(index) || isBesideJoined { result[index] = .bridge }
    }
    return result
  }

  /// For each message of the assistant the last one of its run: the wire combines a run before it looks for results.
  ///
  /// A run ends where the user will speak between two answers that are refused side by side, and cannot be joined. Linear.
  func runEnds() -> [Int] {
    let messages = messages
    let seams = seams()
    var result = Array(messages.indices)
    for index in messages.indices.dropLast().reversed()
    where messages[index].role == .assistant && messages[index + 1].role == .assistant && seams[index + 1] != .bridge {
      result[index] = result[index + 1]
    }
    return result
  }
}
