internal import HistoryJSON

extension HistoryBuilder {
  /// The message as it was read from its origin.
  static func message(
    at origin: Origin, _ dialect: Dialect, speaker: Outline.RoleCode? = nil
  ) -> Message? {
    var builder = HistoryBuilder(source: origin.source, dialect: dialect)
    origin.source.bytes.withRawBytes {
      MessageReader(dialect, speaker: speaker).read(
        origin.node, bytes: $0, nodes: origin.source.document.nodes, into: &builder)
    }
    return builder.messages.first
  }

  /// The block as it was read from its origin; `isCall` tells calls from parts, which stand in lists of their own.
  static func block(at origin: Origin, isCall: Bool, _ dialect: Dialect) -> Block? {
    let builder = HistoryBuilder(source: origin.source, dialect: dialect)
    let reader = MessageReader(dialect)
    let nodes = origin.source.document.nodes
    let wire = origin.source.bytes.withRawBytes { bytes in
      switch dialect.family {
      case .anthropic: reader.anthropicBlock(origin.node, bytes: bytes, nodes: nodes)
      case .bedrock: reader.bedrockBlock(origin.node, bytes: bytes, nodes: nodes)
      case .gemini: reader.geminiPart(origin.node, bytes: bytes, nodes: nodes)
      case .openAIChat, .openAIResponses:
        isCall
          ? reader.openAICall(origin.node, bytes: bytes, nodes: nodes)
          : reader.openAIPart(origin.node, bytes: bytes, nodes: nodes)
      }
    }
    return builder.value(of: wire)
  }

  /// The tools that a list declares; elements that are none are left out.
  static func tools(at origin: Origin, _ dialect: Dialect) -> [Tool] {
    let nodes = origin.source.document.nodes
    let found = origin.source.bytes.withRawBytes {
      WireTool.all(in: origin.node, dialect, bytes: $0, nodes: nodes)
    }
    return found.map {
      Tool(
        name: MessageText(Origin(origin.source, $0.name)), isCustom: $0.isCustom,
        definition: JSONText(Origin(origin.source, $0.declaration)))
    }
  }
}
