/// Reads choices from bytes, so that a generator serves seeded tests and a coverage-guided fuzzer alike.
///
/// Choice 0 is always the plainest one, and a stream that is read up gives 0 for ever: fewer and smaller bytes make
/// simpler bodies, which is what shrinking needs.
package struct ChoiceStream: Sendable {
  private let bytes: [UInt8]
  private var place = 0

  /// Reads choices from bytes as they are.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The bytes that a seed stands for: 4 to 767 of them, so that short bodies are as frequent as long ones.
  package static func bytes(seed: UInt64) -> [UInt8] {
    var random = SplitMix64(seed)
    let half = UInt64(4) << (random.next() % 7)
    let length = Int(half + random.next() % (2 * half))
    var result: [UInt8] = []
    result.reserveCapacity(length + 8)
    while result.count < length {
      var word = random.next()
      for _ in 0..<8 {
        result.append(UInt8(truncatingIfNeeded: word))
        word >>= 8
      }
    }
    return Array(result.prefix(length))
  }

  /// The next byte, 0 behind the end.
  package mutating func next() -> UInt8 {
    guard place < bytes.count else { return 0 }
    place += 1
    return bytes[place - 1]
  }

  /// A number from 0 up to, but not including, a bound of at most 256.
  package mutating func below(_ bound: Int) -> Int {
    bound <= 1 ? 0 : Int(next()) % bound
  }

  /// True `count` times of 256; false where the choice is 0.
  package mutating func chance(_ count: Int) -> Bool {
    Int(next()) >= 256 - count
  }

  /// One of a list; the first where the choice is 0.
  package mutating func pick<T>(_ list: [T]) -> T { list[below(list.count)] }
}
