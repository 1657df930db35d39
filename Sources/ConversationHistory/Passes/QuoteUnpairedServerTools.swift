/// Writes calls of server tools without a result, and results without a call, as marked text.
///
/// Only the provider can make the missing half, so that the other one is kept as what it says. A call whose turn is
/// still open stays, but for running code whose container is not named; and so do those of other servers.
public struct QuoteUnpairedServerTools: Pass {
  public static let id = "quote-unpaired-server-tools"
  public static let establishes = "every call of a server tool has its result, and every result its call"

  /// Makes the pass.
  public init() {}

  public func apply(to revision: inout Revision) {
    switch revision.history.dialect.family {
    case .anthropic:
      quoteAdvisor(&revision)
      quoteUnpaired(&revision)
      quoteCodeWithoutContainer(&revision)
    case .openAIResponses: quoteLocalShell(&revision)
    case .bedrock, .openAIChat, .gemini: break
    }
  }

  /// The provider reads an advisor's answer only where the request declares the advisor.
  private func quoteAdvisor(_ revision: inout Revision) {
    let history = revision.history
    guard history.origin?.object != nil, !AdvisorBlocks.areDeclared(history.parameter("tools")) else { return }
    let answers = history.messages.lazy.flatMap(\.blocks).compactMap(\.advisedCall)
    let ids = Set(answers)
    guard !ids.isEmpty else { return }
    revision.replaceEach { _, message in
      var changed = message
      for (index, block) in message.blocks.enumerated() {
        guard let id = block.serverToolID, ids.contains(id) else { continue }
        changed.blocks[index] = block.quoted(InsertedText.undeclaredServerTool)
      }
      guard changed != message else { return nil }
      return (
        changed,
        Revision.Note(
          pass: Self.id, rule: "undeclared-advisor", summary: "wrote an advisor's call and answer as marked text")
      )
    }
  }

  private func quoteUnpaired(_ revision: inout Revision) {
    let messages = revision.messages
    let pairs = ServerToolPairs(messages)
    var quoted: [Int: Set<Int>] = [:]
    let gone = revision.history.declaresNoTools ? pairs.waiting : []
    for place in pairs.calls + gone + pairs.results where !messages[place.message].blocks[place.block].isOfOtherServer {
      quoted[place.message, default: []].insert(place.block)
    }
    guard !quoted.isEmpty else { return }
    revision.replaceEach { index, message in
      guard let blocks = quoted[index] else { return nil }
      var changed = message
      for block in blocks { changed.blocks[block] = message.blocks[block].quoted() }
      return (
        changed,
        Revision.Note(
          pass: Self.id, rule: "unpaired-server-tool", summary: "wrote half a pair of a server tool as marked text",
          removed: blocks.sorted().map { message.blocks[$0] }, added: blocks.sorted().map { changed.blocks[$0] })
      )
    }
  }

  /// The code cannot go on without its container, so that the calls it made become the model's own.
  private func quoteCodeWithoutContainer(_ revision: inout Revision) {
    let history = revision.history
    guard history.origin?.object != nil, history.parameter("container").map(\.isNull) ?? true,
      let last = history.messages.lastIndex(where: { $0.role == .assistant })
    else { return }
    let answered = Set(history.messages.flatMap(\.blocks).compactMap(\.answeredServerTool))
    let pending = Set(
      history.messages[last].blocks.compactMap { block -> MessageText? in
        guard case .serverToolCall(let call) = block.content, !answered.contains(call.id) else { return nil }
        return call.id
      })
    let callers = Set(history.messages[last].blocks.compactMap(\.codeCaller)).intersection(pending)
    guard !callers.isEmpty else { return }
    revision.replaceEach { index, message in
      guard index == last else { return nil }
      var changed = message
      for (index, block) in message.blocks.enumerated() {
        if case .serverToolCall(let call) = block.content, callers.contains(call.id) {
          changed.blocks[index] = block.quoted()
        } else if let caller = block.codeCaller, callers.contains(caller) {
          changed.blocks[index].extra.removeAll { $0.name == "caller" }
        }
      }
      return (
        changed,
        Revision.Note(
          pass: Self.id, rule: "missing-container",
          summary: "wrote running code without its container as marked text", removed: message.blocks)
      )
    }
  }

  private func quoteLocalShell(_ revision: inout Revision) {
    let items = revision.messages.map { message in message.origin.map { JSONText($0) } }
    let calls = Set(LocalShellItems.unpaired(in: items, hasServerState: revision.history.hasServerState))
    guard !calls.isEmpty else { return }
    revision.replaceEach { index, message in
      guard calls.contains(index), let block = message.blocks.first else { return nil }
      var changed = Message(.assistant, [block.quoted()])
      changed.lineage = message.lineage
      return (
        changed,
        Revision.Note(
          pass: Self.id, rule: "unpaired-server-tool", summary: "wrote half a pair of a local shell as marked text",
          removed: message.blocks, added: changed.blocks)
      )
    }
  }
}

extension History {
  /// Whether the body is known to declare no tool at all.
  fileprivate var declaresNoTools: Bool {
    origin?.object != nil && tools.isEmpty && (parameter("tools")?.elements.isEmpty ?? true)
      && (parameter("mcp_servers")?.elements.isEmpty ?? true)
  }
}

extension ServerToolPairs {
  /// Walks values; block indexes are those within their message.
  fileprivate init(_ messages: [Message]) {
    var numbers: [MessageText: UInt64] = [:]
    self.init(
      messages.map { message in
        ServerToolPairs.Turn(
          isAssistant: message.role == .assistant,
          blocks: message.blocks.map { block in
            guard let id = block.serverToolID else { return .init(kind: block.kind, id: 0) }
            let number = numbers[id] ?? UInt64(numbers.count + 1)
            numbers[id] = number
            return .init(kind: block.kind, id: number)
          })
      })
  }
}

extension Block {
  /// The id of a server tool's call, or the one that its result names.
  var serverToolID: MessageText? {
    switch content {
    case .serverToolCall(let call): call.id
    case .serverToolResult(_, let id): id
    default: nil
    }
  }

  fileprivate var answeredServerTool: MessageText? {
    if case .serverToolResult(_, let id) = content { id } else { nil }
  }

  /// The call of running code that made this call of the client.
  fileprivate var codeCaller: MessageText? {
    guard toolCall != nil, let caller = extra.last(where: { $0.name == "caller" })?.value,
      caller.string("type")?.hasPrefix("code_execution") == true
    else { return nil }
    return caller["tool_id"]?.text
  }

  /// The call of the advisor that the block answers.
  fileprivate var advisedCall: MessageText? {
    guard case .serverToolResult(let type, let id) = content, type.string == AdvisorBlocks.result else { return nil }
    return id
  }

  /// A marked text that shows the block as it stands.
  fileprivate func quoted(_ mark: (String) -> String = InsertedText.halfOfServerTool) -> Block {
    var block = Block.text(MessageText(mark(origin.map { JSONText($0).description } ?? "")))
    block.cacheMarker = cacheMarker
    return block
  }

  /// Whether it is a call or a result of a tool that neither the client nor the provider runs.
  fileprivate var isOfOtherServer: Bool {
    if case .serverToolResult(let type, _) = content { return type == "mcp_tool_result" }
    guard let origin, let type = JSONText(origin).string("type") else { return false }
    return type == "mcp_tool_use"
  }
}
