internal import HistoryJSON

/// Writes a document anew from its nodes alone.
enum JSONRewriting {
  /// The bytes that the nodes account for: their own, and between them what may stand there.
  ///
  /// Nil if a node lies outside of its container, or if a byte between two nodes is neither white space nor one of the six
  /// structural characters.
  static func rewritten(_ document: JSONDocument) -> [UInt8]? {
    guard let root = document.nodes.first, Int(root.next) == document.nodes.count else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(document.bytes.count)
    let start = document.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    result += document.bytes[..<start]
    guard gap(document.bytes, start..<root.range.lowerBound, allows: [], into: &result),
      write(document, into: &result),
      gap(document.bytes, root.range.upperBound..<document.bytes.count, allows: [], into: &result)
    else { return nil }
    return result
  }

  /// Every node that is no container in document order, with the gaps between them; containers lie in gaps.
  private static func write(_ document: JSONDocument, into result: inout [UInt8]) -> Bool {
    let (nodes, bytes) = (document.nodes, document.bytes)
    // The containers that are open, by where they end and which node follows them.
    var open: [(end: Int, next: Int)] = []
    var place = nodes[0].range.lowerBound
    for (index, node) in nodes.enumerated() {
      while let last = open.last, last.next == index {
        guard last.end <= node.range.lowerBound else { return false }
        open.removeLast()
      }
      guard node.range.upperBound <= (open.last?.end ?? bytes.count), node.range.lowerBound >= place,
        Int(node.next) > index, Int(node.next) <= nodes.count
      else { return false }
      switch node.kind {
      case .object, .array:
        guard bytes[node.range].first == (node.kind == .object ? 0x7B : 0x5B),
          bytes[node.range].last == (node.kind == .object ? 0x7D : 0x5D)
        else { return false }
        open.append((node.range.upperBound, Int(node.next)))
      case .string, .number, .true, .false, .null:
        guard Int(node.next) == index + 1,
          gap(bytes, place..<node.range.lowerBound, allows: Array("{}[],:".utf8), into: &result)
        else { return false }
        result += bytes[node.range]
        place = node.range.upperBound
      }
    }
    return gap(bytes, place..<nodes[0].range.upperBound, allows: Array("{}[],:".utf8), into: &result)
  }

  private static func gap(
    _ bytes: [UInt8], _ range: Range<Int>, allows structure: [UInt8], into result: inout [UInt8]
  ) -> Bool {
    for byte in bytes[range] {
      guard byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D || structure.contains(byte) else {
        return false
      }
      result.append(byte)
    }
    return true
  }
}
