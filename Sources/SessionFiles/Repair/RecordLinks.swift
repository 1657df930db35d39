internal import ConversationHistory
internal import HistoryJSON

/// Lines that each name the line before: who named a line that goes names the one before it, and a line that comes is
/// named by who named the line that it follows.
struct RecordLinks {
  /// The lines that go.
  var removed: Set<Int> = []
  /// The lines that come behind a line.
  var added: [Int: [[UInt8]]] = [:]

  /// Linear in the file, where anything goes or comes.
  func apply(to file: inout RecordFile, id: String, parent: String) {
    guard !removed.isEmpty || !added.isEmpty else { return }
    // What stands for an id where another line names it.
    var names: [[UInt8]: [UInt8]] = [:]
    for record in 0..<file.count where removed.contains(record) || added[record] != nil {
      guard let own = file.string(id, in: record) else {
        // Older lines name nothing.
        for line in added[record] ?? [] { file.add(line: line, behind: record) }
        continue
      }
      // The parent may have gone, or have got a line behind it, before.
      let before = file.string(parent, in: record)
      var last = removed.contains(record) ? before.map { names[$0] ?? $0 } : own
      for line in added[record] ?? [] {
        let linked = Self.line(line, parent, last)
        file.add(line: linked, behind: record)
        last = SourceText.of(line).flatMap { source in source.member(id, of: 0).map { source.decoded($0) } } ?? last
      }
      names[own] = last ?? []
    }
    for record in 0..<file.count {
      guard let name = file.string(parent, in: record), let new = names[name] else { continue }
      file.set(parent, new.isEmpty ? Fresh.null : JSONString.encode(new), in: record)
    }
  }

  private static func line(_ line: [UInt8], _ key: String, _ parent: [UInt8]?) -> [UInt8] {
    guard let source = SourceText.of(line) else { return line }
    var splice = JSONSplice()
    splice.setMember(of: 0, key: key, value: parent.map { JSONString.encode($0) } ?? Fresh.null, in: source.document)
    return splice.applied(to: line)
  }
}
