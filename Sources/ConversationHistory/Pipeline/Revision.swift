/// A history under change, with the log of its edits.
///
/// A pass changes the history only through this value, so that every difference is accounted for.
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
  /// The messages of the input.
  private let input: [Message]

  init(_ history: History) {
    self.history = history
    requirements = Requirements(dialect: history.dialect, model: history.model)
    input = history.messages
    for index in self.history.messages.indices { self.history.messages[index].lineage = [index] }
  }

  /// The messages as they stand.
  public var messages: [Message] { history.messages }

  /// Whether two neighbours stood side by side in the input and say what they said there.
  func areUnchangedNeighbours(_ first: Message, _ second: Message) -> Bool {
    guard let end = first.lineage.last, let start = second.lineage.first, end + 1 == start else { return false }
    return isUnchanged(first) && isUnchanged(second)
  }

  private func isUnchanged(_ message: Message) -> Bool {
    !message.touched || message.lineage.count == 1 && input[message.lineage[0]] == message
  }

  /// Why a change is made.
  struct Note {
    var pass: String
    var rule: String?
    var summary: String
    var safety = Edit.Safety.safe
    /// The path, where it is not that of the message.
    var path: String?
    var removed: [Block] = []
    var added: [Block] = []
  }

  /// What becomes of the messages: each index of the input once and in order, insertions between.
  enum Step {
    case keep(Int)
    case replace(Int, with: Message, Note)
    case remove(Int, Note)
    case insert(Message, Note)
  }

  /// Carries out a pass's plan for the messages and logs it. Linear.
  mutating func rewrite(_ steps: [Step]) {
    var result: [Message] = []
    result.reserveCapacity(steps.count)
    var next = 0
    var didChange = false
    for item in steps {
      switch item {
      case .keep(let index):
        result.append(history.messages[index])
        next = index + 1
      case .replace(let index, let message, let note):
        var message = message
        message.lineage = message.lineage.isEmpty ? history.messages[index].lineage : message.lineage
        log(note, of: history.messages[index], .replaceMessage(at: index, with: message))
        result.append(message)
        next = index + 1
        didChange = true
      case .remove(let index, let note):
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
    history.messages = result
    step += 1
  }

  /// Changes single messages; nil keeps one. Linear.
  mutating func replaceEach(_ change: (Int, Message) -> (Message, Note)?) {
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

  /// Removes single messages. Linear.
  mutating func removeEach(_ reason: (Int, Message) -> Note?) {
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

  mutating func setTools(_ tools: [Tool], _ note: Note) {
    guard tools != history.tools else { return }
    history.tools = tools
    log(note, path: "tools", .replaceTools(tools))
    step += 1
  }

  mutating func setToolChoice(_ choice: JSONText?, _ note: Note) {
    guard choice != history.toolChoice else { return }
    history.toolChoice = choice
    log(note, path: "tool_choice", .replaceToolChoice(choice))
    step += 1
  }

  mutating func setSystem(_ system: JSONText?, _ note: Note) {
    guard system != history.system else { return }
    history.system = system
    log(note, path: "system", .replaceSystem(system))
    step += 1
  }

  private mutating func log(_ note: Note, of message: Message, _ change: Edit.Change) {
    let path = message.lineage.first.map { "messages[\($0)]" } ?? "messages"
    log(note, path: path, change)
  }

  private mutating func log(_ note: Note, path: String, _ change: Edit.Change) {
    edits.append(
      Edit(
        pass: note.pass, rule: note.rule, path: note.path ?? path, safety: note.safety,
        summary: note.summary, removed: note.removed, added: note.added, step: step, change: change)
    )
  }
}
