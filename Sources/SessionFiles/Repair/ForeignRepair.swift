internal import ConversationHistory
internal import HistoryJSON

extension WayBack {
  /// The messages have a form of the agent's own, into which what a repair does can be written.
  static func foreign(
    _ form: ForeignForm, rules: Set<String> = foreignRules,
    admits: @escaping @Sendable (SessionHistory) -> Bool = { _ in true }
  ) -> WayBack {
    .repairs(
      Repair(rules: rules, admits: admits) { request in
        var repair = ForeignRepair(request, form, admits)
        return repair.repaired()
      })
  }

  /// The faults that a crash or a retry leaves in any format.
  static let foreignRules: Set = [
    "unanswered-tool-call", "tool-count-mismatch", "orphan-tool-result", "misplaced-tool-result",
    "duplicate-tool-result",
    "duplicate-user-turn", "duplicate-answer", "error-saved-as-answer", "empty-message", "empty-text", "blank-text",
    loneSurrogate,
  ]
  /// The same, less what changes an answer.
  static let treeRules = foreignRules.subtracting(["empty-text"])
  static let loneSurrogate = "lone-surrogate"
}

/// Repairs a file whose messages have a form of the agent's own: results come, copies go, texts change, each where it
/// stands. All other bytes stay.
struct ForeignRepair {
  private let request: RepairRequest
  private let form: ForeignForm
  private let admits: @Sendable (SessionHistory) -> Bool
  private let histories: [SessionHistory]
  private var file: RecordFile
  /// The number of the next message, where the document counts them, and where that stands.
  private var counter: (number: Int, record: Int)?
  private var links = RecordLinks()

  init(_ request: RepairRequest, _ form: ForeignForm, _ admits: @escaping @Sendable (SessionHistory) -> Bool) {
    self.request = request
    self.form = form
    self.admits = admits
    let read = InputLinter.read(request.bytes, request.options)
    histories = read.histories
    file = RecordFile(request.bytes, isLines: read.isLines)
    if let counter = form.counter { self.counter = file.number(counter.next, in: 0).map { ($0, 0) } }
  }

  mutating func repaired() -> RepairedFile {
    var outcomes: [Outcome] = []
    for history in histories { outcomes.append(repair(history)) }
    if let link = form.link { links.apply(to: &file, id: link.id, parent: link.parent) }
    if let key = form.counter?.next, let counter { file.set(key, Fresh.number(counter.number), in: counter.record) }
    if request.pipelineOptions.rules?.contains(WayBack.loneSurrogate) ?? true { file.replaceLoneSurrogates() }
    return RepairedFile(bytes: file.applied(), outcomes: outcomes)
  }

  private mutating func repair(_ session: SessionHistory) -> Outcome {
    let outline = session.outline
    let own = ForeignHistory(outline, in: request.bytes, pairsByOrder: form.pairsByOrder, &file)
    let history = History(
      messages: own?.messages ?? [], model: request.options.model ?? outline.model, dialect: outline.dialect)
    let untouched = Pipeline([]).run(history)
    guard let own, session.takesRepairs, admits(session) else { return untouched }
    let outcome = (request.pipeline ?? .default(for: history, options: options(session))).run(history)
    guard !outcome.edits.isEmpty else { return outcome }
    var plan = ForeignPlan(own, outcome, form, number: counter?.number)
    guard plan.make(&file) else { return untouched }
    apply(plan)
    return outcome
  }

  /// Half of a surrogate pair is replaced in all strings at once.
  private func options(_ session: SessionHistory) -> Pipeline.Options {
    var options = request.pipelineOptions
    options.keepsForm = true
    options.purpose = request.options.purpose ?? session.purpose ?? options.purpose
    options.rules?.remove(WayBack.loneSurrogate)
    return options
  }

  private mutating func apply(_ plan: ForeignPlan) {
    if let number = plan.number, counter?.number != number { counter?.number = number }
    for change in plan.changes {
      switch change {
      case .replace(let place, let bytes): file.replace(place, with: bytes)
      case .set(let setting, let record): file.set(setting.key, setting.value, of: setting.node, in: record)
      case .remove(let place):
        _ = file.remove(place)
        if place.element == nil { links.removed.insert(place.record) }
      case .element(let bytes, let list, let position, let record):
        file.add(bytes, to: list, at: position, in: record)
      case .message(let bytes, let place):
        if let element = place.element {
          file.add(bytes, to: element.list, at: element.position + 1, in: place.record)
        } else if form.link != nil {
          links.added[place.record, default: []].append(bytes)
        } else {
          file.add(line: bytes, behind: place.record)
        }
      }
    }
  }
}
