internal import ConversationHistory
internal import HistoryJSON

/// Repairs a Claude Code session in its own form: lines change in place, are added behind their neighbour, or go; the
/// chain of parents follows. All other bytes stay.
struct ClaudeCodeRepair {
  private let session: ClaudeCodeSession
  private var splices: [Int: JSONSplice] = [:]
  private var removed: Set<Int> = []
  private var additions: [Int: [[UInt8]]] = [:]
  /// The uuids of removed lines, and the spelling of what stands for them.
  private var renamed: [[UInt8]: [UInt8]] = [:]
  /// One for each history of the file, in the order of the linter's records.
  private(set) var outcomes: [Outcome] = []

  /// The lines that stay in the file, off the conversation, since others name them.
  private var spared: Set<Int> = []
  private var sparedUUIDs: Set<[UInt8]> = []
  /// The lines that lead from the root to a message that stays.
  private var active: Set<Int> = []

  init(
    _ bytes: [UInt8], options: InputOptions, pipeline: Pipeline?, pipelineOptions: Pipeline.Options,
    keepsNamed: Bool = false
  ) {
    session = ClaudeCodeSession(bytes, model: options.model)
    for (outliner, owners) in session.sessions {
      for history in outliner.histories() {
        let groups = history.messages.map { $0.map { owners[$0] } }
        // Half of what a slice seems to miss stands in the session that it was cut from.
        repair(
          groups, model: options.model ?? outliner.latestModel,
          history.isFragment ? Pipeline([]) : pipeline, pipelineOptions)
        if keepsNamed { spareNamed(groups.flatMap(\.self)) }
      }
    }
  }

  /// Keeps the removed lines that a message which stays descends from: the child names another parent, and whatever else
  /// names the line finds it where it was. At the end of a conversation a line that stays would be its end.
  private mutating func spareNamed(_ lines: [Int]) {
    guard lines.contains(where: removed.contains) else { return }
    let lineOfUUID = linesByUUID()
    for line in lines where !removed.contains(line) {
      var current: Int? = line
      while let next = current, active.insert(next).inserted {
        current = session.string("parentUuid", of: next).flatMap { lineOfUUID[$0] }
      }
    }
    let kept = removed.intersection(active).intersection(lines)
    removed.subtract(kept)
    spared.formUnion(kept)
    sparedUUIDs.formUnion(kept.compactMap { uuid(of: $0) })
  }

  private mutating func repair(
    _ groups: [[Int]], model: String?, _ pipeline: Pipeline?, _ options: Pipeline.Options
  ) {
    let messages = groups.compactMap { session.message($0) }
    let history = History(messages: messages, model: model, dialect: .anthropic)
    let isWhole = messages.count == groups.count
    let run = isWhole ? pipeline ?? .default(for: history, options: options) : Pipeline([])
    let outcome = run.run(history)
    outcomes.append(outcome)
    guard !outcome.edits.isEmpty else { return }
    ClaudeCodeThreading(groups: groups, outcome: outcome).apply(to: &self)
  }

  /// The session with all changes made. Linear.
  func applied() -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(session.bytes.count)
    let names = resolvedNames()
    for (index, line) in session.lines.enumerated() {
      if !removed.contains(index) {
        append(index, line, names, to: &result)
      }
      guard let added = additions[index] else { continue }
      let end: [UInt8] = session.bytes[line.range].suffix(2) == [0x0D, 0x0A] ? [0x0D, 0x0A] : [0x0A]
      for addition in added {
        if let last = result.last, last != 0x0A { result += end }
        result += addition + end
      }
    }
    return result
  }

  private func append(
    _ index: Int, _ line: ClaudeCodeSession.Line, _ names: [[UInt8]: [UInt8]],
    to result: inout [UInt8]
  ) {
    var splice = splices[index] ?? JSONSplice()
    if !names.isEmpty, let source = line.source { rename(source, names, index, &splice) }
    guard let source = line.source, !splice.isEmpty else {
      result += session.bytes[line.range]
      return
    }
    result += splice.applied(to: source.bytes)
    result += session.bytes[line.range].dropFirst(source.bytes.count)
  }

  /// Whoever named a removed line names its parent now.
  private func rename(
    _ source: SourceText, _ names: [[UInt8]: [UInt8]], _ index: Int, _ splice: inout JSONSplice
  ) {
    for key in Self.references {
      guard let node = source.member(key, of: 0), source[node].isString,
        let name = names[source.decoded(node)]
      else { continue }
      if key == "parentUuid", threaded.contains(index) { continue }
      if sparedUUIDs.contains(source.decoded(node)),
        key != "parentUuid" || spared.contains(index) || !active.contains(index)
      {
        continue
      }
      splice.setMember(of: 0, key: key, value: name, in: source.document)
    }
  }

  /// The members in which a line names another.
  private static let references = [
    "parentUuid", "logicalParentUuid", "leafUuid", "messageId", "sourceToolAssistantUUID",
  ]

  /// A removed line may have been the child of another removed one.
  private func resolvedNames() -> [[UInt8]: [UInt8]] {
    renamed.mapValues { spelling in
      var current = spelling
      var steps = 0
      while steps < renamed.count, let source = SourceText.of(current), source[0].isString,
        let next = renamed[source.decoded(0)]
      {
        current = next
        steps += 1
      }
      return current
    }
  }

  /// The lines whose parent was set anew.
  private var threaded: Set<Int> = []
}

extension ClaudeCodeRepair {
  func uuid(of line: Int) -> [UInt8]? { session.string("uuid", of: line) }

  /// The nearest line above that holds a message of the wire, as the file has it.
  func parentMessage(of line: Int, among messages: Set<Int>, _ lineOfUUID: [[UInt8]: Int]) -> Int? {
    var current = line
    var steps = 0
    while steps <= session.lines.count, let name = session.string("parentUuid", of: current),
      let parent = lineOfUUID[name]
    {
      if messages.contains(parent) { return parent }
      current = parent
      steps += 1
    }
    return nil
  }

  func linesByUUID() -> [[UInt8]: Int] {
    var result: [[UInt8]: Int] = [:]
    for index in session.lines.indices {
      if let uuid = uuid(of: index) { result[uuid] = index }
    }
    return result
  }

  mutating func remove(_ line: Int) {
    removed.insert(line)
    guard let uuid = uuid(of: line), let source = session.lines[line].source else { return }
    let parent = source.member("parentUuid", of: 0).map { [UInt8](source.spelling(of: $0)) }
    renamed[uuid] = parent ?? [UInt8]("null".utf8)
  }

  /// Gives a line's message other blocks.
  mutating func replace(_ line: Int, with message: Message) {
    guard let source = session.lines[line].source else { return }
    var splice = splices[line] ?? JSONSplice()
    splice.replace(
      source[session.lines[line].message].range, with: message.encoded(as: .anthropic))
    splices[line] = splice
  }

  mutating func setParent(of line: Int, to uuid: [UInt8]) {
    guard let source = session.lines[line].source else { return }
    var splice = splices[line] ?? JSONSplice()
    splice.setMember(
      of: 0, key: "parentUuid", value: JSONString.encode(uuid), in: source.document)
    splices[line] = splice
    threaded.insert(line)
  }

  /// Adds a user line made from another line, behind a line; gives its uuid.
  mutating func add(
    _ message: Message, like model: Int, behind line: Int, parent: [UInt8]
  ) -> [UInt8] {
    guard let source = session.lines[model].source else { return parent }
    let seed = (uuid(of: model) ?? []) + [0x3A] + (message.blocks.compactMap(\.resultCallID).first ?? [])
    let uuid = MadeUpUUID.text(from: seed)
    var splice = JSONSplice()
    func set(_ key: String, _ value: [UInt8]) {
      splice.setMember(of: 0, key: key, value: value, in: source.document)
    }
    set("parentUuid", JSONString.encode(parent))
    set("type", [UInt8]("\"user\"".utf8))
    set("message", message.encoded(as: .anthropic))
    set("uuid", JSONString.encode(uuid))
    splice.removeMember(of: 0, key: "requestId", in: source.document)
    var added = splice.applied(to: source.bytes)
    if added.starts(with: [0xEF, 0xBB, 0xBF]) { added.removeFirst(3) }
    additions[line, default: []].append(added)
    return uuid
  }

  /// The message that a line holds.
  func message(of line: Int) -> Message? { session.message([line]) }

  func source(of line: Int) -> SourceText? { session.lines[line].source }
}

extension Block {
  /// The id that a result names, decoded.
  fileprivate var resultCallID: [UInt8]? {
    if case .toolResult(let result) = content { result.callID.utf8 } else { nil }
  }
}
