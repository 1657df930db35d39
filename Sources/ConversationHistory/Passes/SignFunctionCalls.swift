internal import HistoryJSON

/// Gives calls of the current turn that lost their thought signature the one that says there is none.
public struct SignFunctionCalls: Pass {
  public static let id = "sign-function-calls"
  public static let establishes = "the first call of each step of the current turn has a thought signature"

  /// Makes the pass.
  public init() {}

  public func apply(to revision: inout Revision) {
    guard revision.history.dialect.family == .gemini, revision.requirements.takesUnsignedCalls == .no else { return }
    let messages = revision.messages
    let start = messages.lastIndex { message in
      message.role == .user && message.blocks.contains { $0.text != nil }
    }
    var isStepOpen = false
    revision.replaceEach { index, message in
      guard index > start ?? -1, message.role == .assistant else {
        isStepOpen = false
        return nil
      }
      guard !isStepOpen, let call = message.blocks.firstIndex(where: { $0.toolCall != nil }) else { return nil }
      isStepOpen = true
      guard !message.blocks[call].isSigned else { return nil }
      var message = message
      message.blocks[call].extra.removeAll { Block.signatureNames.contains($0.name) }
      message.blocks[call].extra.append(
        Member("thoughtSignature", JSONText(written: MessageText(InsertedText.noSignature).token)))
      return (
        message,
        Revision.Note(
          pass: Self.id, rule: "missing-thought-signature",
          summary: "wrote the signature that says there is none", added: [message.blocks[call]])
      )
    }
  }
}

extension Block {
  /// The spellings of the member that holds the signature of a part.
  fileprivate static let signatureNames: [MessageText] = ["thoughtSignature", "thought_signature"]

  fileprivate var isSigned: Bool {
    extra.contains { Self.signatureNames.contains($0.name) && $0.value.kind != .null }
  }
}
