internal import HistoryJSON

/// Gives every message a role and a list of blocks; nothing that was there is thrown away.
public struct RepairMessageShape: Pass {
  public static let id = "repair-message-shape"
  public static let establishes = "there is a message, and every message has a known role and whole blocks"

  public init() {}

  public func apply(to revision: inout Revision) {
    let dialect = revision.history.dialect
    let family = dialect.family
    let takesSystem = revision.requirements.takesSystemRole != .no
    revision.replaceEach { _, message in
      var changed = message
      let role = Self.role(message.role, family, takesSystem: takesSystem)
      if role != message.role { changed.role = role }
      if message.form.isMalformed, message.blocks.isEmpty, let origin = message.form.value,
        origin.source[origin.node].kind != .null
      {
        changed.blocks = [Self.block(of: JSONText(origin))]
        changed.form = .fresh
      }
      Self.shape(&changed.blocks, role, dialect)
      if role == .assistant, family == .openAIChat {
        changed.extra.removeAll { $0.name == "tool_calls" && $0.value.kind == .array }
      }
      guard changed != message else { return nil }
      return (
        changed,
        Revision.Note(
          pass: Self.id, rule: Self.rule(message, role), summary: "gave the message its shape",
          removed: message.blocks.filter { !changed.blocks.contains($0) })
      )
    }
    guard revision.messages.isEmpty else { return }
    revision.rewrite([
      .insert(
        Message(.user, MessageText(InsertedText.nothing)),
        Revision.Note(
          pass: Self.id, rule: "empty-history", summary: "added a message to an empty history"))
    ])
  }

  private static func rule(_ message: Message, _ role: Role) -> String {
    if message.role == .other("") { return "malformed-message" }
    if message.role != role { return "unknown-role" }
    if message.form.isMalformed { return "malformed-content" }
    if message.blocks.contains(where: \.isMalformed) { return "malformed-block" }
    if message.blocks.contains(where: { $0.toolResult?.form.isMalformed ?? false }) {
      return "malformed-content"
    }
    if message.blocks.contains(where: { $0.toolResult != nil }) { return "malformed-block" }
    return message.role == .assistant ? "empty-tool-calls" : "misplaced-tool-call"
  }

  /// The words of a speaker that the wire does not know are the user's: they must not be lost.
  private static func role(
    _ role: Role, _ family: Dialect.Family, takesSystem: Bool
  ) -> Role {
    switch role {
    case .user, .assistant: role
    case .system: takesSystem ? role : .user
    case .developer, .tool, .function: family == .anthropic ? .user : role
    case .other: .user
    }
  }

  /// Makes blocks of what is none, also within results, and text of calls that no assistant made.
  private static func shape(_ blocks: inout [Block], _ role: Role, _ dialect: Dialect) {
    for index in blocks.indices {
      switch blocks[index].content {
      case .malformed(let json): blocks[index] = block(of: json)
      case .toolCall where dialect.family == .anthropic && role != .assistant:
        let spelling = String(decoding: blocks[index].encoded(as: dialect), as: UTF8.self)
        blocks[index] = .text(MessageText(InsertedText.unreadable(spelling)))
      case .toolResult(let result):
        guard let whole = shaped(result, dialect) else { continue }
        blocks[index].content = .toolResult(whole)
      default: continue
      }
    }
    // A blank string among blocks says nothing; with a type it would be a blank text.
    if blocks.contains(where: { $0.origin != nil || !($0.text?.isBlank ?? false) }) {
      blocks.removeAll { $0.origin == nil && $0.text?.isBlank ?? false }
    }
  }

  /// A result whose content has the form of the wire; nil if it has it already.
  private static func shaped(_ result: ToolResult, _ dialect: Dialect) -> ToolResult? {
    var changed = result
    if result.form.isMalformed, result.content.isEmpty, let origin = result.form.value {
      let isNull = origin.source[origin.node].kind == .null
      // A failed result gets a text, and Chat Completions an empty string, from other passes.
      if isNull, result.isError || dialect.family == .openAIChat { return nil }
      changed.content = isNull ? [.text("")] : [block(of: JSONText(origin))]
      changed.form = .fresh
      return changed
    }
    for index in result.content.indices {
      guard case .malformed(let json) = result.content[index].content else { continue }
      changed.content[index] = block(of: json)
    }
    if dialect.family == .anthropic, result.form.array != nil {
      changed.content.removeAll { $0.text?.isEmpty ?? false }
    }
    return changed == result ? nil : changed
  }

  /// A string is the text that it says; anything else is shown as it stands.
  private static func block(of json: JSONText) -> Block {
    json.text.map { .text($0) }
      ?? .text(MessageText(InsertedText.unreadable(json.description)))
  }
}

extension ContentForm {
  /// The value that it was read from.
  var value: Origin? {
    if case .read(let origin) = self { origin } else { nil }
  }
}
