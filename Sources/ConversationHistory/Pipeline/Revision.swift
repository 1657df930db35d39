/// A history under change, with the log of its edits.
///
/// A pass changes the history only through this value: each change needs a note that says why, and becomes an edit that
/// says what was removed and added. So every difference is accounted for, also those of a client's own passes.
public struct Revision: Sendable {
  /// The history as it stands.
  public private(set) var history: History
  /// The edits so far, in order.
  public private(set) var edits: [Edit] = []
  /// New tool names to old ones.
  public internal(set) var toolNames: [String: String] = [:]
  /// New ids of tool calls to old ones.
  public internal(set) var ids: [String: String] = [:]

  let requirements: Requirements
  private var step = 0
  /// The id of the pass that runs.
  private var running = ""
  /// The history as it was before the run.
  let original: History
  /// What the request before left behind.
  let continuation: Continuation?
  /// The messages of the open turn whose thinking may be bound to something else.
  var boundThinking: [Int] = []

  init(_ history: History, after continuation: Continuation? = nil) {
    self.history = history
    requirements = Requirements(dialect: history.dialect, model: history.model)
    original = history
    self.continuation = continuation
    for index in self.history.messages.indices { self.history.messages[index].lineage = [index] }
  }

  /// The messages as they stand.
  public var messages: [Message] { history.messages }

  /// Whether two neighbours stood side by side in the input and say what they said there.
  func areUnchangedNeighbours(_ first: Message, _ second: Message) -> Bool {
    guard let end = first.lineage.last, let start = second.lineage.first, end + 1 == start else { return false }
    return isUnchanged(first) && isUnchanged(second)
  }

  func isUnchanged(_ message: Message) -> Bool {
    !message.touched || message.lineage.count == 1 && original.messages[message.lineage[0]] == message
  }

  /// What becomes of the messages, in their order; a message that no step names is kept.
  public enum Step {
    /// The message with that index stays as it is.
    case keep(Int)
    /// The message with that index becomes another.
    case replace(Int, with: Message, Note)
    /// The message with that index goes.
    case remove(Int, Note)
    /// A message comes behind the one that the step before names, or first.
    case insert(Message, Note)
  }

  /// Carries out a plan for the messages and logs it. Linear.
  ///
  /// A step that goes back, or beyond the end, is skipped; so is a message in the place of an equal one.
  public mutating func rewrite(_ steps: [Step]) {
    var result: [Message] = []
    result.reserveCapacity(steps.count)
    var next = 0
    var didChange = false
    func isAhead(_ index: Int) -> Bool { index >= next && index < history.messages.count }
    func keep(to index: Int) {
      result += history.messages[next..<index]
      next = index
    }
    for item in steps {
      switch item {
      case .keep(let index):
        guard isAhead(index) else { continue }
        keep(to: index + 1)
      case .replace(let index, var message, let note):
        guard isAhead(index), differs(message, from: history.messages[index]) else { continue }
        keep(to: index)
        message.lineage = message.lineage.isEmpty ? history.messages[index].lineage : message.lineage
        log(note, of: history.messages[index], .replaceMessage(at: index, with: message))
        result.append(message)
        next = index + 1
        didChange = true
      case .remove(let index, let note):
        guard isAhead(index) else { continue }
        keep(to: index)
        log(note, of: history.messages[index], .removeMessage(at: index))
        next = index + 1
        didChange = true
      case .insert(let message, let note):
        log(note, of: message, .insertMessage(before: next, message))
        result.append(message)
        didChange = true
      }
    }
    guard didChange else { return }
    keep(to: history.messages.count)
    history.messages = result
    step += 1
  }

  /// Whether a message says something else, or says it in another form.
  private func differs(_ message: Message, from old: Message) -> Bool {
    message != old || message.encoded(as: history.dialect) != old.encoded(as: history.dialect)
  }

  /// Changes single messages, each with its index; nil keeps one. Linear.
  public mutating func replaceEach(_ change: (Int, Message) -> (Message, Note)?) {
    var steps: [Step] = []
    var didChange = false
    for (index, message) in history.messages.enumerated() {
      if let (new, note) = change(index, message) {
        steps.append(.replace(index, with: new, note))
        didChange = true
      } else {
        steps.append(.keep(index))
      }
    }
    if didChange { rewrite(steps) }
  }

  /// Removes single messages, each with its index; nil keeps one. Linear.
  public mutating func removeEach(_ reason: (Int, Message) -> Note?) {
    var steps: [Step] = []
    var didChange = false
    for (index, message) in history.messages.enumerated() {
      if let note = reason(index, message) {
        steps.append(.remove(index, note))
        didChange = true
      } else {
        steps.append(.keep(index))
      }
    }
    if didChange { rewrite(steps) }
  }

  /// Declares these tools instead.
  public mutating func setTools(_ tools: [Tool], _ note: Note) {
    guard tools != history.tools else { return }
    history.tools = tools
    log(note, path: "tools", .replaceTools(tools))
    step += 1
  }

  /// Forces this tool instead, or none.
  public mutating func setToolChoice(_ choice: JSONText?, _ note: Note) {
    guard choice != history.toolChoice else { return }
    history.toolChoice = choice
    log(note, path: "tool_choice", .replaceToolChoice(choice))
    step += 1
  }

  /// Sends this system prompt instead, or none.
  public mutating func setSystem(_ system: JSONText?, _ note: Note) {
    guard system != history.system else { return }
    history.system = system
    log(note, path: "system", .replaceSystem(system))
    step += 1
  }

  /// Leaves a member of the body out; one that it does not have changes nothing.
  mutating func removeParameter(_ name: String, _ note: Note) {
    guard history.parameter(name) != nil else { return }
    history.leftOut.append(name)
    log(note, path: name, .removeParameter(name))
    step += 1
  }

  /// Runs a pass, and signs its edits with its id.
  mutating func run(_ pass: AnyPass) {
    let outer = running
    running = pass.id
    pass.apply(&self)
    running = outer
  }

  private mutating func log(_ note: Note, of message: Message, _ change: Edit.Change) {
    let path = message.lineage.first.map { "messages[\($0)]" } ?? "messages"
    let difference =
      switch change {
      case .replaceMessage(_, let new): BlockDifference(from: message.blocks, to: new.blocks)
      case .removeMessage: BlockDifference(from: message.blocks, to: [])
      case .insertMessage: BlockDifference(from: [], to: message.blocks)
      case .replaceTools, .replaceToolChoice, .replaceSystem, .removeParameter, .replaceBody:
        BlockDifference(from: [], to: [])
      }
    var note = note
    if note.removed.isEmpty { note.removed = difference.removed }
    if note.added.isEmpty { note.added = difference.added }
    log(note, path: path, change)
  }

  private mutating func log(_ note: Note, path: String, _ change: Edit.Change) {
    edits.append(
      Edit(
        pass: note.pass ?? running, rule: note.rule, path: note.path ?? path, safety: note.safety,
        summary: note.summary, removed: note.removed, added: note.added, step: step, change: change)
    )
  }
}
