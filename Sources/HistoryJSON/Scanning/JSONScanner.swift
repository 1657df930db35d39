/// Finds every value of one JSON text in one validating pass; its storage is reused between scans.
///
/// The grammar is RFC 8259 in strict UTF-8, with two answers where the standard leaves a choice:
/// an escape that is half of a surrogate pair is accepted and marked, and at most 512 containers
/// nest. Nothing recurses, and no text is copied. O(n) in the bytes of the range.
package struct JSONScanner: Sendable {
  /// How many containers may stand inside each other.
  package static let maximumDepth = 512

  package private(set) var nodes: ContiguousArray<JSONNode>

  package init() { nodes = [] }

  /// Gives the nodes away, for as long as they are read: to share them is to count who does, twice for each record.
  package mutating func lend() -> ContiguousArray<JSONNode> { exchange(&nodes, with: []) }

  /// Takes the nodes back that it gave away, with their storage.
  package mutating func takeBack(_ lent: consuming ContiguousArray<JSONNode>) { nodes = lent }

  /// Scans exactly one value, white space around it allowed, in `bytes[range]`.
  ///
  /// Offsets of nodes and errors count from the start of `bytes`. After an error `nodes` is empty.
  package mutating func scan(_ bytes: RawSpan, in range: Range<Int>) throws(JSONError) {
    let end = try scanPrefix(bytes, in: range)
    let upper = Swift.min(range.upperBound, bytes.byteCount)
    let rest = JSONScan.skipBlanks(bytes, end, upper)
    if rest < upper {
      nodes.removeAll(keepingCapacity: true)
      throw JSONError(kind: .textAfterValue, byteOffset: rest)
    }
  }

  /// The same, for bytes in an array.
  package mutating func scan(_ bytes: [UInt8], in range: Range<Int>) throws(JSONError) {
    try bytes.withRawBytes { (raw) throws(JSONError) in try scan(raw, in: range) }
  }

  /// Scans the first value in `bytes[range]` and returns where it ends, for records glued together.
  package mutating func scanPrefix(
    _ bytes: RawSpan, in range: Range<Int>
  ) throws(JSONError) -> Int {
    let range = range.clamped(to: 0..<bytes.byteCount)
    guard range.upperBound < Int(UInt32.max) else {
      nodes.removeAll(keepingCapacity: true)
      throw JSONError(kind: .tooLarge, byteOffset: Int(UInt32.max))
    }
    // The scan writes into room made beforehand, since appending asks for each node whether the
    // storage is its own. Where the guess was too small it starts anew with twice the room.
    var room = Swift.max(nodes.capacity, range.count / 16 &+ 8)
    var end = JSONScan.full
    while end == JSONScan.full {
      if !nodes.isEmpty { nodes.removeAll(keepingCapacity: true) }
      nodes.append(addingCapacity: room) { output in
        end = JSONScan.value(bytes, range.lowerBound, range.upperBound, into: &output)
      }
      room &*= 2
    }
    if end < 0 {
      nodes.removeAll(keepingCapacity: true)
      throw JSONScan.error(end)
    }
    return end
  }
}
