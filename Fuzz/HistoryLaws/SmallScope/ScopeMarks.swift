/// The unique words of a small scope, as they stand in bytes.
struct ScopeMarks: Equatable {
  var users: [UInt8] = []
  var again = 0
  var answers: [UInt8] = []
  /// Calls by their place and id.
  var calls: [[UInt8]] = []
  var outputs: [[UInt8]] = []
  /// By place, since the prompt may stand before or behind the messages.
  var systems: Set<UInt8> = []
  /// All of them in their order.
  var order: [Mark] = []

  /// One mark: what it is, its place in the history, and its letter.
  struct Mark: Hashable {
    enum Kind { case user, again, answer, call, output, system }

    var kind: Kind
    var id: [UInt8]
  }

  private static let user = [UInt8]("user".utf8)
  private static let retry = [UInt8]("again".utf8)
  private static let answer = [UInt8]("answer".utf8)
  private static let call = [UInt8]("call".utf8)
  private static let output = [UInt8]("output".utf8)
  private static let system = [UInt8]("system".utf8)

  /// Reads the marks: a name, a hyphen, and the place in the history.
  init(_ bytes: [UInt8]) {
    for index in bytes.indices.dropLast()
    where bytes[index] == UInt8(ascii: "-") && (0x30...0x39).contains(bytes[index + 1]) {
      let place = bytes[index + 1]
      func follows(_ name: [UInt8]) -> Bool { bytes[..<index].suffix(name.count).elementsEqual(name) }
      let letter = Array(bytes[(index + 2)...].prefix { (0x61...0x7A).contains($0) })
      let kind: Mark.Kind
      if follows(Self.user) {
        kind = .user
        users.append(place)
      } else if follows(Self.retry) {
        kind = .again
        again += 1
      } else if follows(Self.answer) {
        kind = .answer
        answers.append(place)
      } else if follows(Self.call) {
        kind = .call
        calls.append([place] + letter)
      } else if follows(Self.output) {
        kind = .output
        outputs.append([place] + letter)
      } else if follows(Self.system) {
        kind = .system
        systems.insert(place)
      } else {
        continue
      }
      order.append(Mark(kind: kind, id: [place] + letter))
    }
  }

  /// The marks that a repair may take elsewhere, outputs and words of the system, which stand behind a repeated turn:
  /// each with the number of those before it that stay in their order.
  var behindAgain: [Mark: Int] {
    var result: [Mark: Int] = [:]
    var (count, isBehind) = (0, false)
    for mark in order {
      switch mark.kind {
      case .user, .answer, .call: (count, isBehind) = (count + 1, false)
      case .again: isBehind = true
      case .output, .system: if isBehind { result[mark] = count }
      }
    }
    return result
  }

  /// The outputs directly behind the turn of a call: what the assistant says behind the call is of that turn.
  var outputsOfCalls: Set<Mark> {
    var result: Set<Mark> = []
    var isInTurn = false
    var isBehindTurn = false
    for mark in order {
      let isOutput = mark.kind == .output && (isInTurn || isBehindTurn)
      if isOutput { result.insert(mark) }
      isInTurn = mark.kind == .call || mark.kind == .answer && isInTurn
      isBehindTurn = isOutput
    }
    return result
  }
}
