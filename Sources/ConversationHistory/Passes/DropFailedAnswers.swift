/// Removes assistant messages that are an error of the client, saved as if the model had spoken.
public struct DropFailedAnswers: Pass {
  /// The id on the command line and in edits.
  public static let id = "drop-failed-answers"
  /// What holds after the pass ran.
  public static let establishes = "no assistant message is a client's error text"

  /// Makes the pass.
  public init() {}

  /// Changes the history where it does not yet hold what the pass establishes. Linear.
  public func apply(to revision: inout Revision) {
    revision.removeEach { _, message in
      guard message.isErrorStub else { return nil }
      return Revision.Note(
        pass: Self.id, rule: "error-saved-as-answer",
        summary: "removed an error that was saved as an answer", removed: message.blocks)
    }
  }
}

extension Message {
  /// Whether the only text is a known error of a client.
  var isErrorStub: Bool {
    guard role == .assistant, blocks.count == 1, let text = blocks[0].text else { return false }
    return InsertedText.isErrorStub(text)
  }

  /// Whether the message says nothing at all.
  var isBlank: Bool { blocks.allSatisfy { $0.text?.isBlank ?? false } }

  /// Whether the turn stopped in a server tool and is to be sent back as it is.
  var isPaused: Bool {
    switch blocks.last?.content {
    case .serverToolCall?, .serverToolResult?: true
    default: false
    }
  }
}
