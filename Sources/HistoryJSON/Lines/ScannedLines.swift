/// Lines of a file with the nodes of each: what one thread makes ready for another one, which reads lines in their order.
///
/// All storage is used again for the next lines. Fill `bytes`, say where they stand, and `scan`.
package struct ScannedLines: Sendable {
  /// The bytes of whole lines, and room behind them.
  package var bytes: [UInt8] = []
  /// How many of the bytes are lines.
  package var end = 0
  /// Where in the file the bytes begin.
  package var offset = 0
  /// The lines, numbered from 1.
  package private(set) var lines: ContiguousArray<JSONLine> = []
  /// The nodes of all lines, one line's behind the other's, and where those of each end: a line that is no JSON text has none.
  private var nodes: ContiguousArray<JSONNode> = []
  private var ends: ContiguousArray<Int> = []
  private var scanner = JSONScanner()

  package init() {}

  /// Cuts the lines and scans each of them; what has no LF behind it is the torn last one. O(n).
  package mutating func scan() {
    lines.removeAll(keepingCapacity: true)
    nodes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    var start = 0
    while start < end {
      let found = bytes.withRawBytes { JSONLineSplitter.newline(in: $0, from: start, to: end) }
      let line = JSONLine(
        bytes, start..<(found ?? end), base: offset, number: lines.count + 1, isTorn: found == nil)
      lines.append(line)
      // Whoever reads the line tells what is wrong with it.
      if (try? scanner.scan(bytes, in: line.range)) != nil { nodes += scanner.nodes }
      ends.append(nodes.count)
      start = (found ?? end) + 1
    }
  }

  /// Puts the nodes of a line where those of another one were. False if it is no JSON text.
  package func copyNodes(of line: Int, into target: inout ContiguousArray<JSONNode>) -> Bool {
    let start = line == 0 ? 0 : ends[line - 1]
    guard start < ends[line] else { return false }
    target.removeAll(keepingCapacity: true)
    target.append(contentsOf: nodes[start..<ends[line]])
    return true
  }

  /// Gives the bytes away, for as long as a line is read.
  package mutating func lendBytes() -> [UInt8] { exchange(&bytes, with: []) }

  /// Takes the bytes back that it gave away.
  package mutating func takeBack(_ lent: consuming [UInt8]) { bytes = lent }
}
