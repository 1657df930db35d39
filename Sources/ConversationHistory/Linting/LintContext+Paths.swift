internal import HistoryJSON

extension LintContext {
  /// The path in the wire's own terms.
  func path(of subject: Subject) -> String {
    switch subject {
    case .history: listName
    case .message(let index): "\(listName)[\(index)]"
    case .tool(let index): toolPath(index)
    case .block(let index): blockPath(index)
    case .parameter(let name): name
    case .element(let name, let index, _): "\(name)[\(index)]"
    }
  }

  /// The member of the body that the messages stand in.
  private var listName: String {
    switch family {
    case .anthropic, .bedrock, .openAIChat: "messages"
    case .openAIResponses: "input"
    case .gemini: "contents"
    }
  }

  private func toolPath(_ tool: Int) -> String {
    let index = outline.tools[tool].element
    return switch family {
    case .anthropic, .openAIResponses: "tools[\(index)].name"
    case .openAIChat: "tools[\(index)].function.name"
    case .bedrock: "toolConfig.tools[\(index)].toolSpec.name"
    case .gemini: "tools[\(index)].functionDeclarations[\(outline.tools[tool].function)].name"
    }
  }

  private func blockPath(_ index: Int) -> String {
    let message = outline.message(of: index)
    let start = "\(listName)[\(message)]"
    let block = outline.blocks[index]
    let isBare = block.flags.contains(.bare)
    // An item of Responses that is one block is the block, and so is a message of a tool.
    guard block.offset != outline.messages[message].offset || outline.shape != nil && block.kind != .toolResult
    else { return start }
    switch family {
    case .gemini: return "\(start).parts[\(position(of: index, in: message))]"
    case .openAIChat where block.kind == .toolCall:
      // Beside elements that are no calls a call is told by its bytes.
      return (traits.contains(.malformed) ? listedCallPath(index, in: message) : nil).map { start + $0 }
        ?? "\(start).tool_calls[\(callPosition(of: index, in: message))]"
    case .openAIChat where block.kind == .refusal && isBare: return "\(start).refusal"
    case .openAIChat where block.kind == .malformed:
      return listedCallPath(index, in: message).map { start + $0 }
        ?? "\(start).content[\(position(of: index, in: message))]"
    default: return isBare ? "\(start).content" : "\(start).content[\(position(of: index, in: message))]"
    }
  }

  /// Where among the calls of its message a block stands, be it one or not; nil where it stands in the content.
  private func listedCallPath(_ block: Int, in message: Int) -> String? {
    guard let value = json(.message(message)), let calls = value["tool_calls"]?.origin else { return nil }
    let nodes = calls.source.document.nodes
    let distance = outline.blocks[block].offset - outline.messages[message].offset
    let start = Int(nodes[value.origin.node].start) + distance
    if nodes[calls.node].range.lowerBound == start { return ".tool_calls" }
    let position = nodes.elements(of: calls.node).enumerated().first { nodes[$0.element].range.lowerBound == start }
    return position.map { ".tool_calls[\($0.offset)]" }
  }

  /// The index of a block in the content of its message.
  func position(of block: Int, in message: Int) -> Int {
    block - Int(outline.messages[message].firstBlock)
  }

  private func callPosition(of block: Int, in message: Int) -> Int {
    let first = Int(outline.messages[message].firstBlock)
    return outline.blocks[first..<block].count { $0.kind == .toolCall }
  }
}
