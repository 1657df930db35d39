/// Makes the thinking of a history such as the Messages API takes it back: signed, whole, and in its place.
///
/// A signature cannot be made up, so thinking without one goes; signed thinking is never edited.
public struct RepairThinking: Pass {
  public static let id = "repair-thinking"
  public static let establishes = "thinking is signed and whole, and stands only where the API takes it"

  private let isSent: Bool

  /// Makes the pass.
  public init() { isSent = true }

  /// `isSent` says whether the history is a request as it stands; else the last answer is none to go on from.
  init(isSent: Bool) { self.isSent = isSent }

  public func apply(to revision: inout Revision) {
    guard revision.history.dialect.family == .anthropic, revision.history.hasThinking else { return }
    let isManual = revision.history.thinkingMode == .manual
    let open = revision.messages.lastIndex { $0.role == .user && $0.blocks.contains { $0.toolResult == nil } } ?? -1
    revision.replaceEach { index, message in
      // With a budget, an open tool turn must begin with thinking: what may be genuine stays there.
      Self.whole(message, isForged: message.hasForgedThinking && !(isManual && index > open))
    }
    placeFirst(&revision)
    dropFinal(&revision)
    if isSent { dropPrefilled(&revision) }
  }

  /// Without thinking that is faulty or not the assistant's; a signed block without a text gets an empty one.
  ///
  /// Thinking beside a forged block goes with it: of a message all of it is sent back, or none.
  private static func whole(_ message: Message, isForged: Bool) -> (Message, Revision.Note)? {
    var result = message
    var removed: [Block] = []
    var rule: String?
    result.blocks = message.blocks.compactMap { block in
      guard var thinking = block.thinking else { return block }
      guard message.role == .assistant else {
        rule = rule ?? "misplaced-thinking"
        removed.append(block)
        return nil
      }
      guard let fault = isForged ? .badSignature : thinking.fault else { return block }
      rule = rule ?? Self.rule(of: fault)
      guard case .textMissing = fault, let signature = thinking.signature, !signature.isEmpty else {
        removed.append(block)
        return nil
      }
      var filled = block
      thinking.text = ""
      filled.content = .thinking(thinking)
      return filled
    }
    guard let rule else { return nil }
    let summary = removed.isEmpty ? "gave signed thinking an empty text" : "dropped thinking that the API refuses"
    return (result, Revision.Note(pass: Self.id, rule: rule, summary: summary, removed: removed))
  }

  private static func rule(of fault: ThinkingFault) -> String {
    switch fault {
    case .unsigned, .dataMissing: "unsigned-thinking"
    case .empty, .textMissing: "empty-thinking"
    case .badSignature, .badData: "invalid-signature"
    }
  }

  /// While thinking has a budget, a turn that has thinking begins with it.
  private func placeFirst(_ revision: inout Revision) {
    guard revision.history.thinkingMode == .manual else { return }
    let messages = revision.messages
    revision.replaceEach { index, message in
      guard message.role == .assistant, index == 0 || messages[index - 1].role != .assistant,
        message.blocks.contains(where: \.isThinking), message.blocks.first?.isThinking == false
      else { return nil }
      var message = message
      message.blocks = message.blocks.filter(\.isThinking) + message.blocks.filter { !$0.isThinking }
      return (message, note("moved the thinking to the front of its message", []))
    }
  }

  /// No turn of the assistant ends with thinking.
  private func dropFinal(_ revision: inout Revision) {
    let messages = revision.messages
    revision.replaceEach { index, message in
      guard message.role == .assistant, message.blocks.last?.isThinking == true,
        index + 1 == messages.count || messages[index + 1].role != .assistant
      else { return nil }
      var message = message
      let count = message.blocks.reversed().prefix(while: \.isThinking).count
      let removed = Array(message.blocks.suffix(count))
      message.blocks.removeLast(count)
      return (message, note("dropped thinking that nothing follows", removed))
    }
  }

  /// A last answer that the model is to go on from has no thinking where the request has none.
  private func dropPrefilled(_ revision: inout Revision) {
    guard revision.requirements.endsWithAssistant == .yes, revision.history.thinkingMode.isOff else { return }
    let last = revision.messages.count - 1
    revision.replaceEach { index, message in
      guard index == last, message.role == .assistant, !message.isPaused,
        message.blocks.contains(where: \.isThinking), !message.blocks.contains(where: { $0.toolCall != nil })
      else { return nil }
      let removed = message.blocks.filter(\.isThinking)
      var message = message
      message.blocks.removeAll(where: \.isThinking)
      return (message, note("dropped the thinking of a last answer, for the request does not think", removed))
    }
  }

  private func note(_ summary: String, _ removed: [Block]) -> Revision.Note {
    Revision.Note(pass: Self.id, rule: "misplaced-thinking", summary: summary, removed: removed)
  }
}

extension Message {
  /// Whether a signature, or the data of sealed thinking, is not the provider's.
  fileprivate var hasForgedThinking: Bool {
    blocks.contains { block in
      switch block.thinking?.fault {
      case .badSignature, .badData: true
      case .unsigned, .dataMissing, .empty, .textMissing, nil: false
      }
    }
  }
}
