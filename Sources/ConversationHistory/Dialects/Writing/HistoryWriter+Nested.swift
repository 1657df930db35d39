internal import HistoryJSON

extension HistoryWriter {
  /// The object in a member of a block, with some of its members changed; its others stay as they are spelled.
  func nested(_ key: String, of block: Block, _ new: MemberList, from old: MemberList) -> [UInt8] {
    guard let origin = block.origin, let inner = origin.source.member(key, of: origin.node),
      origin.source[inner].kind == .object
    else { return new.object }
    return new.spliced(into: Origin(origin.source, inner), from: old)
  }

  /// The block as it was read from its origin.
  func original(of block: Block) -> Block? {
    block.origin.flatMap { HistoryBuilder.block(at: $0, isCall: block.toolCall != nil, dialect) }
  }
}
