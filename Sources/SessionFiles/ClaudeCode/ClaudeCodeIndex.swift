/// Finds the latest record with a uuid: a table of positions, at most 16 bytes a record.
///
/// Uuids are hashes already, which a dictionary would hash once more. The multiplier is another one in each process, so
/// that nobody can write a file whose uuids all fall into one place; what is found does not depend on it.
struct ClaudeCodeIndex {
  /// Positions of records; -1 where there is none. At least half of the slots are free.
  private var slots: [Int32]
  private let shift: Int
  private let multiplier = UInt64(truncatingIfNeeded: Hasher().finalize()) | 1

  init(capacity: Int) {
    let bits = Int.bitWidth - (2 * max(capacity, 1) - 1).leadingZeroBitCount
    slots = [Int32](repeating: -1, count: 1 << bits)
    shift = UInt64.bitWidth - bits
  }

  /// Puts a record in; gives the earlier one with its uuid. O(1).
  mutating func insert(_ position: Int, of records: [ClaudeCodeRecord]) -> Int? {
    let slot = slot(of: records[position].uuid, in: records)
    defer { slots[slot] = Int32(truncatingIfNeeded: position) }
    return slots[slot] < 0 ? nil : Int(slots[slot])
  }

  /// The record with a uuid; nil where there is none. O(1).
  func position(of uuid: UInt64, in records: [ClaudeCodeRecord]) -> Int? {
    let slot = slot(of: uuid, in: records)
    return slots[slot] < 0 ? nil : Int(slots[slot])
  }

  /// The slot that a uuid has, or would get.
  private func slot(of uuid: UInt64, in records: [ClaudeCodeRecord]) -> Int {
    var slot = Int(truncatingIfNeeded: (uuid &* multiplier) &>> UInt64(truncatingIfNeeded: shift))
    while slots[slot] >= 0, records[Int(slots[slot])].uuid != uuid { slot = (slot &+ 1) & (slots.count &- 1) }
    return slot
  }
}
