extension LintContext {
  /// The thinking blocks with a fault, each with it.
  func oddThinking() -> [(block: Int, fault: ThinkingFault)] {
    guard isAnthropic else { return [] }
    return outline.blocks.indices.compactMap { index in
      fault(ofThinking: index).map { (index, $0) }
    }
  }

  /// The fault of a thinking block; nil for any other block.
  func fault(ofThinking index: Int) -> ThinkingFault? {
    let block = outline.blocks[index]
    guard block.flags.contains(.odd), isThinking(index),
      let source = SourceText.of(spelling(of: .block(index)))
    else { return nil }
    return HistoryBuilder.block(at: Origin(source, 0), isCall: false, outline.dialect)?.thinking?.fault
  }

  func isThinking(_ block: Int) -> Bool {
    outline.blocks[block].kind == .thinking || outline.blocks[block].kind == .redactedThinking
  }

  /// `messages.<i>.content.<j>`: how the Messages API names a block.
  func wirePath(_ block: Int) -> String {
    let message = outline.message(of: block)
    return "messages.\(message).content.\(position(of: block, in: message))"
  }

  /// Whether a message is the first of its turn, as the Messages API joins them.
  func beginsRun(_ message: Int) -> Bool {
    message == 0 || outline.messages[message - 1].role != outline.messages[message].role
  }

  /// Whether a message is the last of its turn.
  func endsRun(_ message: Int) -> Bool {
    message + 1 == outline.messages.count || outline.messages[message + 1].role != outline.messages[message].role
  }
}
