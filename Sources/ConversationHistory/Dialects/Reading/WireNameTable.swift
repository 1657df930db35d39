package import HistoryJSON

/// All wire names by their hashes: telling a name takes no chain of comparisons, whose branches nobody foresees.
///
/// The multiplier is sought when the table is made, so that no two names share a slot and one look is enough. A loop over
/// members takes the table into a constant first: each use of `shared` asks whether it is made yet.
package struct WireNameTable: Sendable {
  package static let shared = WireNameTable()

  /// Bytes of the longest name that three words can hold.
  static let longest = 24

  /// A name as words of eight bytes, the first in the lowest bits, zero behind its end; no name holds a zero.
  private struct Slot {
    var first: UInt64 = 0
    var second: UInt64 = 0
    var third: UInt64 = 0
    var name = WireName.unknown

    init() {}

    init(_ name: WireName) {
      self.name = name
      [UInt8](name.rawValue.utf8).withRawBytes { bytes in
        let end = bytes.byteCount
        first = bytes.partialWord(0, Swift.min(8, end))
        second = bytes.partialWord(8, Swift.min(16, end))
        third = bytes.partialWord(16, end)
      }
    }
  }

  private let multiplier: UInt64
  private let slots: ContiguousArray<Slot>

  private init() {
    let names = WireName.allCases.filter { $0 != .unknown }.map(Slot.init)
    var multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
    var slots: ContiguousArray<Slot> = []
    repeat {
      multiplier = multiplier &* 0xD134_2543_DE82_EF95 &+ 2
      slots = ContiguousArray(repeating: Slot(), count: 1024)
      for slot in names { slots[Self.index(slot.first, slot.second ^ slot.third, multiplier | 1)] = slot }
    } while slots.count(where: { $0.first != 0 }) < names.count
    self.multiplier = multiplier | 1
    self.slots = slots
  }

  /// The word that a string is, decoded; `unknown` for another value. O(1).
  package func name(of node: JSONNode, in bytes: RawSpan) -> WireName {
    guard node.isString else { return .unknown }
    guard !node.hasEscapes else { return escaped(node, in: bytes) }
    let start = Int(node.start) &+ 1
    let length = Int(node.end) &- start &- 1
    // Most names fit in two words, behind which more bytes follow.
    guard length &- 1 < 16, length > 0, start &+ 16 <= bytes.byteCount else { return longName(bytes, start, length) }
    let words = bytes.twoWords(start)
    // Shifts count modulo 64: this one keeps the bytes of the name's last word.
    let kept: UInt64 = ~0 &>> (0 &- UInt64(truncatingIfNeeded: length &<< 3))
    let isShort = length <= 8
    let first = isShort ? words.0 & kept : words.0
    let second = isShort ? 0 : words.1 & kept
    let slot = Self.index(first, second, multiplier)
    guard slots[slot].first == first, slots[slot].second == second else { return .unknown }
    return slots[slot].name
  }

  /// A name of three words, or one that stands at the end of the bytes.
  private func longName(_ bytes: RawSpan, _ start: Int, _ length: Int) -> WireName {
    guard length > 0, length <= Self.longest else { return .unknown }
    let end = start &+ length
    let first = bytes.partialWord(start, Swift.min(start &+ 8, end))
    let second = bytes.partialWord(start &+ 8, Swift.min(start &+ 16, end))
    let third = bytes.partialWord(start &+ 16, end)
    let slot = slots[Self.index(first, second ^ third, multiplier)]
    return slot.first == first && slot.second == second && slot.third == third ? slot.name : .unknown
  }

  private func escaped(_ node: JSONNode, in bytes: RawSpan) -> WireName {
    // Written in escapes of six bytes each, the longest name is not longer than this.
    guard node.contentRange.count <= 6 * Self.longest else { return .unknown }
    let decoded = JSONString.decode(node, in: bytes)
    return decoded.contains(0) ? .unknown : decoded.withRawBytes { longName($0, 0, $0.byteCount) }
  }

  /// The top ten bits of a product.
  @inline(__always)
  private static func index(_ first: UInt64, _ rest: UInt64, _ multiplier: UInt64) -> Int {
    Int(truncatingIfNeeded: ((first ^ (rest &<< 31 | rest &>> 33)) &* multiplier) &>> 54)
  }
}
