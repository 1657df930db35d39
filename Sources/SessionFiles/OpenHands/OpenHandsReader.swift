internal import ConversationHistory
internal import HistoryJSON

/// Reads the events of OpenHands into the messages that it makes of them (openhands/memory/conversation_memory.py).
///
/// The actions that one answer of the model asked for are one message; their results stand behind it. The document is
/// held whole.
struct OpenHandsReader: SessionReader {
  private var outliner: SessionOutliner
  private var members: [Int] = []
  private var ends: [Int] = []
  /// The answer that the last call came in, while others may join it.
  private var answer: UInt64 = 0

  init(_ options: ReadingOptions) { outliner = SessionOutliner(.openAIChat, options, shape: .openHands) }

  mutating func read(_ record: SessionRecord) -> [SessionHistory] {
    for event in record.elements(of: 0) { add(event, record) }
    guard !members.isEmpty else { return [] }
    return [SessionHistory(outline: outliner.outline.assembled(members, ends: ends))]
  }

  private mutating func add(_ event: Int, _ record: SessionRecord) {
    let isCalled = record.isString(record.value("tool_call_metadata.tool_call_id", in: event))
    if let observation = record.string("observation", in: event) {
      guard !Self.untold.contains(observation) else { return }
      let content = record.value("content", in: event)
      if isCalled {
        put(ForeignMessage(.tool, at: event).with(.toolResult, at: event), record)
      } else if let content, record.says(content) {
        put(ForeignMessage(.user, at: event, content: content).with(.text, at: content), record)
      }
      return
    }
    switch record.string("action", in: event) {
    case "message": say("args.content", as: speaker(of: event, record), event, record)
    case "system": say("args.content", as: .system, event, record)
    // The end of the work is told in words: nothing answers it.
    case "finish", "reject":
      let words: [MemberPath] = ["args.final_thought", "args.thought", "message"]
      guard let path = words.first(where: { record.says(record.value($0, in: event)) }) else { return }
      say(path, as: .assistant, event, record)
    case let action? where !Self.untold.contains(action): if isCalled { call(event, record) }
    default: break
    }
  }

  /// What is there for the program and its screen.
  private static let untold: Set = [
    "agent_state_changed", "change_agent_state", "null", "recall", "condensation", "condensation_request",
  ]

  private func speaker(of event: Int, _ record: SessionRecord) -> Role {
    record.string("source", in: event) == "agent" ? .assistant : .user
  }

  private mutating func say(_ path: MemberPath, as role: Role, _ event: Int, _ record: SessionRecord) {
    guard let text = record.value(path, in: event) else { return }
    put(ForeignMessage(role, at: event, content: text).with(.text, at: text), record)
  }

  private mutating func put(_ message: ForeignMessage, _ record: SessionRecord) {
    answer = 0
    members.append(outliner.count)
    ends.append(members.count)
    outliner.add(message, in: record)
  }

  private mutating func call(_ event: Int, _ record: SessionRecord) {
    let response = record.hash("tool_call_metadata.model_response.id", in: event)
    outliner.noteModel(record.value("tool_call_metadata.model_response.model", in: event), in: record)
    let isNext = response != 0 && response == answer
    var message = ForeignMessage(.assistant, at: event)
    if !isNext, let thought = record.value("args.thought", in: event), record.says(thought) {
      message.add(.text, at: thought)
    }
    message.add(.toolCall, at: event)
    if isNext { ends.removeLast() }
    members.append(outliner.count)
    ends.append(members.count)
    outliner.add(message, in: record)
    answer = response
  }

  mutating func finish() -> [SessionHistory] { [] }
}

extension ForeignShape {
  fileprivate static let openHands = ForeignShape([
    .toolCall: ForeignMembers(
      id: "tool_call_metadata.tool_call_id", name: "tool_call_metadata.function_name", payload: "args"),
    .toolResult: ForeignMembers(id: "tool_call_metadata.tool_call_id", payload: "content"),
  ])
}
