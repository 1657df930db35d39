/// The groups of three bytes of a text, hashed into 4096 bits: what tells most patterns apart at once.
struct TrigramSet: Sendable {
  private var words = [UInt64](repeating: 0, count: 64)

  /// The set of a text; linear in its length.
  init(_ bytes: [UInt8]) {
    guard bytes.count >= 3 else { return }
    for place in 2..<bytes.count { insert(bytes[place - 2], bytes[place - 1], bytes[place]) }
  }

  private mutating func insert(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
    let value = UInt32(first) &<< 16 | UInt32(second) &<< 8 | UInt32(third)
    let hash = Int((value &* 0x9E37_79B1) &>> 20)
    words[hash &>> 6] |= 1 &<< UInt64(hash & 63)
  }

  mutating func formUnion(_ other: TrigramSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  /// Whether everything in this set may be in the other; never wrongly false.
  func isSubset(of other: TrigramSet) -> Bool {
    for index in words.indices where words[index] & ~other.words[index] != 0 { return false }
    return true
  }
}
