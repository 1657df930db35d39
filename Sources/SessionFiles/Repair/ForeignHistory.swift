internal import ConversationHistory
internal import HistoryJSON

/// A history of a format's own form: its messages as values, and where they and their blocks stand in the file.
struct ForeignHistory {
  let outline: Outline
  let messages: [Message]
  private let shape: ForeignShape
  /// The messages that each element or line holds a part of.
  private var messagesOfHolder: [Key: Set<Int>] = [:]
  /// The records in which somebody says something, results left aside.
  private var speaking: Set<Int> = []

  private struct Key: Hashable {
    var record: Int
    var node: Int

    init(_ place: RecordFile.Place) { (record, node) = (place.record, place.node) }
  }

  /// Nil where a message cannot be read again.
  init?(_ outline: Outline, in bytes: [UInt8], pairsByOrder: Bool, _ file: inout RecordFile) {
    self.outline = outline
    shape = outline.shape ?? ForeignShape()
    let source = MemoryBytes(bytes)
    var messages: [Message] = []
    for index in outline.messages.indices {
      guard var message = Message(index, of: outline, in: source) else { return nil }
      if pairsByOrder { message.nameBlocks(by: outline.blocks(of: index).map { outline.blocks[$0].id }) }
      messages.append(message)
    }
    self.messages = messages
    guard messages.map(\.blocks.count) == outline.blockCounts else { return nil }
    for index in messages.indices {
      for holder in holders(of: index, &file) {
        messagesOfHolder[Key(holder), default: []].insert(index)
        if messages[index].role != .tool { speaking.insert(holder.record) }
      }
    }
  }

  /// Where a message stands.
  func place(of message: Int, _ file: inout RecordFile) -> RecordFile.Place? {
    file.place(at: outline.messages[message].offset)
  }

  /// Where a block of a message stands.
  func place(of block: Int, in message: Int, _ file: inout RecordFile) -> RecordFile.Place? {
    file.place(at: outline.blocks[outline.blocks(of: message).lowerBound + block].offset)
  }

  func kind(of block: Int, in message: Int) -> BlockKind {
    outline.blocks[outline.blocks(of: message).lowerBound + block].kind
  }

  /// The value in which a block has a part.
  func place(
    of part: ForeignShape.Part, ofBlock block: Int, in message: Int, _ file: inout RecordFile
  ) -> RecordFile.Place? {
    guard var place = place(of: block, in: message, &file) else { return nil }
    // A string is a text, and the content of a result.
    if place.source[place.node].isString { return part == .text || part == .payload ? place : nil }
    guard
      let node = shape.place(of: part, in: kind(of: block, in: message), at: place.node, of: place.source)
    else { return nil }
    place.node = node
    return place
  }

  /// The elements or lines that a message stands in: several where each of its parts has a line of its own.
  func holders(of message: Int, _ file: inout RecordFile) -> [RecordFile.Place] {
    guard let place = place(of: message, &file) else { return [] }
    var result = [file.holder(of: place)]
    for block in messages[message].blocks.indices {
      guard let place = self.place(of: block, in: message, &file), place.record != result.last?.record else { continue }
      result.append(file.holder(of: place))
    }
    return result
  }

  /// Whether an element or line holds parts of these messages alone.
  func holds(_ holder: RecordFile.Place, only messages: Set<Int>) -> Bool {
    messagesOfHolder[Key(holder)]?.isSubset(of: messages) ?? true
  }

  /// Whether somebody says something in a record, results left aside.
  func says(_ record: Int) -> Bool { speaking.contains(record) }

  /// The names of the tools, by the ids of their calls.
  var tools: [MessageText: MessageText] {
    var names: [MessageText: MessageText] = [:]
    for block in messages.flatMap(\.blocks) {
      if case .toolCall(let call) = block.content { names[call.id] = call.name }
    }
    return names
  }
}

extension Message {
  /// Gives calls and results without ids names by the numbers that tell which belong together; 0 belongs to nothing.
  fileprivate mutating func nameBlocks(by numbers: [UInt64]) {
    for (index, number) in zip(blocks.indices, numbers) {
      let id = MessageText(number == 0 ? "" : "call_\(number)")
      switch blocks[index].content {
      case .toolCall(var call):
        call.id = id
        blocks[index].content = .toolCall(call)
      case .toolResult(var result):
        result.callID = id
        blocks[index].content = .toolResult(result)
      default: break
      }
    }
  }
}
