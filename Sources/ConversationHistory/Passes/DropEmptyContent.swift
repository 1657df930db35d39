internal import HistoryJSON

/// Drops texts and messages that say nothing, where the provider refuses them or a crash left them.
///
/// A blank text beside other blocks is accepted and stays. A signed thinking block without text is no empty block.
public struct DropEmptyContent: Pass {
  /// The id on the command line and in edits.
  public static let id = "drop-empty-content"
  /// What holds after the pass ran.
  public static let establishes = "no message is empty, and no text block where the wire refuses it"

  /// Makes the pass.
  public init() {}

  /// Changes the history where it does not yet hold what the pass establishes. Linear.
  public func apply(to revision: inout Revision) {
    switch revision.history.dialect.family {
    case .anthropic, .bedrock:
      dropEmptyPrompts(&revision)
      dropEmptyTexts(&revision)
      dropEmptyMessages(&revision)
      if revision.history.dialect.family == .bedrock { addTexts(&revision) }
    case .openAIChat: repairEmptyContents(&revision)
    // An empty text is accepted, and a part may hold a signature alone; a content without parts is refused.
    case .gemini: dropBareMessages(&revision)
    case .openAIResponses: break
    }
  }

  private func dropEmptyPrompts(_ revision: inout Revision) {
    guard revision.history.dialect.family == .anthropic, let system = revision.history.system else { return }
    let kept = system.elements.filter { !($0["text"]?.text?.isEmpty ?? false) }
    guard kept.count < system.elements.count else { return }
    revision.setSystem(
      kept.isEmpty ? nil : JSONText(kept),
      Revision.Note(pass: Self.id, rule: "empty-text", summary: "dropped an empty text of the system prompt"))
  }

  private func dropEmptyTexts(_ revision: inout Revision) {
    revision.removeEach { _, message in
      guard message.role != .system, !message.blocks.isEmpty,
        message.blocks.allSatisfy({ $0.text?.isEmpty ?? false })
      else { return nil }
      return Revision.Note(
        pass: Self.id, rule: "empty-text", summary: "dropped a message of empty texts alone",
        removed: message.blocks)
    }
    revision.replaceEach { _, message in
      let empty = message.blocks.filter { $0.text?.isEmpty ?? false }
      guard !empty.isEmpty else { return nil }
      var message = message
      message.blocks.removeAll { $0.text?.isEmpty ?? false }
      return (
        message,
        Revision.Note(
          pass: Self.id, rule: "empty-text", summary: "dropped an empty text block", removed: empty)
      )
    }
  }

  private func dropEmptyMessages(_ revision: inout Revision) {
    let speaks = Self.speakingRuns(revision.messages)
    let joinsTurns = revision.history.dialect.family == .anthropic
    revision.removeEach { index, message in
      guard message.isBlank else { return nil }
      // The directive-only form has no content, and `output_config` says what it does.
      if message.role == .system, message.blocks.isEmpty, message.form.isStringOrList, !message.touched,
        message.extra.contains(where: { $0.name == "output_config" })
      {
        return nil
      }
      // Accepted in a user turn that says something (recorded): no reason to touch it.
      if joinsTurns, message.role == .user, message.blocks.isEmpty, speaks[index], message.form.isStringOrList {
        return nil
      }
      return Revision.Note(
        pass: Self.id, rule: message.blocks.isEmpty ? "empty-message" : "blank-text",
        summary: "dropped a message that says nothing", removed: message.blocks)
    }
  }

  /// Converse refuses a document without a text beside it.
  private func addTexts(_ revision: inout Revision) {
    revision.replaceEach { _, message in
      guard message.role == .user, message.blocks.contains(where: \.isDocument),
        !message.blocks.contains(where: { $0.text != nil })
      else { return nil }
      var message = message
      let text = Block.text(MessageText(InsertedText.document))
      message.blocks.append(text)
      return (
        message,
        Revision.Note(
          pass: Self.id, rule: "empty-message", summary: "added a text beside a document", added: [text])
      )
    }
  }

  private func dropBareMessages(_ revision: inout Revision) {
    revision.removeEach { _, message in
      guard message.blocks.isEmpty, !message.form.isString || message.form.isEmptyString else { return nil }
      return Revision.Note(pass: Self.id, rule: "empty-message", summary: "dropped a content without parts")
    }
  }

  /// For each message, whether its run of one role says anything.
  private static func speakingRuns(_ messages: [Message]) -> [Bool] {
    var result = [Bool](repeating: false, count: messages.count)
    var start = 0
    while start < messages.count {
      var end = start + 1
      while end < messages.count, messages[end].role == messages[start].role { end += 1 }
      let speaks = messages[start..<end].contains { !$0.blocks.isEmpty }
      for index in start..<end { result[index] = speaks }
      start = end
    }
    return result
  }

  private func repairEmptyContents(_ revision: inout Revision) {
    revision.removeEach { _, message in
      guard message.role == .assistant, message.blocks.isEmpty, !message.hasOtherPayload else {
        return nil
      }
      return Revision.Note(
        pass: Self.id, rule: "empty-message", summary: "dropped an answer that says nothing")
    }
    revision.replaceEach { _, message in
      guard let filled = message.withEmptyString else { return nil }
      return (
        filled,
        Revision.Note(
          pass: Self.id, rule: "empty-message", summary: "wrote an empty string as content")
      )
    }
  }
}

extension Message {
  /// The message with an empty string in the place of null, nothing or an empty list; nil if it needs none.
  fileprivate var withEmptyString: Message? {
    var message = self
    if role == .tool {
      guard case .toolResult(var result)? = blocks.first?.content, result.content.isEmpty,
        result.form.needsEmptyString
      else { return nil }
      result.content = [.text("")]
      result.form = .fresh
      message.blocks[0].content = .toolResult(result)
      return message
    }
    guard role == .user || role == .system || role == .developer, blocks.isEmpty,
      form.needsEmptyString
    else { return nil }
    message.blocks = [.text("")]
    message.form = .fresh
    return message
  }
}

extension Block {
  /// Whether it is a document of Converse.
  fileprivate var isDocument: Bool { extra.contains { $0.name == "document" } }
}
