internal import HistoryJSON

extension LintContext {
  /// Whether two messages say the same to the model: same name, same blocks, whatever their spelling or cache markers.
  ///
  /// Ids and the beginnings of texts tell most that they do not; that they do is asked of the bytes, in the words of
  /// the pass that collapses them.
  func saysTheSame(_ left: Int, _ right: Int) -> Bool {
    let (a, b) = (outline.blocks(of: left), outline.blocks(of: right))
    let (first, second) = (outline.messages[left], outline.messages[right])
    guard !a.isEmpty, a.count == b.count, first.nameHash == second.nameHash,
      !first.flags.union(second.flags).contains(.hasOtherPayload)
    else { return false }
    return zip(a, b).allSatisfy(looksTheSame)
      && zip(a, b).allSatisfy { first, second in
        guard let one = value(ofBlock: first), let two = value(ofBlock: second) else {
          return false
        }
        return one.saysTheSame(as: two)
      }
  }

  private func looksTheSame(_ first: Int, _ second: Int) -> Bool {
    let (x, y) = (outline.blocks[first], outline.blocks[second])
    return x.kind == y.kind && x.beginning == y.beginning && x.id == y.id
      && x.nameHash == y.nameHash && x.kind != .toolResult && x.kind != .malformed
  }

  /// The block as a value; nil for one that is not whole.
  private func value(ofBlock index: Int) -> Block? {
    guard let source = SourceText.of(spelling(of: .block(index))) else { return nil }
    let origin = Origin(source, 0)
    let kind = outline.blocks[index].kind
    guard outline.blocks[index].flags.contains(.bare) else {
      return HistoryBuilder.block(at: origin, isCall: kind == .toolCall, outline.dialect)
    }
    return kind == .refusal ? Block(.refusal(MessageText(origin))) : .text(MessageText(origin))
  }

  /// A number that stands for what a message says, whatever its spelling or cache markers.
  func contentIdentity(_ message: Int) -> String {
    var hash: UInt64 = 0
    for index in outline.blocks(of: message) {
      hash = hash &* 31 &+ contentHash(ofBlock: index) &+ outline.blocks[index].id
    }
    return String(hash, radix: 16)
  }

  private func contentHash(ofBlock index: Int) -> UInt64 {
    guard var block = value(ofBlock: index) else { return 0 }
    switch block.content {
    case .text(let text), .refusal(let text): return JSONString.hash(text.utf8)
    default:
      block.origin = nil
      block.cacheMarker = nil
      return JSONString.hash(Message(.assistant, [block]).encoded(as: outline.dialect))
    }
  }
}
