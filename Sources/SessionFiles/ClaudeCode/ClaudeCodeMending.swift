internal import ConversationHistory
internal import HistoryJSON

/// Mends what is wrong between the lines of a session: an orphan gets the parent that it lost, and of records that are
/// the same byte for byte the last one stays. All other bytes stay.
enum ClaudeCodeMending {
  /// Linear, but for a look back from each orphan.
  static func mended(_ bytes: [UInt8], adoptsOrphans: Bool, removesCopies: Bool) -> [UInt8] {
    let session = ClaudeCodeSession(bytes, model: nil)
    var parents: [Int: [UInt8]] = [:]
    var removed: Set<Int> = []
    for (outliner, owners) in session.sessions {
      let chain = outliner.chain
      for orphan in adoptsOrphans ? chain.orphans : [] {
        guard let parent = chain.adopter(of: orphan) else { continue }
        parents[owners[orphan]] = session.string("uuid", of: owners[parent])
      }
      let copies = removesCopies ? chain.duplicates.map { owners[$0] } : []
      removed.formUnion(copies.filter { isSame($0, as: owners, session) })
    }
    guard !parents.isEmpty || !removed.isEmpty else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, line) in session.lines.enumerated() where !removed.contains(index) {
      guard let uuid = parents[index], let source = line.source else {
        result += bytes[line.range]
        continue
      }
      var splice = JSONSplice()
      splice.setMember(of: 0, key: "parentUuid", value: JSONString.encode(uuid), in: source.document)
      result += splice.applied(to: source.bytes) + bytes[line.range].dropFirst(source.bytes.count)
    }
    return result
  }

  /// Whether all records with the id of a line are the same as it.
  private static func isSame(_ line: Int, as owners: [Int], _ session: ClaudeCodeSession) -> Bool {
    guard let uuid = session.string("uuid", of: line), let bytes = session.lines[line].source?.bytes else {
      return false
    }
    return owners.allSatisfy { other in
      session.string("uuid", of: other) != uuid || session.lines[other].source?.bytes == bytes
    }
  }
}
