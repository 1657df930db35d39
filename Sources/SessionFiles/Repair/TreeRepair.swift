internal import ConversationHistory
internal import HistoryJSON

extension WayBack {
  /// Records name their parents: none that another one names is removed or moved. A message that goes is left on a branch
  /// of its own, one that comes is put between its neighbours, one that changes changes where it stands.
  static func tree(_ form: TreeForm, rules: Set<String>? = nil) -> WayBack {
    .repairs(
      Repair(rules: rules, tree: form, admits: { $0.outline.isInFileOrder }) { request in
        var repair = TreeRepair(request, form)
        return repair.repaired()
      })
  }
}

/// Repairs a session whose records are a tree.
struct TreeRepair {
  private let request: RepairRequest
  private let form: TreeForm
  private let histories: [SessionHistory]
  private var file: RecordFile

  init(_ request: RepairRequest, _ form: TreeForm) {
    self.request = request
    self.form = form
    histories = InputLinter.read(request.bytes, request.options).histories
    file = RecordFile(request.bytes, isLines: true)
  }

  mutating func repaired() -> RepairedFile {
    var outcomes: [Outcome] = []
    for history in histories { outcomes.append(repair(history)) }
    let isOwnForm = histories.contains { $0.outline.shape != nil }
    if isOwnForm, request.pipelineOptions.rules?.contains(WayBack.loneSurrogate) ?? true {
      file.replaceLoneSurrogates()
    }
    return RepairedFile(bytes: file.applied(), outcomes: outcomes)
  }

  private mutating func repair(_ session: SessionHistory) -> Outcome {
    let outline = session.outline
    let records = outline.messageOffsets.compactMap { file.index(of: $0) }
    let messages = outline.messageOffsets.indices.compactMap {
      Message($0, of: outline, in: MemoryBytes(request.bytes))
    }
    let history = History(
      messages: messages, model: request.options.model ?? outline.model, dialect: outline.dialect)
    // A summary that stands before what it keeps, and parts of one message on several lines, are not taken apart.
    let isPlain = zip(records, records.dropFirst()).allSatisfy { $0 < $1 } && messages.count == records.count
    let isWhole = isPlain && messages.map(\.blocks.count) == outline.blockCounts && session.takesRepairs
    let untouched = Pipeline([]).run(history)
    guard isWhole else { return untouched }
    var options = request.pipelineOptions
    options.keepsForm = true
    if outline.shape != nil { options.rules?.remove(WayBack.loneSurrogate) }
    let outcome = (request.pipeline ?? .default(for: history, options: options)).run(history)
    guard !outcome.edits.isEmpty, let plan = plan(outcome, records, messages) else { return untouched }
    apply(plan, records)
    return outcome
  }

  /// What becomes of the way from the root: the records on it in order, new ones among them.
  private struct Step {
    /// The record that stays; nil for a new one.
    var record: Int?
    /// The members to write into it; nil where it stays as it is.
    var members: [(key: String, value: [UInt8])]?
  }

  /// Nil if the format cannot hold what the pipeline made.
  private mutating func plan(_ outcome: Outcome, _ records: [Int], _ messages: [Message]) -> [Step]? {
    let results = outcome.history.messages
    var names: [MessageText: MessageText] = [:]
    for block in messages.flatMap(\.blocks) {
      if case .toolCall(let call) = block.content { names[call.id] = call.name }
    }
    var steps: [Step] = []
    var last = -1
    for (position, source) in outcome.sources.enumerated() {
      if case .kept(let index) = source, index > last {
        steps.append(Step(record: records[index]))
        last = index
        continue
      }
      let place = source.first.map { records[$0] } ?? steps.last?.record ?? records.first
      guard let place, let neighbour = file.source(of: place),
        let members = form.members(results[position], neighbour, Self.tool(results[position], names))
      else { return nil }
      if let index = source.first, index > last {
        steps.append(Step(record: records[index], members: members))
        last = index
      } else {
        steps.append(Step(members: members))
      }
    }
    return steps
  }

  private static func tool(_ message: Message, _ names: [MessageText: MessageText]) -> MessageText? {
    guard case .toolResult(let result)? = message.blocks.first?.content else { return nil }
    return names[result.callID]
  }

  /// Records of an older version have no ids, and their order is the history.
  private mutating func applyInOrder(_ steps: [Step], _ records: [Int]) {
    let kept = Set(steps.compactMap(\.record))
    var last = records.first
    for step in steps {
      if let record = step.record {
        for (key, value) in step.members ?? [] { file.set(key, value, in: record) }
        last = record
      } else if let last, let members = step.members {
        file.addRecord(like: last, with: members)
      }
    }
    for record in records where !kept.contains(record) { file.remove(record: record) }
  }

  private mutating func apply(_ steps: [Step], _ records: [Int]) {
    guard records.allSatisfy({ file.string(form.id, in: $0) != nil }) else { return applyInOrder(steps, records) }
    let kept = Set(steps.compactMap(\.record))
    var gone = records.filter { !kept.contains($0) }[...]
    var link: (record: Int, id: [UInt8])?
    var isMoved = false
    var previous: Int?
    for record in records {
      guard !kept.contains(record) else { break }
      previous = record
    }
    isMoved = previous != nil
    for step in steps {
      guard let record = step.record else {
        guard let before = link ?? records.first.map({ ($0, []) }), let members = step.members else { continue }
        link = (before.record, add(members, behind: before.record, parent: before.id))
        isMoved = true
        continue
      }
      if let members = step.members { for (key, value) in members { file.set(key, value, in: record) } }
      // The records come in their order: those that went before this one are told once.
      var follows = !isMoved || link != nil
      while let next = gone.first, next < record {
        if next > link?.record ?? -1, link != nil { follows = false }
        gone.removeFirst()
      }
      if isMoved || !follows { file.set(form.parent, link.map { JSONString.encode($0.id) } ?? Self.null, in: record) }
      isMoved = false
      link = (record, file.string(form.id, in: record) ?? [])
    }
    removeTail(records.filter { record in !kept.contains(record) && record > link?.record ?? -1 })
  }

  private static let null = [UInt8]("null".utf8)

  /// What stood behind the last message that stays goes, unless another record names it.
  private mutating func removeTail(_ records: [Int]) {
    for record in records.reversed() {
      guard let id = file.string(form.id, in: record), !file.isNamed(id, by: form.parent) else { return }
      file.remove(record: record)
    }
  }

  /// Adds a record like its neighbour; gives its id.
  private mutating func add(
    _ members: [(key: String, value: [UInt8])], behind record: Int, parent: [UInt8]
  ) -> [UInt8] {
    let seed = parent + [0x3A] + members.flatMap(\.value)
    let id = form.madeUpID(from: seed)
    let above = parent.isEmpty ? Self.null : JSONString.encode(parent)
    let all = [(key: form.id, value: JSONString.encode(id)), (key: form.parent, value: above)] + members
    file.addRecord(like: record, with: all)
    return id
  }
}

extension Outline {
  /// Whether the messages follow each other in the file, each on a line of its own.
  fileprivate var isInFileOrder: Bool {
    zip(messages, messages.dropFirst()).allSatisfy { $0.offset < $1.offset }
      && messages.indices.allSatisfy { index in blocks(of: index).allSatisfy { blocks[$0].line == messages[index].line }
      }
  }
}
