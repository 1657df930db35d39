internal import HistoryJSON

/// Makes a history end with the user, for models that refuse to go on from an answer.
///
/// An empty, blank or error stub goes, safely. A turn that a server tool paused stays. Client calls stay and get their
/// results. A real answer goes, lossy, its text kept in the edit; `.continue("…")` appends a user message instead.
public struct StripTrailingAssistants: Pass {
  /// What becomes of a real answer at the end.
  public enum Answer: Sendable, Hashable {
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
    while let last = revision.messages.last, last.role == .assistant, !last.isPaused {
      if last.isBlank && !last.hasOtherPayload || last.isErrorStub {
        remove(from: &revision, .safe, "removed a stub at the end")
      } else if last.blocks.contains(where: { $0.toolCall != nil }) {
        guard answer != .keep, dropTornCalls(&revision) else {
          RepairToolPairing().apply(to: &revision)
          return
        }
      } else if answer == .keep {
        return
      } else if case .continue(let text) = answer {
        append(text, to: &revision)
        return
      } else {
        remove(from: &revision, .lossy, "removed the answer at the end: the model refuses it there")
      }
    }
  }

  private func remove(
    from revision: inout Revision, _ safety: Edit.Safety, _ summary: String
  ) {
    let last = revision.messages.count - 1
    revision.removeEach { index, message in
      guard index == last else { return nil }
      return Revision.Note(
        pass: Self.id, rule: "trailing-assistant", summary: summary, safety: safety,
        removed: message.blocks)
    }
  }

  /// Drops the calls of the last message whose input was cut in the middle; whether there were any.
  private func dropTornCalls(_ revision: inout Revision) -> Bool {
    let last = revision.messages.count - 1
    let torn = revision.messages[last].blocks.filter(\.isTornCall)
    guard !torn.isEmpty else { return false }
    revision.replaceEach { index, message in
      guard index == last else { return nil }
      var message = message
      message.blocks.removeAll(where: \.isTornCall)
      return (
        message,
        Revision.Note(
          pass: Self.id, rule: "trailing-assistant",
          summary: "removed a tool call that was cut in the middle of its input", safety: .lossy,
          removed: torn)
      )
    }
    return true
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
