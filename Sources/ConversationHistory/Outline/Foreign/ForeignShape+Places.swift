internal import HistoryJSON

extension ForeignShape {
  /// What a repair may write anew in a block.
  package enum Part: Sendable {
    case id, name, text, payload
  }

  /// The value in which a block has a part; nil where it has none.
  package func place(of part: Part, in kind: BlockKind, at node: Int, of source: SourceText) -> Int? {
    let block = source.bytes.withRawBytes { self.block(kind, at: node, bytes: $0, nodes: source.document.nodes) }
    let found =
      switch part {
      case .id: block.id
      case .name: block.name
      case .text: block.text
      case .payload: block.payload
      }
    return found < 0 ? nil : found
  }
}
