internal import ConversationHistory
internal import HistoryJSON

/// Reads the lines of a Claude Code session into outlines; it keeps records and shapes, no text.
///
/// Memory: 48 bytes a line, and the outline's 32 a message and 48 a block.
struct ClaudeCodeOutliner {
  private(set) var records: [ClaudeCodeRecord] = []
  private var builder: OutlineBuilder
  private var model: String?
  private var modelHash: UInt64 = 0
  private var session: UInt64 = 0

  init(dialect: Dialect = .anthropic, model: String?) {
    builder = OutlineBuilder(dialect: dialect, model: model)
  }

  /// Forgets all lines, for the next session of the file; the storage is kept.
  mutating func restart() {
    records.removeAll(keepingCapacity: true)
    builder.restart(dialect: builder.outline.dialect, model: builder.outline.model)
    (model, modelHash, session) = (nil, 0, 0)
  }

  /// Whether a line begins another session than the lines so far: a new id, and no parent.
  func begins(_ line: ClaudeCodeLine, bytes: RawSpan, nodes: ContiguousArray<JSONNode>) -> Bool {
    guard session != 0, line.session >= 0, nodes[line.session].isString,
      line.parent < 0 || nodes[line.parent].kind == .null, line.uuid >= 0
    else { return false }
    return JSONString.hash(nodes[line.session], in: bytes) | 1 != session
  }

  mutating func read(
    _ line: ClaudeCodeLine, _ place: JSONLine, bytes: RawSpan, nodes: ContiguousArray<JSONNode>
  ) {
    var record = line.record(line: place.number, bytes: bytes, nodes: nodes)
    if record.session != 0 { session = record.session }
    if record.kind == .message {
      record.message = Int32(clamping: builder.outline.messages.count)
      builder.base = place.offset - place.range.lowerBound
      builder.line = UInt32(clamping: place.number)
      builder.read(message: line.message, speaker: line.speaker, bytes: bytes, nodes: nodes)
      builder.noteLoneSurrogates(in: nodes)
      // Only answers have an id and a model.
      if line.isAnswer {
        record.messageID = nodes.idHash(of: builder.answer.id, in: bytes)
        noteModel(builder.answer.model, bytes: bytes, nodes: nodes)
      }
    }
    records.append(record)
  }

  /// Notes the model that an answer names; `<synthetic>` is the client's own.
  private mutating func noteModel(_ node: Int, bytes: RawSpan, nodes: ContiguousArray<JSONNode>) {
    let hash = nodes.idHash(of: node, in: bytes)
    guard hash != 0, hash != modelHash, !JSONString.equals(nodes[node], "<synthetic>", in: bytes) else { return }
    model = String(decoding: JSONString.decode(nodes[node], in: bytes), as: UTF8.self)
    modelHash = hash
  }

  /// The model that the last answer came from.
  var latestModel: String? { model }

  /// Which records make which message of which history, the main one first.
  func histories() -> [ClaudeCodeChain.History] { chain.histories() }

  var chain: ClaudeCodeChain {
    let all = builder.outline
    return ClaudeCodeChain(
      records, calls: { all.calls(of: Int(records[$0].message)) },
      results: { all.results(of: Int(records[$0].message)) })
  }

  /// The outlines of the session's histories, the main one first, and what is wrong between its lines, each with the
  /// number of its line.
  func finished() -> (outlines: [(outline: Outline, isFragment: Bool)], damage: [ClaudeCodeDamage]) {
    let chain = chain
    let histories = chain.histories()
    return (histories.map { (outline(of: $0), $0.isFragment) }, damage(of: chain, histories))
  }

  /// The outline of one history.
  func outline(of history: ClaudeCodeChain.History) -> Outline {
    var outline = builder.outline.assembled(history.lines.map { Int(records[$0].message) }, ends: history.ends)
    if outline.model == nil { outline.model = model }
    return outline
  }

  private func damage(of chain: ClaudeCodeChain, _ histories: [ClaudeCodeChain.History]) -> [ClaudeCodeDamage] {
    let (orphans, duplicates) = (chain.orphans, chain.duplicates)
    let cycles = histories.compactMap(\.cycle)
    guard !duplicates.isEmpty || !orphans.isEmpty || !cycles.isEmpty else { return [] }
    let line = { (position: Int) in Int(records[position].line) }
    var found = orphans.map { orphan in
      ClaudeCodeDamage(line: line(orphan), kind: .orphanParent, mending: chain.mending(ofOrphan: orphan))
    }
    found += cycles.map {
      ClaudeCodeDamage(line: line($0), kind: .parentCycle, mending: chain.mending(ofCycle: $0))
    }
    let last = Dictionary(records.indices.map { (records[$0].uuid, $0) }, uniquingKeysWith: max)
    let copies = Dictionary(grouping: duplicates) { last[records[$0].uuid] ?? $0 }
    found += copies.sorted { $0.key < $1.key }.map { copy, earlier in
      ClaudeCodeDamage(
        line: line(copy), kind: .duplicateRecordID, mending: chain.mending(ofDuplicates: earlier),
        earlier: earlier.map(line))
    }
    return found
  }
}
