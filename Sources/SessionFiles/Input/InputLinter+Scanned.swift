internal import ConversationHistory
package import HistoryJSON

/// Lines that other threads cut and scan ahead: what is left to do here is to read them in their order.
extension InputLinter {
  /// Gives the bytes away that no line was made of yet, and where they stand in the input, once it is known to be lines:
  /// from there on scanned lines are appended, and no more bytes. Nil while it is not known, and for a document.
  package mutating func handOver() -> (rest: [UInt8], offset: Int)? {
    mode == .lines ? buffer.handOver() : nil
  }

  /// Takes the next lines of the input.
  package mutating func append(_ scanned: inout ScannedLines) {
    let before = buffer.pass(scanned.lines.count)
    for index in scanned.lines.indices {
      var line = scanned.lines[index]
      line.number += before
      var nodes = scanner.lend()
      let isText = scanned.copyNodes(of: index, into: &nodes)
      guard isText, split == nil else {
        scanner.takeBack(nodes)
        scanned.takeBack(read(line, in: scanned.lendBytes()))
        continue
      }
      scanned.takeBack(read(line, in: scanned.lendBytes(), nodes))
    }
  }
}
