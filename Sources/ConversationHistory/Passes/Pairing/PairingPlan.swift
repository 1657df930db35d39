internal import HistoryJSON

/// What is to become of each block and message so that calls and results pair.
struct PairingPlan {
  /// What becomes of one block.
  enum Fate: Equatable {
    case keep
    case drop(rule: String, summary: String)
    case become(Block, rule: String, summary: String)
    /// Goes to the results behind the message with that index.
    case move(to: Int)
    /// Makes room for the message with that index.
    case yield(to: Int)
  }

  /// A block by its message and its index there.
  struct Place: Hashable {
    var message: Int
    var block: Int
  }

  let messages: [Message]
  private let placement: Requirements.ResultPlacement
  /// The fates that are not `keep`, by message and block.
  private(set) var fates: [Int: [Int: Fate]] = [:]
  /// The messages whose results go before their other blocks.
  private(set) var resultsFirst: Set<Int> = []
  /// The blocks that move behind a message.
  private(set) var arrivals: [Int: [Place]] = [:]
  /// Texts of orphans that the assistant must not say, by the message behind whose results they go.
  private(set) var freed: [Int: [Block]] = [:]
  /// The calls without a result, by the message that their results go behind.
  private(set) var unanswered: [Int: [ToolCall]] = [:]

  /// The messages that are nothing but results which go behind one other message.
  private(set) var movingMessages: Set<Int> = []
  /// For each message of an assistant the last one of its run.
  private var runEnds: [Int] = []
  /// Whether neighbours of one speaker are known, or suspected, to be refused.
  let mayRefuseNeighbours: Bool

  /// What calls with several results hold now, by the place of the first one, and those places in order.
  private var seats: [Place: Seat] = [:]
  private var seatOrder: [Place] = []
  private var listed: Set<Place> = []
  /// Results that are joined of several.
  private var joinedBlocks: [Place: Block] = [:]

  /// Plans for the messages of a revision, as a walk over them found them. Linear.
  init(_ walk: PairingWalk, _ revision: Revision) {
    messages = revision.messages
    placement = revision.requirements.results
    runEnds = revision.runEnds()
    mayRefuseNeighbours = revision.requirements.repeatsRoles != .yes
    let mayBeStored = revision.history.hasServerState
    let answers = Self.answersBefore(messages)
    for result in walk.results {
      switch result.verdict {
      // What will stand between the call and the results does not stand there yet.
      case .inPlace(let call), .behindText(let call):
        if mayRefuseNeighbours, anchor(of: walk.calls[call].message) < answers[result.message] {
          move(result, behind: walk.calls[call])
        } else if case .behindText = result.verdict {
          resultsFirst.insert(result.message)
        }
      case .misplaced(let call): move(result, behind: walk.calls[call])
      case .duplicate(let first): join(result, with: walk.results[first])
      // The call may stand in what the server stored, which has no id that it does not take.
      case .orphan: if !mayBeStored || !revision.requirements.takesID(id(of: result)) { free(result) }
      }
    }
    for call in walk.calls where call.answer == .none {
      guard let value = messages[call.message].blocks[call.block].toolCall else { continue }
      unanswered[anchor(of: call.message), default: []].append(value)
    }
    settle()
    movingMessages = Set(fates.keys.filter(movesAsAWhole))
  }

  private mutating func move(_ result: PairingWalk.Result, behind call: PairingWalk.Call) {
    let target = anchor(of: call.message)
    set(.move(to: target), result.message, result.block)
    arrivals[target, default: []].append(Place(message: result.message, block: result.block))
  }

  /// For each message the last one of the assistant before it; -1 for none.
  private static func answersBefore(_ messages: [Message]) -> [Int] {
    var last = -1
    return messages.indices.map { index in
      defer { if messages[index].role == .assistant { last = index } }
      return last
    }
  }

  /// Whether anything does not pair.
  var hasWork: Bool { !fates.isEmpty || !resultsFirst.isEmpty || !unanswered.isEmpty }

  private func id(of result: PairingWalk.Result) -> MessageText {
    messages[result.message].blocks[result.block].toolResult?.callID ?? ""
  }

  func fate(_ message: Int, _ block: Int) -> Fate { fates[message]?[block] ?? .keep }

  private mutating func set(_ fate: Fate, _ message: Int, _ block: Int) {
    fates[message, default: [:]][block] = fate
  }

  /// Whether a message is nothing but results that go behind one other message.
  private func movesAsAWhole(_ index: Int) -> Bool {
    let count = messages[index].blocks.count
    guard let own = fates[index], count > 0, own.count == count, messages[index].role != .assistant
    else { return false }
    let targets = Set(own.values.map { fate in if case .move(let to) = fate { to } else { -1 } })
    return targets.count == 1 && !targets.contains(-1)
  }

  /// The last message of the assistant's run, where results stand in the user's turn.
  private func anchor(of message: Int) -> Int {
    guard messages[message].role == .assistant, placement != .toolMessages, placement != .anywhereBehind else {
      return message
    }
    return runEnds[message]
  }

  /// A second result: the same is dropped, a stub yields to the real one, two real ones are joined in order.
  private mutating func join(_ second: PairingWalk.Result, with first: PairingWalk.Result) {
    let place = Place(message: second.message, block: second.block)
    let start = Place(message: first.message, block: first.block)
    guard let kept = block(at: start).toolResult, let other = block(at: place).toolResult else { return }
    set(
      .drop(rule: Self.duplicate, summary: "removed a second result of one call"), place.message,
      place.block)
    guard !other.isStub, !other.saysNothing else { return }
    // In place: a copy of a seat would copy all that it knows.
    let taken = seats[start, default: Seat(start, kept, isReal: !kept.isStub && !kept.saysNothing)]
      .take(other, at: place)
    if taken, listed.insert(start).inserted { seatOrder.append(start) }
  }

  /// Puts what holds a seat now where the call's first result stood, or where that goes.
  private mutating func settle() {
    guard !seatOrder.isEmpty else { return }
    var spots: [Place: Int] = [:]
    for places in arrivals.values {
      for (index, place) in places.enumerated() { spots[place] = index }
    }
    for start in seatOrder {
      guard let seat = seats[start] else { continue }
      let holder = seat.holder
      if seat.parts.count > 1 { joinedBlocks[holder] = joined(seat) }
      if case .move(let target) = fate(start.message, start.block) {
        guard holder != start, let index = spots[start] else { continue }
        set(
          .drop(rule: Self.duplicate, summary: "removed a stub beside the real result"),
          start.message, start.block)
        set(.move(to: target), holder.message, holder.block)
        arrivals[target]?[index] = holder
      } else if placement == .toolMessages, holder != start {
        set(.yield(to: holder.message), start.message, start.block)
      } else {
        set(
          .become(
            block(at: holder), rule: Self.duplicate,
            summary: holder == start
              ? "joined two results of one call" : "put the real result in the place of a stub"),
          start.message, start.block)
      }
    }
  }

  /// The block that holds a seat, with what all its parts say.
  private func joined(_ seat: Seat) -> Block {
    var block = block(at: seat.holder)
    guard var result = block.toolResult else { return block }
    result.content = Block.joined(seat.parts.compactMap { self.block(at: $0).toolResult?.content })
    block.content = .toolResult(result)
    return block
  }

  /// A block as it will be, wherever it goes.
  func block(at place: Place) -> Block {
    joinedBlocks[place] ?? messages[place.message].blocks[place.block]
  }

  /// A message that moves, with its blocks as they will be.
  func whole(_ index: Int) -> Message {
    var message = messages[index]
    for position in message.blocks.indices {
      guard let block = joinedBlocks[Place(message: index, block: position)] else { continue }
      message.blocks[position] = block
    }
    return message
  }

  private static let duplicate = "duplicate-tool-result"

  /// A result without a call: its text stays as marked user text, for it is untrusted.
  private mutating func free(_ result: PairingWalk.Result) {
    guard let value = messages[result.message].blocks[result.block].toolResult else { return }
    let rule = "orphan-tool-result"
    guard !value.saysNothing else {
      set(.drop(rule: rule, summary: "removed an empty result without its call"), result.message, result.block)
      return
    }
    let text = MessageText(InsertedText.orphanResult(id: value.callID.string, text: value.plainText))
    let summary = "turned a result without its call into marked text"
    guard messages[result.message].role != .assistant else {
      set(.drop(rule: rule, summary: summary), result.message, result.block)
      freed[anchor(of: result.message), default: []].append(.text(text))
      return
    }
    set(.become(.text(text), rule: rule, summary: summary), result.message, result.block)
    resultsFirst.insert(result.message)
  }
}

extension ToolResult {
  /// Whether it stands in for a result that was lost.
  var isStub: Bool {
    guard content.count == 1, let text = content[0].text else { return false }
    return InsertedText.isStubResult(text)
  }

  /// Whether there is no content, or empty texts alone.
  var saysNothing: Bool { content.allSatisfy { $0.text?.isEmpty ?? false } }

  /// All texts of the content, a blank line between; other blocks as they are spelled.
  var plainText: String {
    content.map { block in
      if let text = block.text { return text.string }
      // A block that a pass made has no spelling of its own.
      if block.origin == nil, case .malformed(let json) = block.content { return json.description }
      return String(decoding: block.origin?.spelling ?? [], as: UTF8.self)
    }
    .joined(separator: "\n\n")
  }
}

extension Block {
  /// The text, if the block is the content string itself or was made by hand, with nothing else in it.
  var bareText: MessageText? {
    guard let text, cacheMarker == nil, extra.isEmpty else { return nil }
    guard let origin else { return text }
    return origin.source[origin.node].kind == .string ? text : nil
  }
}
