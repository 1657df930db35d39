internal import HistoryJSON

/// Makes a client's call and result of a server tool's pair whose id the provider never gave, or whose search results
/// are not sealed.
///
/// The result goes into a user message of its own, so that the answer is parted there. Its content stays as it is
/// spelled, as text: tool output is untrusted, and no other form of it is sure to be taken.
public struct DemoteForeignServerTools: Pass {
  public static let id = "demote-foreign-server-tools"
  public static let establishes =
    "every call of a server tool has an id of the provider's, and every search its sealed results"

  /// Makes the pass.
  public init() {}

  public func apply(to revision: inout Revision) {
    guard revision.history.dialect.family == .anthropic else { return }
    var foreign = revision.history.unsealedSearches
    let unsealed = foreign
    var steps: [Revision.Step] = []
    var didChange = false
    for (index, message) in revision.messages.enumerated() {
      guard message.role == .assistant, let parts = Self.parts(message, &foreign, unsealed) else {
        steps.append(.keep(index))
        continue
      }
      didChange = true
      append(parts, of: message, at: index, to: &steps)
    }
    if didChange { revision.rewrite(steps) }
  }

  /// The answer in parts, the user's results between; nil if nothing in it is foreign.
  private static func parts(
    _ message: Message, _ foreign: inout Set<MessageText>, _ unsealed: Set<MessageText>
  ) -> [(Role, [Block])]? {
    var parts: [(Role, [Block])] = []
    var didChange = false
    func add(_ block: Block, _ role: Role) {
      if parts.last?.0 == role {
        parts[parts.count - 1].1.append(block)
      } else {
        parts.append((role, [block]))
      }
    }
    for block in message.blocks {
      switch block.content {
      case .serverToolCall(let call) where block.isForeignCall(call) || unsealed.contains(call.id):
        foreign.insert(call.id)
        didChange = true
        add(Block(.toolCall(call), cacheMarker: block.cacheMarker), .assistant)
      case .serverToolResult(_, let id) where foreign.contains(id):
        didChange = true
        let content = block.extra.last { $0.name == "content" }.map { text(of: $0.value) } ?? ""
        add(Block(.toolResult(ToolResult(callID: id, content)), cacheMarker: block.cacheMarker), .user)
      default: add(block, .assistant)
      }
    }
    return didChange ? parts : nil
  }

  private static func text(of content: JSONText) -> MessageText { content.text ?? MessageText(utf8: content.bytes) }

  private func append(
    _ parts: [(Role, [Block])], of message: Message, at index: Int, to steps: inout [Revision.Step]
  ) {
    let note = Revision.Note(
      pass: Self.id, rule: "invalid-server-tool-id",
      summary: "made a client's call and result of a server tool's pair")
    var isReplaced = false
    for (role, blocks) in parts {
      guard role == .user || isReplaced else {
        var changed = message
        changed.blocks = blocks
        steps.append(.replace(index, with: changed, note))
        isReplaced = true
        continue
      }
      if !isReplaced {
        steps.append(.remove(index, note))
        isReplaced = true
      }
      var new = Message(role, blocks)
      new.lineage = message.lineage
      steps.append(.insert(new, note))
    }
  }
}

extension History {
  /// The calls of searches of which a result is not sealed.
  fileprivate var unsealedSearches: Set<MessageText> {
    let ids = messages.lazy.filter { $0.role == .assistant }.flatMap(\.blocks).compactMap { block -> MessageText? in
      guard case .serverToolResult(_, let id) = block.content,
        SearchResults.lackSeals(block.extra.last { $0.name == "content" }?.value)
      else { return nil }
      return id
    }
    return Set(ids)
  }
}

extension Block {
  /// Whether a call of a server tool of the provider's has an id that the provider never gave.
  fileprivate func isForeignCall(_ call: ToolCall) -> Bool {
    if let origin, JSONText(origin).string("type") != "server_tool_use" { return false }
    return !ServerToolID.isGenuine(call.id)
  }
}
