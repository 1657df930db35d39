internal import HistoryJSON

/// All wire names by their hashes: telling a name takes no chain of comparisons, whose branches nobody foresees.
///
/// The multiplier of each table is sought when it is made, so that no two names share a slot and one look is enough.
struct WireNameTable: Sendable {
  static let shared = WireNameTable()

  /// Bytes of the longest name that three words can hold.
  static let longest = 24

  /// A name as words of eight bytes, the first in the lowest bits; a length of 0 is an empty slot.
  private struct Slot {
    var last: UInt64 = 0
    var first: UInt64 = 0
    /// Bytes 8 to 16 of a name that is longer than two words.
    var middle: UInt64 = 0
    var length: UInt8 = 0
    var name = WireName.unknown

    init() {}

    init(_ name: WireName) {
      let spelling = [UInt8](name.rawValue.utf8)
      self.name = name
      length = UInt8(clamping: spelling.count)
      spelling.withRawBytes { bytes in
        let end = bytes.byteCount
        last = bytes.partialWord(Swift.max(0, end - 8), end)
        first = bytes.partialWord(0, Swift.min(8, end))
        middle = bytes.partialWord(8, Swift.min(16, end))
      }
    }
  }

  /// Slots numbered by the top eight bits of a product.
  private struct Slots {
    let multiplier: UInt64
    let slots: [Slot]

    init(_ names: [Slot], word: (Slot) -> UInt64) {
      var multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
      var slots: [Slot] = []
      repeat {
        multiplier = multiplier &* 0xD134_2543_DE82_EF95 &+ 2
        slots = [Slot](repeating: Slot(), count: 256)
        for slot in names { slots[Self.index(word(slot), multiplier | 1)] = slot }
      } while slots.count(where: { $0.length > 0 }) < names.count
      self.multiplier = multiplier | 1
      self.slots = slots
    }

    @inline(__always)
    subscript(_ word: UInt64) -> Slot { slots[Self.index(word, multiplier)] }

    @inline(__always)
    private static func index(_ word: UInt64, _ multiplier: UInt64) -> Int {
      Int(truncatingIfNeeded: (word &* multiplier) &>> 56)
    }
  }

  private let short: Slots
  private let long: Slots

  private init() {
    let names = WireName.allCases.filter { $0 != .unknown }.map(Slot.init)
    short = Slots(names.filter { $0.length <= 8 }) { $0.last }
    long = Slots(names.filter { $0.length > 8 }) { Self.folded($0.first, $0.last) }
  }

  /// The name that some bytes spell. O(1).
  func name(_ bytes: RawSpan, _ start: Int, _ end: Int) -> WireName {
    let length = end &- start
    guard length > 0, length <= Self.longest else { return .unknown }
    if length <= 8 {
      let word = bytes.partialWord(start, end)
      let slot = short[word]
      return slot.last == word && Int(slot.length) == length ? slot.name : .unknown
    }
    let (first, last) = (bytes.word(start), bytes.word(end &- 8))
    let slot = long[Self.folded(first, last)]
    guard slot.last == last, slot.first == first, Int(slot.length) == length else { return .unknown }
    return length <= 16 || slot.middle == bytes.word(start &+ 8) ? slot.name : .unknown
  }

  @inline(__always)
  private static func folded(_ first: UInt64, _ last: UInt64) -> UInt64 {
    first ^ (last &<< 31 | last &>> 33)
  }
}
