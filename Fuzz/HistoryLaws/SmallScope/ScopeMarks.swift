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
      if follows(Self.user) {
        users.append(place)
      } else if follows(Self.retry) {
        again += 1
      } else if follows(Self.answer) {
        answers.append(place)
      } else if follows(Self.call) {
        calls.append([place] + letter)
      } else if follows(Self.output) {
        outputs.append([place] + letter)
      } else if follows(Self.system) {
        systems.insert(place)
      }
    }
  }
}
