/// The walk that pairs tool calls with tool results: in order, with the open calls in hand.
///
/// A set of ids over the whole history would miss reused ids, wrong places and results before their calls. The walk is
/// fed message by message, by rules from an outline and by passes from values, so that both see the same pairs. Linear.
struct PairingWalk {
  /// A call and what became of it.
  struct Call {
    var id: UInt64
    var message: Int
    var block: Int
    var round: Int
    var answer: Answer = .none
    fileprivate var nextOfSameID = -1

    enum Answer: Equatable {
      case none
      /// The result, by its index in `results`, stands where the wire wants it.
      case inPlace(Int)
      /// The result exists, but elsewhere.
      case misplaced(Int)
    }
  }

  /// A result and what it answers.
  struct Result {
    var id: UInt64
    var message: Int
    var block: Int
    /// The turn, counted in runs of one speaker, that it stands in.
    var run: Int
    /// Whether it stands where results of open calls are expected.
    var isInWindow: Bool
    var verdict: Verdict = .orphan

    enum Verdict: Equatable {
      case inPlace(call: Int)
      /// In the right message, but with text before it.
      case behindText(call: Int)
      case misplaced(call: Int)
      /// A second answer; the first by its index in `results`.
      case duplicate(of: Int)
      case orphan
    }
  }

  /// Who speaks, as far as pairing cares.
  enum Speaker {
    case assistant, user, tool, other
  }

  private(set) var calls: [Call] = []
  private(set) var results: [Result] = []
  /// The message of the last round's last call, and whether anything but results followed it.
  private(set) var lastRound = -1
  private(set) var isLastRoundOpen = false
  /// Whether two calls have one id.
  private(set) var repeatsCallID = false

  private struct IDState {
    var isCalled = false
    var firstOpen = -1
    var lastOpen = -1
    var lastResult = -1
    var firstEarly = -1
  }

  private let placement: Requirements.ResultPlacement
  private var ids: [UInt64: IDState] = [:]
  private var message = -1
  private var speaker = Speaker.other
  private var run = 0
  private var round = -1
  /// Whether results of the current round may still come in their place.
  private var isWindowOpen = false
  /// The first message of the user's run in which something other than a result stood; -1 for none.
  private var textMessage = -1
  /// Whether a result stood in the message at hand.
  private var hasResult = false

  init(_ placement: Requirements.ResultPlacement) { self.placement = placement }

  /// Makes room for calls and as many results.
  mutating func reserve(_ count: Int) {
    calls.reserveCapacity(count)
    results.reserveCapacity(count)
    ids.reserveCapacity(count)
  }

  mutating func begin(_ index: Int, _ next: Speaker) {
    switch placement {
    case .leadingUserBlocks, .nextUserBlocks, .equalCount:
      if next == .assistant, speaker != .assistant { startRound() }
      if next != .assistant, speaker == .assistant {
        isWindowOpen = true
        textMessage = -1
      }
      if (next == .assistant) != (speaker == .assistant) {
        run += 1
      } else if placement == .equalCount, next != .assistant, !hasResult, textMessage < 0 {
        // Gemini looks for responses in the contents directly behind the calls.
        textMessage = message
      }
      hasResult = false
    case .toolMessages:
      if next == .assistant {
        startRound()
      } else if next != .tool {
        isWindowOpen = false
        isLastRoundOpen = false
      }
      if next != .tool { run += 1 }
    case .adjacentItems:
      if next == .assistant, speaker != .assistant { startRound() }
      if next != .tool {
        // A call opens it again: calls of a group stand together.
        isWindowOpen = false
        run += 1
      }
    case .anywhereBehind:
      // Items pair by id alone: any place behind the call will do.
      if next == .assistant, speaker != .assistant { startRound() }
      isWindowOpen = true
    }
    message = index
    speaker = next
  }

  private mutating func startRound() {
    round += 1
    isWindowOpen = false
    textMessage = -1
    isLastRoundOpen = false
  }

  mutating func addCall(_ id: UInt64, block: Int) {
    let index = calls.count
    calls.append(Call(id: id, message: message, block: block, round: round))
    lastRound = round
    isLastRoundOpen = true
    if placement == .toolMessages || placement == .adjacentItems { isWindowOpen = true }
    guard id != 0 else { return }
    Self.open(index, of: &ids[id, default: IDState()], &calls, &repeatsCallID)
  }

  private static func open(
    _ index: Int, of state: inout IDState, _ calls: inout [Call], _ isRepeated: inout Bool
  ) {
    if state.isCalled { isRepeated = true }
    state.isCalled = true
    if state.firstOpen >= 0, calls[state.lastOpen].round == calls[index].round {
      calls[state.lastOpen].nextOfSameID = index
    } else {
      // A call of an earlier round with this id can no longer be answered.
      state.firstOpen = index
    }
    state.lastOpen = index
  }

  mutating func addResult(_ id: UInt64, block: Int) {
    let index = results.count
    hasResult = true
    let isInWindow = isWindowOpen && speaker != .assistant && round >= 0
    var result = Result(id: id, message: message, block: block, run: run, isInWindow: isInWindow)
    if id != 0 {
      result.verdict = Self.verdict(on: index, of: &ids[id, default: IDState()], calls)
      switch result.verdict {
      case .misplaced(let call) where isInWindow && (calls[call].round == round || placement == .anywhereBehind):
        if textMessage < 0 {
          result.verdict = .inPlace(call: call)
        } else if textMessage == message {
          result.verdict = .behindText(call: call)
        }
      default: break
      }
      switch result.verdict {
      case .inPlace(let call): calls[call].answer = .inPlace(index)
      case .behindText(let call), .misplaced(let call): calls[call].answer = .misplaced(index)
      case .duplicate, .orphan: break
      }
    }
    results.append(result)
  }

  /// What the id alone says of a result: that it is an answer, wherever it stands, a second one, or none.
  private static func verdict(
    on index: Int, of state: inout IDState, _ calls: [Call]
  ) -> Result.Verdict {
    if state.firstOpen >= 0 {
      let call = state.firstOpen
      state.firstOpen = calls[call].nextOfSameID
      if state.firstOpen < 0 { state.lastOpen = -1 }
      state.lastResult = index
      return .misplaced(call: call)
    }
    if state.lastResult >= 0 { return .duplicate(of: state.lastResult) }
    if state.firstEarly < 0 { state.firstEarly = index }
    return .orphan
  }

  /// Whether other blocks may stand before results: on Converse of Claude alone it is known that they may not, and Gemini
  /// takes other parts beside responses, but no content between.
  private var takesOtherBlocks: Bool {
    placement == .anywhereBehind || placement == .nextUserBlocks || placement == .equalCount
  }

  /// A block that is neither a call nor a result.
  mutating func addOther() {
    guard speaker != .assistant else { return }
    if textMessage < 0, !takesOtherBlocks { textMessage = message }
    isLastRoundOpen = false
  }

  /// Gives results that came before their call to calls that nothing else answered.
  mutating func finish() {
    for index in calls.indices where calls[index].answer == .none && calls[index].id != 0 {
      guard var state = ids[calls[index].id], state.firstEarly >= 0 else { continue }
      calls[index].answer = .misplaced(state.firstEarly)
      results[state.firstEarly].verdict = .misplaced(call: index)
      state.firstEarly = -1
      ids[calls[index].id] = state
    }
  }

  /// Whether a call waits for its result at the open end of the history.
  func isOpenTail(_ call: Call) -> Bool {
    call.answer == .none && call.round == lastRound && isLastRoundOpen
  }
}
