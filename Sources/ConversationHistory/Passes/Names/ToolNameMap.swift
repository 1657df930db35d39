internal import HistoryJSON

/// New names for tools, and their use everywhere that a request names a tool.
struct ToolNameMap {
  private var names: [MessageText: MessageText] = [:]
  private let pass: String
  private let rule: String?
  private let summary: String

  init(pass: String, rule: String?, summary: String) {
    self.pass = pass
    self.rule = rule
    self.summary = summary
  }

  var isEmpty: Bool { names.isEmpty }

  subscript(old: MessageText) -> MessageText? {
    get { names[old] }
    set { names[old] = newValue }
  }

  /// A name made from another and a hash of the old one, so that it depends on nothing else.
  static func hashed(_ stem: [UInt8], of old: MessageText, limit: Int) -> MessageText {
    let digits = String(UInt32(truncatingIfNeeded: JSONString.hash(old.utf8)), radix: 16)
    let tail = [UInt8]((String(repeating: "0", count: 8 - digits.utf8.count) + digits).utf8)
    return MessageText(utf8: Array(stem.prefix(max(0, limit - 8))) + tail)
  }

  /// Renames declarations, calls, references, and the choice of a tool.
  func apply(to revision: inout Revision) {
    guard !isEmpty else { return }
    let note = Revision.Note(pass: pass, rule: rule, summary: summary)
    let pairsByName = revision.requirements.results == .equalCount
    var tools = revision.history.tools
    for index in tools.indices where tools[index].isCustom {
      if let new = names[tools[index].name] { tools[index].name = new }
    }
    revision.setTools(tools, note)
    if let choice = revision.history.toolChoice {
      revision.setToolChoice(renamed(choice, revision.history.dialect), note)
    }
    revision.replaceEach { _, message in
      var changed = message
      for index in message.blocks.indices { rename(&changed.blocks[index], pairsByName) }
      if let name = message.toolName, let new = names[name] { changed.toolName = new }
      return changed == message ? nil : (changed, note)
    }
    for (old, new) in names { revision.recordName(new.string, old: old.string) }
  }

  /// Where calls pair by their names the results name them too.
  private func rename(_ block: inout Block, _ pairsByName: Bool) {
    switch block.content {
    case .toolCall(var call):
      guard let new = names[call.name] else { return }
      call.name = new
      if pairsByName { call.id = new }
      block.content = .toolCall(call)
    case .toolResult(var result):
      for index in result.content.indices { rename(&result.content[index], pairsByName) }
      if pairsByName, let new = names[result.callID] { result.callID = new }
      block.content = .toolResult(result)
    case .other(let type) where type == "tool_reference":
      for index in block.extra.indices where block.extra[index].name == "tool_name" {
        guard let text = block.extra[index].value.text, let new = names[text] else { continue }
        block.extra[index].value = JSONText(written: new.token)
      }
    default: break
    }
  }

  /// `tool_choice` with the names in it changed: `{"type":"tool","name":…}`, `{"function":{"name":…}}`, allowed tools.
  private func renamed(_ choice: JSONText, _ dialect: Dialect) -> JSONText {
    let (source, root) = (choice.origin.source, choice.origin.node)
    var splice = JSONSplice()
    let nodes = source.document.nodes
    for node in root..<Int(nodes[root].next) where nodes[node].kind == .object {
      guard let name = source.member("name", of: node), nodes[name].isString,
        let new = names[MessageText(Origin(source, name))]
      else { continue }
      splice.replace(nodes[name].range, with: new.token)
    }
    guard !splice.isEmpty else { return choice }
    return JSONText(written: splice.applied(to: source.bytes, in: nodes[root].range))
  }
}

extension Revision {
  /// Notes a new name; one that was renamed before leads back to the first.
  mutating func recordName(_ new: String, old: String) {
    toolNames[new] = toolNames.removeValue(forKey: old) ?? old
  }

  /// The names of the provider's own tools, which are fixed.
  var fixedToolNames: Set<MessageText> {
    Set(history.tools.filter { !$0.isCustom }.map(\.name))
  }

  /// The names that calls of the history use, in order of their first use.
  var calledNames: [MessageText] {
    var seen: Set<MessageText> = []
    return messages.flatMap(\.blocks).compactMap { $0.toolCall?.name }.filter {
      seen.insert($0).inserted
    }
  }
}

extension Message {
  /// The name of its tool, where a tool message carries one beside the id of the call.
  var toolName: MessageText? {
    get {
      guard role == .tool else { return nil }
      return extra.last { $0.name == "name" }?.value.text
    }
    set {
      guard let place = extra.lastIndex(where: { $0.name == "name" }), let newValue else { return }
      extra[place].value = JSONText(written: newValue.token)
    }
  }
}
