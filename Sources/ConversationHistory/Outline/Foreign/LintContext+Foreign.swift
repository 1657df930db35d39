internal import HistoryJSON

extension LintContext {
  /// A subject of a foreign history in the words of the dialect: rules look for members by the wire's names.
  func respelled(_ subject: Subject, _ shape: ForeignShape) -> [UInt8]? {
    switch subject {
    case .block(let index):
      guard let block = foreignBlock(index, shape) else { return nil }
      if case .text(let text) = block.content, outline.blocks[index].flags.contains(.bare) { return text.token }
      guard family == .openAIChat, block.toolResult != nil else { return block.encoded(as: outline.dialect) }
      return Message(.tool, [block]).encoded(as: outline.dialect)
    case .message(let index):
      let blocks = outline.blocks(of: index).compactMap { foreignBlock($0, shape) }
      return Message(Role(outline.messages[index].role), blocks).encoded(as: outline.dialect)
    case .history, .tool, .parameter, .element: return nil
    }
  }

  private func foreignBlock(_ index: Int, _ shape: ForeignShape) -> Block? {
    guard let source = SourceText.of(source.bytes(range(of: .block(index)))) else { return nil }
    return shape.value(outline.blocks[index].kind, of: source, outline.dialect)
  }
}

extension ForeignShape {
  /// The block that a source holds, as a value that knows nothing of where it came from.
  func value(_ kind: BlockKind, of source: SourceText, _ dialect: Dialect) -> Block {
    let wire = source.bytes.withRawBytes { block(kind, at: 0, bytes: $0, nodes: source.document.nodes) }
    var value = HistoryBuilder(source: source, dialect: dialect).value(of: wire)
    value.origin = nil
    switch kind {
    // What these say stands in members that have no field.
    case .media, .other, .serverToolCall, .serverToolResult: break
    default: value.extra = []
    }
    return value
  }
}
