/// Gives tools names that the wire takes: its alphabet, its length, each once.
public struct RenameTools: Pass {
  /// The id on the command line and in edits.
  public static let id = "rename-tools"
  /// What holds after the pass ran.
  public static let establishes = "every tool name has the alphabet and length of the wire, and is declared once"

  /// Makes the pass.
  public init() {}

  /// Changes the history where it does not yet hold what the pass establishes. Linear.
  public func apply(to revision: inout Revision) {
    dropEqualDeclarations(&revision)
    var map = ToolNameMap(
      pass: Self.id, rule: "invalid-tool-name", summary: "rewrote tool names that the API does not take")
    let requirements = revision.requirements
    let fixed = revision.fixedToolNames
    for tool in revision.history.tools where tool.isCustom {
      if !requirements.takesToolName(tool.name) { map[tool.name] = newName(tool.name, requirements) }
    }
    let named = requirements.checksResultNames ? revision.messages.compactMap(\.toolName) : []
    for name in revision.calledNames + named where map[name] == nil && !fixed.contains(name) {
      if !requirements.takesCalledName(name) { map[name] = newName(name, requirements) }
    }
    map.apply(to: &revision)
    nameResponses(&revision)
    renameSecondDeclarations(&revision)
  }

  /// The name of what has none.
  static let unnamed: MessageText = "unnamed_tool"

  private func newName(_ old: MessageText, _ requirements: Requirements) -> MessageText {
    guard !old.isEmpty else { return Self.unnamed }
    var plain = old.utf8.map { Requirements.isPlain($0) ? $0 : UInt8(ascii: "_") }
    if requirements.toolName.beginsWithLetter, !Requirements.isLetter(plain[0]) {
      plain.insert(UInt8(ascii: "_"), at: 0)
    }
    return ToolNameMap.hashed(
      plain.prefix(requirements.toolName.maximumLength - 9) + [UInt8(ascii: "_")], of: old,
      limit: requirements.toolName.maximumLength)
  }

  private func dropEqualDeclarations(_ revision: inout Revision) {
    guard revision.history.dialect.family == .anthropic else { return }
    var tools: [Tool] = []
    var seen: [MessageText: Tool] = [:]
    for tool in revision.history.tools {
      if let first = seen[tool.name], first == tool { continue }
      seen[tool.name] = seen[tool.name] ?? tool
      tools.append(tool)
    }
    revision.setTools(
      tools,
      Revision.Note(
        pass: Self.id, rule: "duplicate-tool-name", summary: "removed a second equal declaration"))
  }

  /// Two different tools of one name: calls mean the first, so the later one gets a new name.
  private func renameSecondDeclarations(_ revision: inout Revision) {
    guard revision.history.dialect.family == .anthropic else { return }
    var tools = revision.history.tools
    var seen: Set<MessageText> = []
    var occurrences: [MessageText: Int] = [:]
    for index in tools.indices {
      let old = tools[index].name
      while !seen.insert(tools[index].name).inserted {
        let occurrence = occurrences[old, default: 1] + 1
        occurrences[old] = occurrence
        let stem = old.utf8 + [UInt8]("_\(occurrence)_".utf8)
        tools[index].name = ToolNameMap.hashed(
          stem, of: MessageText(utf8: stem), limit: revision.requirements.toolName.maximumLength)
      }
      if tools[index].name != old { revision.recordName(tools[index].name.string, old: old.string) }
    }
    revision.setTools(
      tools,
      Revision.Note(
        pass: Self.id, rule: "duplicate-tool-name",
        summary: "renamed the later of two tools of one name"))
  }
}
