internal import ConversationHistory
internal import HistoryJSON

/// Carries what a pipeline did to a history over to the file: all of it, or nothing.
struct ForeignPlan {
  private let history: ForeignHistory
  private let form: ForeignForm
  private let outcome: Outcome
  private let anchored: Set<Int>
  private let tools: [MessageText: MessageText]
  private(set) var changes: [ForeignChange] = []
  /// The calls that were given a result, by message and block.
  private var answered: Set<[Int]> = []
  /// The number of the next message, where messages are counted.
  private(set) var number: Int?

  init(_ history: ForeignHistory, _ outcome: Outcome, _ form: ForeignForm, number: Int?) {
    self.history = history
    self.outcome = outcome
    self.form = form
    self.number = number
    anchored = outcome.anchored
    tools = history.tools
  }

  /// Plans all changes. False if one cannot be written in the format.
  mutating func make(_ file: inout RecordFile) -> Bool {
    var last: Int?
    for (position, source) in outcome.sources.enumerated() {
      let message = outcome.history.messages[position]
      switch source {
      case .merged: return false
      case .kept(let index) where anchored.contains(position): last = index
      case .edited(let index) where anchored.contains(position):
        guard edit(index, to: message, &file) else { return false }
        last = index
      case .kept(let index):
        guard let last, move(index, behind: last, &file) else { return false }
      case .edited: return false
      case .inserted:
        guard let last, insert(message, at: position, behind: last, &file) else { return false }
      }
    }
    let gone = Set(outcome.dropped)
    for index in outcome.dropped {
      for holder in history.holders(of: index, &file) {
        guard holder.element != nil || holder.node == 0, history.holds(holder, only: gone) else { return false }
        changes.append(.remove(holder))
      }
    }
    return true
  }

  private mutating func move(_ index: Int, behind last: Int, _ file: inout RecordFile) -> Bool {
    let holders = history.holders(of: index, &file)
    guard form.link == nil, form.counter == nil, holders.count == 1, let holder = holders.first,
      history.holds(holder, only: [index]), let place = end(of: last, &file)
    else { return false }
    changes.append(.message([UInt8](holder.source.spelling(of: holder.node)), behind: place))
    changes.append(.remove(holder))
    return true
  }

  /// The last element or line of a message.
  private func end(of message: Int, _ file: inout RecordFile) -> RecordFile.Place? {
    history.holders(of: message, &file).last
  }
}

// What comes.
extension ForeignPlan {
  private mutating func insert(
    _ message: Message, at position: Int, behind last: Int, _ file: inout RecordFile
  ) -> Bool {
    guard let results = message.onlyResults else {
      return end(of: last, &file).map { add(message, behind: $0, &file) } ?? false
    }
    if form.answer != nil, results.allSatisfy({ answer($0, before: last, &file) }) { return true }
    if form.counter != nil, position + 1 < outcome.sources.count {
      return join(results, at: position + 1, &file)
    }
    var calls: [RecordFile.Place] = []
    for result in results {
      guard let call = open(result.callID, before: last, &file).first else { return false }
      answered.insert(call.key)
      calls.append(call.place)
    }
    guard form.callOfLine != nil else {
      return end(of: last, &file).map { add(message, behind: $0, calls: calls, &file) } ?? false
    }
    for (result, call) in zip(results, calls) {
      let place = lastLine(of: result.callID, from: call.record, &file) ?? call
      guard add(Message(message.role, [Block(.toolResult(result))]), behind: place, calls: [call], &file) else {
        return false
      }
    }
    return true
  }

  private mutating func add(
    _ message: Message, behind place: RecordFile.Place, calls: [RecordFile.Place] = [], _ file: inout RecordFile
  ) -> Bool {
    var neighbour = neighbour(place, seed: message.seed, isReplaced: false)
    neighbour.calls = calls.map { Origin($0.source, $0.node) }
    neighbour.number = number
    guard let bytes = form.message(message, neighbour) else { return false }
    number = number.map { $0 + 1 }
    changes.append(.message(bytes, behind: place))
    return true
  }

  /// Gives a call its result where it stands. False if none of the calls takes one.
  private mutating func answer(_ result: ToolResult, before last: Int, _ file: inout RecordFile) -> Bool {
    for call in open(result.callID, before: last, &file) {
      guard let message = history.place(of: call.key[0], &file), message.record == call.place.record else { continue }
      let (one, other) = (Origin(call.place.source, call.place.node), Origin(message.source, message.node))
      guard let settings = form.answer?(one, other, result) else { continue }
      answered.insert(call.key)
      changes += settings.map { .set($0, record: call.place.record) }
      return true
    }
    return false
  }

  /// Puts results before what the user says next.
  private mutating func join(_ results: [ToolResult], at position: Int, _ file: inout RecordFile) -> Bool {
    guard let index = outcome.sources[position].first, anchored.contains(position),
      history.messages[index].role == .user, !history.messages[index].blocks.isEmpty,
      let place = history.place(of: 0, in: index, &file), let element = place.element
    else { return false }
    for result in results {
      guard let bytes = form.block(Block(.toolResult(result)), neighbour(place, isReplaced: false)) else {
        return false
      }
      changes.append(.element(bytes, list: element.list, position: 0, record: place.record))
    }
    return true
  }

  /// The calls with an id in the nearest message that has one, those first that no result answers yet.
  private func open(
    _ id: MessageText, before last: Int, _ file: inout RecordFile
  ) -> [(key: [Int], place: RecordFile.Place)] {
    func calls(_ message: Int) -> [Int] {
      history.messages[message].blocks.indices.filter { index in
        if case .toolCall(let call) = history.messages[message].blocks[index].content { call.id == id } else { false }
      }
    }
    guard let message = (0...last).reversed().first(where: { !calls($0).isEmpty }) else { return [] }
    // Calls that have their name as the id are answered in their order.
    let behind = history.messages[(message + 1)...].prefix { $0.role != .assistant }.flatMap(\.blocks)
    let count = behind.count { block in
      if case .toolResult(let result) = block.content { result.callID == id } else { false }
    }
    let all = calls(message)
    let first = all.count > count ? count : 0
    return (all[first...] + all[..<first]).filter { !answered.contains([message, $0]) }.compactMap { block in
      history.place(of: block, in: message, &file).map { ([message, block], $0) }
    }
  }

  /// The last line from that of a call on that tells of it, before anything else is said.
  private func lastLine(
    of call: MessageText, from first: Int, _ file: inout RecordFile
  ) -> RecordFile.Place? {
    guard let path = form.callOfLine else { return nil }
    var result = file.root(of: first)
    for record in (first + 1)..<max(first + 1, file.count) {
      if history.says(record) { break }
      guard let root = file.root(of: record) else { continue }
      let name = root.source.bytes.withRawBytes { path.value(in: 0, bytes: $0, nodes: root.source.document.nodes) }
      if let name, root.source[name].isString, root.source.decoded(name) == call.utf8 { result = root }
    }
    return result
  }

  private func neighbour(_ place: RecordFile.Place, seed: [UInt8] = [], isReplaced: Bool) -> ForeignNeighbour {
    let spelling = [UInt8](place.source.spelling(of: place.node))
    return ForeignNeighbour(
      value: Origin(place.source, place.node), isReplaced: isReplaced, tools: tools, seed: spelling + [0x3A] + seed)
  }
}

// What changes.
extension ForeignPlan {
  private mutating func edit(_ index: Int, to message: Message, _ file: inout RecordFile) -> Bool {
    let old = history.messages[index]
    guard old.role == message.role else { return replace(index, with: message, &file) }
    let alignment = BlockAlignment(from: old.blocks, to: message.blocks)
    // The block behind which a new one comes.
    var before: Int?
    for (block, source) in zip(message.blocks, alignment.sources) {
      switch source {
      case .kept(let position): before = position
      case .changed(let position):
        guard change(position, of: index, to: block, &file) else { return false }
        before = position
      case .new: guard add(block, behind: before, of: index, &file) else { return false }
      }
    }
    for position in alignment.gone {
      guard let place = history.place(of: position, in: index, &file), place.element != nil else { return false }
      changes.append(.remove(place))
    }
    return true
  }

  /// A message of another speaker takes the place of one that stands alone.
  private mutating func replace(_ index: Int, with message: Message, _ file: inout RecordFile) -> Bool {
    let holders = history.holders(of: index, &file)
    guard holders.count == 1, history.holds(holders[0], only: [index]),
      let bytes = form.message(message, neighbour(holders[0], isReplaced: true))
    else { return false }
    changes.append(.replace(holders[0], with: bytes))
    return true
  }

  private mutating func add(_ block: Block, behind before: Int?, of index: Int, _ file: inout RecordFile) -> Bool {
    if case .toolResult(let result) = block.content, form.answer != nil, answer(result, before: index, &file) {
      return true
    }
    guard let place = history.place(of: before ?? 0, in: index, &file), let element = place.element else {
      return false
    }
    var neighbour = neighbour(place, isReplaced: false)
    if case .toolResult(let result) = block.content, let call = open(result.callID, before: index, &file).first {
      answered.insert(call.key)
      neighbour.calls = [Origin(call.place.source, call.place.node)]
    }
    guard let bytes = form.block(block, neighbour) else { return false }
    let position = before == nil ? element.position : element.position + 1
    changes.append(.element(bytes, list: element.list, position: position, record: place.record))
    return true
  }

  private mutating func change(_ block: Int, of index: Int, to new: Block, _ file: inout RecordFile) -> Bool {
    switch (history.messages[index].blocks[block].content, new.content) {
    case (.text, .text(let text)):
      guard let place = history.place(of: .text, ofBlock: block, in: index, &file) else { return false }
      changes.append(.replace(place, with: text.token))
      return true
    case (.toolResult(let before), .toolResult(let result)):
      // Nothing, and an empty text: the format spells both alike.
      if before.callID == result.callID, before.saysNothing, result.saysNothing { return true }
      guard before.callID == result.callID, before.isError == result.isError, let text = result.wholeText,
        let place = history.place(of: .payload, ofBlock: block, in: index, &file),
        place.source[place.node].isString
      else { return false }
      changes.append(.replace(place, with: text.token))
      return true
    default: return false
    }
  }
}

extension Message {
  /// What tells it from other new messages at its place.
  fileprivate var seed: [UInt8] {
    blocks.flatMap { block in
      switch block.content {
      case .toolResult(let result): result.callID.utf8
      case .text(let text): text.utf8
      default: [UInt8]()
      }
    }
  }
}
