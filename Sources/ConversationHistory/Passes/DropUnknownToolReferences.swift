/// Drops references to tools that the request does not declare.
///
/// A client's result that held nothing else says which tools were found; the provider's says that none was.
public struct DropUnknownToolReferences: Pass {
  public static let id = "drop-unknown-tool-references"
  public static let establishes = "every reference names a declared tool"

  /// Makes the pass.
  public init() {}

  public func apply(to revision: inout Revision) {
    guard revision.history.dialect.family == .anthropic else { return }
    let declared = revision.history.referableTools
    if let declared { dropChanges(&revision, ToolChanges(declared)) }
    revision.replaceEach { _, message in
      var changed = message
      var removed: [Block] = []
      for index in message.blocks.indices {
        guard let (block, dropped) = Self.repaired(message.blocks[index], declared) else { continue }
        changed.blocks[index] = block
        removed += dropped
      }
      guard !removed.isEmpty else { return nil }
      return (
        changed,
        Revision.Note(
          pass: Self.id, rule: "unknown-tool-reference", summary: "dropped references that the API does not take",
          removed: removed)
      )
    }
  }

  /// A message of the system that says nothing else goes: an empty one would be refused.
  private func dropChanges(_ revision: inout Revision, _ changes: ToolChanges) {
    var changes = changes
    var steps: [Revision.Step] = []
    var didChange = false
    for (index, message) in revision.messages.enumerated() where message.role == .system {
      var changed = message
      changed.blocks.removeAll { block in
        guard case .other = block.content, let origin = block.origin else { return false }
        return changes.unknown(in: JSONText(origin)) != nil
      }
      guard changed.blocks.count < message.blocks.count else { continue }
      let note = Revision.Note(
        pass: Self.id, rule: "unknown-tool-reference", summary: "dropped a change of a tool that is not declared")
      steps.append(changed.blocks.isEmpty ? .remove(index, note) : .replace(index, with: changed, note))
      didChange = true
    }
    if didChange { revision.rewrite(steps) }
  }

  private static func repaired(_ block: Block, _ declared: Set<MessageText>?) -> (Block, [Block])? {
    var changed = block
    switch block.content {
    case .toolResult(var result):
      let dropped = result.content.filter { $0.referredTool.map { !ToolReferences.takes($0, declared) } ?? false }
      guard !dropped.isEmpty else { return nil }
      result.content.removeAll { dropped.contains($0) }
      if result.content.isEmpty {
        let names = dropped.compactMap { $0.referredTool?.string }
        result.content = [.text(MessageText(InsertedText.undeclaredTools(names)))]
      }
      changed.content = .toolResult(result)
      return (changed, dropped)
    case .serverToolResult:
      guard let place = block.extra.lastIndex(where: { $0.name == "content" }) else { return nil }
      let content = block.extra[place].value
      guard let list = content["tool_references"] else { return nil }
      let kept = list.elements.filter { ToolReferences.name($0).map { ToolReferences.takes($0, declared) } ?? true }
      guard kept.count < list.elements.count else { return nil }
      changed.extra[place].value = content.setting("tool_references", to: JSONText(kept))
      return (changed, [block])
    default: return nil
    }
  }
}

extension Block {
  /// The tool that the block refers to.
  var referredTool: MessageText? {
    isToolReference ? extra.last { $0.name == "tool_name" }?.value.text : nil
  }
}

extension History {
  /// The tools that a reference may name; nil if that is not known.
  fileprivate var referableTools: Set<MessageText>? {
    guard let origin, let object = origin.object else { return nil }
    func member(_ name: String) -> JSONText? {
      origin.source.member(name, of: object).map { JSONText(Origin(origin.source, $0)) }
    }
    // The names may have been changed since the body was read.
    return ToolReferences.declared(member("tools"), member("mcp_servers"))?.union(tools.map(\.name))
  }
}
