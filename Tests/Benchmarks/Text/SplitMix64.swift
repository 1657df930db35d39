/// A small seeded generator, so that every machine makes the same workloads.
struct SplitMix64: Sendable {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed &>> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed &>> 31)
  }

  /// A number in `0 ..< count`; `count` below 1 counts as 1.
  mutating func below(_ count: Int) -> Int {
    let width = UInt64(max(count, 1))
    return Int(next().multipliedFullWidth(by: width).high)
  }

  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// True in about `percent` of 100 calls.
  mutating func chance(_ percent: Int) -> Bool {
    below(100) < percent
  }

  /// One element, or nil if there is none.
  mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[below(elements.count)]
  }
}
