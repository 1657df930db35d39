internal import HistoryJSON

/// Makes a history end with the user, for models that refuse to go on from an answer.
///
/// An empty, blank or error stub goes, safely. A turn that a server tool paused stays. Client calls stay and get their
/// results. A real answer goes, lossy, its text kept in the edit; `.continue("…")` appends a user message instead.
public struct StripTrailingAssistants: Pass {
  /// What becomes of a real answer at the end.
  public enum Answer: Sendable, Hashable {
    /// Takes it away; the edit keeps its text.
    case remove
    /// Leaves it, and a call whose input was cut: nothing is lost, and the history may stay refused.
    case keep
    /// Keeps it and lets a user message with this text follow.
    case `continue`(String)
  }

  /// The id on the command line and in edits.
  public static let id = "strip-trailing-assistants"
  /// What holds after the pass ran.
  public static let establishes = "the history does not end with an answer"

  private let answer: Answer

  /// Makes the pass; a real answer is removed unless something else is asked for.
  public init(_ answer: Answer = .remove) { self.answer = answer }

  /// Changes the history where it does not yet hold what the pass establishes. Linear.
  public func apply(to revision: inout Revision) {
    let messages = revision.messages
    var steps: [Revision.Step] = []
    var end = End.clean
    var index = messages.count - 1
    while index >= 0, let step = step(messages[index], at: index, &end) {
      steps.append(step)
      guard case .remove = step else { break }
      index -= 1
    }
    if !steps.isEmpty {
      revision.rewrite((0..<messages.count - steps.count).map { .keep($0) } + steps.reversed())
    }
    switch end {
    case .clean: break
    case .calls: RepairToolPairing().apply(to: &revision)
    case .answer(let text): append(text, to: &revision)
    }
  }

  /// How the history ends when the steps are made.
  private enum End {
    case clean
    /// With calls that need their results.
    case calls
    /// With an answer that a user message is to follow.
    case answer(String)
  }

  /// What becomes of a message that is the last one; nil if it stays as it is.
  private func step(_ message: Message, at index: Int, _ end: inout End) -> Revision.Step? {
    guard message.role == .assistant, !message.isPaused else { return nil }
    if message.isStub { return .remove(index, note(message, "removed a stub at the end")) }
    guard message.blocks.contains(where: { $0.toolCall != nil }) else {
      return stripped(message, at: index, &end)
    }
    end = .calls
    guard answer != .keep else { return nil }
    var rest = message
    rest.blocks.removeAll(where: \.isTornCall)
    guard rest.blocks.count < message.blocks.count else { return nil }
    var torn = note(message, "removed a tool call that was cut in the middle of its input", .lossy)
    guard !rest.blocks.contains(where: { $0.toolCall != nil }) else {
      torn.removed = message.blocks.filter(\.isTornCall)
      return .replace(index, with: rest, torn)
    }
    end = .clean
    if rest.isStub { return .remove(index, torn) }
    if !rest.isPaused, let step = stripped(message, at: index, &end) { return step }
    torn.removed = message.blocks.filter(\.isTornCall)
    return .replace(index, with: rest, torn)
  }

  /// What becomes of a real answer; nil if it stays.
  private func stripped(_ message: Message, at index: Int, _ end: inout End) -> Revision.Step? {
    switch answer {
    case .keep: return nil
    case .continue(let text):
      end = .answer(text)
      return nil
    case .remove:
      let summary = "removed the answer at the end: the model refuses it there"
      return .remove(index, note(message, summary, .lossy))
    }
  }

  private func note(
    _ message: Message, _ summary: String, _ safety: Edit.Safety = .safe
  ) -> Revision.Note {
    Revision.Note(
      pass: Self.id, rule: "trailing-assistant", summary: summary, safety: safety,
      removed: message.blocks)
  }

  private func append(_ text: String, to revision: inout Revision) {
    var steps: [Revision.Step] = revision.messages.indices.map { .keep($0) }
    steps.append(
      .insert(
        Message(.user, MessageText(text)),
        Revision.Note(
          pass: Self.id, rule: "trailing-assistant",
          summary: "let a user message follow the answer",
          path: "messages[\(revision.messages.count - 1)]")))
    revision.rewrite(steps)
  }
}

extension Message {
  /// Whether nothing is said, or nothing but an error of the client.
  fileprivate var isStub: Bool { isBlank && !hasOtherPayload || isErrorStub }
}

extension Block {
  /// Whether it is a call whose input, a string of JSON, ends in the middle; the free text of a custom tool has no middle.
  fileprivate var isTornCall: Bool {
    guard !isCustomCall, let text = toolCall?.input?.text, !text.isBlank else { return false }
    do throws(JSONError) {
      _ = try JSONDocument(text.utf8)
      return false
    } catch {
      return error.isTruncation
    }
  }
}
