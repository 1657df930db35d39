/// A set of lines that is emptied at no cost, for walks that come by the thousand.
struct LineMarks {
  private var rounds: [UInt32]
  private var round: UInt32 = 1

  init(count: Int) { rounds = [UInt32](repeating: 0, count: count) }

  mutating func removeAll() { round &+= 1 }

  /// Adds a line; false if it was there.
  mutating func insert(_ line: Int) -> Bool {
    guard rounds[line] != round else { return false }
    rounds[line] = round
    return true
  }

  func contains(_ line: Int) -> Bool { rounds[line] == round }
}
