internal import HistoryJSON

/// Takes away members that the wire is known to refuse: bookkeeping of a client, flags of another provider.
///
/// Only histories that were read from a request body, or made by hand: lines of a session carry members of their own.
public struct DropRefusedFields: Pass {
  public static let id = "drop-refused-fields"
  public static let establishes = "no message, text or result has a member that the wire refuses"

  /// Makes the pass.
  public init() {}

  public func apply(to revision: inout Revision) {
    dropPrefixes(&revision)
    guard revision.history.origin != nil || revision.messages.allSatisfy({ $0.origin == nil }) else { return }
    if revision.requirements.takesResultStatus == .no { dropStatuses(&revision) }
    if APIVersion.isStrict(revision.history.parameter(APIVersion.parameter)) == .yes { dropCitations(&revision) }
    let family = revision.history.dialect.family
    let fields = revision.requirements.messageFields
    let hasPhases = family == .openAIResponses && revision.requirements.takesOddItemIDs == .no
    let needsContent = family == .openAIChat && revision.requirements.takesEmptyAnswer == .no
    revision.replaceEach { _, message in
      var changed = message
      if let fields, message.role != .system || family != .anthropic {
        changed.extra.removeAll { !fields.contains($0.name.string) }
      }
      // Answers must keep theirs.
      if hasPhases, message.role != .assistant { changed.extra.removeAll { $0.name == "phase" } }
      if !(fields?.contains("refusal") ?? true) || needsContent && message.saysNothingElse { changed.sayRefusals() }
      for (index, block) in message.blocks.enumerated() {
        guard let refused = RefusedFields.isRefused(in: block, family), block.extra.contains(where: refused) else {
          continue
        }
        changed.blocks[index].extra.removeAll(where: refused)
      }
      guard changed != message else { return nil }
      return (
        changed,
        Revision.Note(pass: Self.id, rule: "unknown-field", summary: "removed members that the API does not know")
      )
    }
  }

  private func dropCitations(_ revision: inout Revision) {
    guard revision.history.dialect.family == .anthropic else { return }
    revision.replaceEach { _, message in
      guard message.role == .user else { return nil }
      var changed = message
      for (index, block) in message.blocks.enumerated() {
        guard let origin = block.origin, UserCitations.stand(in: JSONText(origin)) else { continue }
        changed.blocks[index].extra.removeAll { $0.name == "citations" && block.text != nil }
        for place in block.extra.indices where block.text == nil && block.extra[place].name == "content" {
          changed.blocks[index].extra[place].value = UserCitations.removed(from: block.extra[place].value)
        }
      }
      guard changed != message else { return nil }
      return (
        changed, Revision.Note(pass: Self.id, rule: "misplaced-citations", summary: "removed citations of the user's")
      )
    }
  }

  /// Where a result may not say that the tool failed, its text does.
  private func dropStatuses(_ revision: inout Revision) {
    revision.replaceEach { _, message in
      guard message.blocks.contains(where: \.hasStatus) else { return nil }
      var changed = message
      // Written fresh: a status other than an error has no field that could be changed.
      changed.origin = nil
      for (index, block) in message.blocks.enumerated() where block.hasStatus {
        guard var result = block.toolResult else { continue }
        if result.isError {
          result.isError = false
          result.content.insert(.text(MessageText(InsertedText.failed)), at: 0)
        }
        changed.blocks[index] = Block(.toolResult(result), extra: block.extra)
      }
      return (
        changed,
        Revision.Note(pass: Self.id, rule: "unknown-field", summary: "removed the status of a tool result")
      )
    }
  }

  private func dropPrefixes(_ revision: inout Revision) {
    guard revision.requirements.takesPrefixFlag == .yes else { return }
    let last = revision.messages.count - 1
    revision.replaceEach { index, message in
      guard index != last,
        message.extra.contains(where: { $0.name == "prefix" && $0.value.kind == .true })
      else { return nil }
      var message = message
      message.extra.removeAll { $0.name == "prefix" }
      return (message, Revision.Note(pass: Self.id, rule: "misplaced-prefix", summary: "removed the flag `prefix`"))
    }
  }
}

extension Message {
  /// Whether a refusal is all that it says.
  fileprivate var saysNothingElse: Bool {
    role == .assistant && blocks.allSatisfy { if case .refusal = $0.content { true } else { false } }
  }

  /// A refusal that stands beside the content becomes its text: the words are kept where the member is refused.
  fileprivate mutating func sayRefusals() {
    let said = blocks.compactMap { block -> Block? in
      guard case .refusal(let text) = block.content, block.stands(in: "refusal", of: self) else { return block }
      return text.isEmpty ? nil : .text(text)
    }
    if said != blocks { blocks = said }
  }
}

extension Block {
  /// Whether it is a result of Converse that says whether the tool failed.
  fileprivate var hasStatus: Bool {
    guard let result = toolResult else { return false }
    return result.isError || origin.map { JSONText($0)["toolResult"]?["status"] != nil } ?? false
  }

  /// Whether the block was read from a member of the message.
  fileprivate func stands(in member: String, of message: Message) -> Bool {
    guard let origin, let whole = message.origin, whole.source === origin.source else { return false }
    return whole.source.member(member, of: whole.node) == origin.node
  }
}

/// Which members of a block are refused.
enum RefusedFields {
  /// What a text of the Messages API may have.
  static let text = ["type", "text", "citations", "cache_control"]
  /// What a tool result of the Messages API may have.
  static let result = ["type", "tool_use_id", "content", "is_error", "cache_control", "toolset_name"]

  /// Tells the refused ones among the members without a field; nil where none is known.
  static func isRefused(in block: Block, _ family: Dialect.Family) -> ((Member) -> Bool)? {
    switch (family, block.content) {
    case (.anthropic, .text): { !text.contains($0.name.string) }
    case (.anthropic, .toolResult): { !result.contains($0.name.string) }
    case (.gemini, _): { $0.name == "id" }
    default: nil
    }
  }
}
