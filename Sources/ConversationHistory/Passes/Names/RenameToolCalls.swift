internal import HistoryJSON

/// Gives tool calls ids that the wire takes and that are unique within a turn; the results follow.
///
/// A call that is in all an earlier one of its turn, and has no result of its own, is a copy and goes.
/// A new id depends on the old one and on how often the turn has it already, never on what follows. Where the wire wants
/// ids that no two rounds share, the whole history counts as one turn.
public struct RenameToolCalls: Pass {
  /// The id on the command line and in edits.
  public static let id = "rename-tool-calls"
  /// What holds after the pass ran.
  public static let establishes = "every tool call of a turn has an id of its own that the wire takes"

  /// Makes the pass.
  public init() {}

  /// Changes the history where it does not yet hold what the pass establishes. Linear.
  public func apply(to revision: inout Revision) {
    // Calls that pair by name and order have no ids.
    guard revision.requirements.results != .equalCount else { return }
    dropCopies(&revision)
    let messages = revision.messages
    let walk = PairingWalk(messages, revision.requirements)
    var renamed: [Int: [Int: MessageText]] = [:]
    var round = -1
    var seen: [MessageText: Int] = [:]
    var taken: Set<MessageText> = []
    func id(of call: PairingWalk.Call) -> MessageText? {
      messages[call.message].blocks[call.block].toolCall?.id
    }
    // Where ids of earlier rounds are refused the whole history is one round.
    let isOneRound = revision.requirements.takesReusedIDs == .no
    for (index, call) in walk.calls.enumerated() {
      if isOneRound ? index == 0 : call.round != round {
        round = call.round
        seen = [:]
        let own = walk.calls[index...].prefix { isOneRound || $0.round == call.round }
        taken = Set(own.compactMap(id))
      }
      guard let old = id(of: call) else { continue }
      var count = seen[old, default: 0]
      guard var new = Self.newID(old, occurrence: count, call, revision.requirements) else {
        seen[old] = count + 1
        continue
      }
      // Another call of the turn may be called so already.
      while !taken.insert(new).inserted, count < walk.calls.count + seen.count {
        count += 1
        new = Self.newID(old, occurrence: count, call, revision.requirements) ?? new
      }
      seen[old] = count + 1
      renamed[call.message, default: [:]][call.block] = new
      revision.ids[new.string] = old.string
      switch call.answer {
      case .inPlace(let index), .misplaced(let index):
        renamed[walk.results[index].message, default: [:]][walk.results[index].block] = new
      case .none: break
      }
    }
    guard !renamed.isEmpty else { return }
    followDuplicates(walk, &renamed)
    revision.replaceEach { index, message in
      guard let blocks = renamed[index] else { return nil }
      var message = message
      for (position, id) in blocks { message.blocks[position].setCallID(id) }
      return (
        message,
        Revision.Note(
          pass: Self.id, rule: "invalid-tool-call-id", summary: "rewrote the id of a tool call")
      )
    }
  }

  private func dropCopies(_ revision: inout Revision) {
    let walk = PairingWalk(revision.messages, revision.requirements)
    guard walk.repeatsCallID, revision.requirements.results != .equalCount else { return }
    let messages = revision.messages
    var copies: [Int: Set<Int>] = [:]
    var first: [UInt64: Block] = [:]
    var round = -1
    for call in walk.calls {
      if call.round != round {
        round = call.round
        first = [:]
      }
      let block = messages[call.message].blocks[call.block]
      guard let earlier = first[call.id] else {
        first[call.id] = block
        continue
      }
      guard call.answer == .none, earlier.saysTheSame(as: block) else { continue }
      copies[call.message, default: []].insert(call.block)
    }
    guard !copies.isEmpty else { return }
    let note = Revision.Note(
      pass: Self.id, rule: "duplicate-tool-call-id", summary: "removed a copy of a tool call")
    revision.rewrite(
      messages.indices.map { index in
        guard let gone = copies[index] else { return .keep(index) }
        var message = messages[index]
        message.blocks = message.blocks.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
        return message.blocks.isEmpty ? .remove(index, note) : .replace(index, with: message, note)
      })
  }

  /// A second result goes with the first.
  private func followDuplicates(_ walk: PairingWalk, _ renamed: inout [Int: [Int: MessageText]]) {
    for result in walk.results {
      guard case .duplicate(let first) = result.verdict else { continue }
      let origin = walk.results[first]
      guard let new = renamed[origin.message]?[origin.block] else { continue }
      renamed[result.message, default: [:]][result.block] = new
    }
  }

  private static func newID(
    _ old: MessageText, occurrence: Int, _ call: PairingWalk.Call, _ requirements: Requirements
  ) -> MessageText? {
    guard !requirements.takesID(old) || occurrence > 0 else { return nil }
    if let limit = requirements.callID?.maximumLength, limit < 16 {
      let place = old.isEmpty ? "\(call.message) \(call.block)" : ""
      return short(old.utf8 + [UInt8]("#\(occurrence)#\(place)".utf8), limit)
    }
    if old.isEmpty {
      let tail = occurrence > 0 ? "_\(occurrence + 1)" : ""
      return MessageText("call_\(call.message)_\(call.block)\(tail)")
    }
    let plain = old.utf8.map { Requirements.isPlain($0) ? $0 : UInt8(ascii: "_") }
    let limit = min(requirements.callID?.maximumLength ?? 64, 64)
    // A hash, and no counter: `t1_2` may well be the id of another call.
    let seed = occurrence == 0 ? old.utf8 : old.utf8 + [UInt8]("#\(occurrence)".utf8)
    let stem = Array(plain.prefix(limit - 9)) + [UInt8(ascii: "_")]
    return ToolNameMap.hashed(stem, of: MessageText(utf8: seed), limit: limit)
  }

  /// An id of digits and letters alone, as Mistral wants it.
  private static func short(_ seed: [UInt8], _ length: Int) -> MessageText {
    let digits = String(JSONString.hash(seed), radix: 36)
    return MessageText(String((String(repeating: "0", count: length) + digits).suffix(length)))
  }
}

extension Block {
  fileprivate mutating func setCallID(_ id: MessageText) {
    switch content {
    case .toolCall(var call):
      call.id = id
      content = .toolCall(call)
    case .toolResult(var result):
      result.callID = id
      content = .toolResult(result)
    default: break
    }
  }
}
