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

  let messages: [Message]
  /// The fates that are not `keep`, by message and block.
  private(set) var fates: [Int: [Int: Fate]] = [:]
  /// The messages whose results go before their other blocks.
  private(set) var resultsFirst: Set<Int> = []
  /// The blocks that move behind a message, as (message, block).
  private(set) var arrivals: [Int: [(message: Int, block: Int)]] = [:]
  /// The calls without a result, by the message that their results go behind.
  private(set) var unanswered: [Int: [ToolCall]] = [:]

  init(_ walk: PairingWalk, _ messages: [Message]) {
    self.messages = messages
    for result in walk.results {
      switch result.verdict {
      case .inPlace: break
      case .behindText: resultsFirst.insert(result.message)
      case .misplaced(let call):
        let target = anchor(of: walk.calls[call].message)
        set(.move(to: target), result.message, result.block)
        arrivals[target, default: []].append((result.message, result.block))
      case .duplicate(let first): join(result, with: walk.results[first])
      case .orphan: free(result)
      }
    }
    for call in walk.calls where call.answer == .none {
      guard let value = messages[call.message].blocks[call.block].toolCall else { continue }
      unanswered[anchor(of: call.message), default: []].append(value)
    }
  }

  func fate(_ message: Int, _ block: Int) -> Fate { fates[message]?[block] ?? .keep }

  private mutating func set(_ fate: Fate, _ message: Int, _ block: Int) {
    fates[message, default: [:]][block] = fate
  }

  /// The last message of the assistant's run: Anthropic combines the run before it looks for results.
  private func anchor(of message: Int) -> Int {
    guard messages[message].role == .assistant, !isToolWire else { return message }
    var last = message
    while last + 1 < messages.count, messages[last + 1].role == .assistant { last += 1 }
    return last
  }

  private var isToolWire: Bool { messages.contains { $0.role == .tool } }

  /// A second result: the same is dropped, a stub yields to the real one, two real ones are joined in order.
  private mutating func join(_ second: PairingWalk.Result, with first: PairingWalk.Result) {
    guard var kept = value(first), let other = messages[second.message].blocks[second.block].toolResult
    else { return }
    let rule = "duplicate-tool-result"
    set(.drop(rule: rule, summary: "removed a second result of one call"), second.message, second.block)
    if kept.content == other.content || other.isStub || other.content.isEmpty { return }
    if kept.isStub || kept.content.isEmpty {
      takePlace(second, of: first, rule)
      return
    }
    kept.content = Self.joined(kept.content, other.content)
    if case .move = fate(first.message, first.block) { return }
    var block = messages[first.message].blocks[first.block]
    block.content = .toolResult(kept)
    set(
      .become(block, rule: rule, summary: "joined two results of one call"), first.message,
      first.block)
  }

  /// The real result stands, with its own bytes, where a stub stood.
  private mutating func takePlace(
    _ real: PairingWalk.Result, of stub: PairingWalk.Result, _ rule: String
  ) {
    if case .move(let target) = fate(stub.message, stub.block) {
      set(.drop(rule: rule, summary: "removed a stub beside the real result"), stub.message, stub.block)
      arrivals[target]?.removeAll { $0 == (stub.message, stub.block) }
      arrivals[target, default: []].append((real.message, real.block))
      set(.move(to: target), real.message, real.block)
    } else if isToolWire {
      set(.yield(to: real.message), stub.message, stub.block)
    } else {
      set(
        .become(
          messages[real.message].blocks[real.block], rule: rule,
          summary: "put the real result in the place of a stub"), stub.message, stub.block)
    }
  }

  /// A result as it will be: the third joins what the second already joined.
  private func value(_ result: PairingWalk.Result) -> ToolResult? {
    if case .become(let block, _, _) = fate(result.message, result.block) { return block.toolResult }
    return messages[result.message].blocks[result.block].toolResult
  }

  private static func joined(_ first: [Block], _ second: [Block]) -> [Block] {
    if first.count == 1, second.count == 1, let one = first[0].bareText, let two = second[0].bareText {
      return [.text(MessageText(utf8: one.utf8 + [0x0A, 0x0A] + two.utf8))]
    }
    return first + second
  }

  /// A result without a call: its text stays as marked user text, for it is untrusted.
  private mutating func free(_ result: PairingWalk.Result) {
    guard let value = messages[result.message].blocks[result.block].toolResult else { return }
    let rule = "orphan-tool-result"
    guard !value.content.isEmpty else {
      set(.drop(rule: rule, summary: "removed an empty result without its call"), result.message, result.block)
      return
    }
    let text = MessageText(InsertedText.orphanResult(id: value.callID.string, text: value.plainText))
    set(
      .become(.text(text), rule: rule, summary: "turned a result without its call into marked text"),
      result.message, result.block)
    resultsFirst.insert(result.message)
  }
}

extension ToolResult {
  /// Whether it stands in for a result that was lost.
  var isStub: Bool {
    guard content.count == 1, let text = content[0].text else { return false }
    return InsertedText.isStubResult(text)
  }

  /// All texts of the content, a blank line between; other blocks as they are spelled.
  var plainText: String {
    content.map { block in
      block.text?.string ?? String(decoding: block.origin?.spelling ?? [], as: UTF8.self)
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
