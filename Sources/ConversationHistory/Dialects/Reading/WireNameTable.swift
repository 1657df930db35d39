package import HistoryJSON

/// All wire names by their hashes: telling a name takes no chain of comparisons, whose branches nobody foresees.
///
/// The multiplier is sought when the table is made, so that no two names share a slot and one look is enough. A loop over
/// members takes the table into a constant first: each use of `shared` asks whether it is made yet.
package struct WireNameTable: Sendable {
  package static let shared = WireNameTable()

  /// Bytes of the longest name that three words can hold.
  static let longest = 24

  /// A name as words of eight bytes, the first in the lowest bits; a length of 0 is an empty slot.
  private struct Slot {
    var first: UInt64 = 0
    var last: UInt64 = 0
    /// Bytes 8 to 16 of a name that is longer than two words.
    var middle: UInt64 = 0
    var length = 0
    var name = WireName.unknown

    init() {}

    init(_ name: WireName) {
      let spelling = [UInt8](name.rawValue.utf8)
      self.name = name
      length = spelling.count
      spelling.withRawBytes { bytes in
        let end = bytes.byteCount
        first = bytes.partialWord(0, Swift.min(8, end))
        last = bytes.partialWord(Swift.max(0, end - 8), end)
        middle = bytes.partialWord(8, Swift.min(16, end))
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
      for slot in names { slots[Self.index(slot.first, slot.last, multiplier | 1)] = slot }
    } while slots.count(where: { $0.length > 0 }) < names.count
    self.multiplier = multiplier | 1
    self.slots = slots
  }

  /// The word that a string is, decoded; `unknown` for another value. O(1).
  package func name(of node: JSONNode, in bytes: RawSpan) -> WireName {
    guard !node.hasEscapes else { return escaped(node, in: bytes) }
    guard node.isString else { return .unknown }
    return name(bytes, Int(node.start) &+ 1, Int(node.end) &- Int(node.start) &- 2)
  }

  private func escaped(_ node: JSONNode, in bytes: RawSpan) -> WireName {
    // Written in escapes of six bytes each, the longest name is not longer than this.
    guard node.contentRange.count <= 6 * Self.longest else { return .unknown }
    return JSONString.decode(node, in: bytes).withRawBytes { name($0, 0, $0.byteCount) }
  }

  /// The name that some bytes spell. O(1).
  @inline(__always)
  private func name(_ bytes: RawSpan, _ start: Int, _ length: Int) -> WireName {
    guard length > 0, length <= Self.longest else { return .unknown }
    let isShort = length <= 8
    let last = isShort ? bytes.partialWord(start, start &+ length) : bytes.word(start &+ length &- 8)
    let first = isShort ? last : bytes.word(start)
    let index = Self.index(first, last, multiplier)
    guard slots[index].last == last, slots[index].first == first, slots[index].length == length else { return .unknown }
    guard length <= 16 || slots[index].middle == bytes.word(start &+ 8) else { return .unknown }
    return slots[index].name
  }

  /// The top ten bits of a product.
  @inline(__always)
  private static func index(_ first: UInt64, _ last: UInt64, _ multiplier: UInt64) -> Int {
    Int(truncatingIfNeeded: ((first ^ (last &<< 31 | last &>> 33)) &* multiplier) &>> 54)
  }
}
