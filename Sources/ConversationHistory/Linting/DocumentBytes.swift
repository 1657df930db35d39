internal import HistoryJSON

/// An input that is in memory with its nodes, so that no part of it is copied or scanned again.
package struct DocumentBytes: ByteSource {
  private let text: SourceText

  package init(_ text: SourceText) { self.text = text }

  package func bytes(_ range: Range<Int>) -> [UInt8] {
    [UInt8](text.bytes[range.clamped(to: 0..<text.bytes.count)])
  }

  /// In time of the logarithm of the nodes, which stand in the order of their first bytes.
  package func value(_ range: Range<Int>) -> Origin? {
    let nodes = text.document.nodes
    var (low, high) = (0, nodes.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(nodes[middle].start) < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < nodes.count && nodes[low].range == range ? Origin(text, low) : nil
  }
}
