internal import ConversationHistory
internal import HistoryJSON

/// Mends what is wrong between the lines of a session: an orphan gets the parent that it lost, a circle is opened, of
/// records that are the same byte for byte the last one stays, and others of one id come apart. All other bytes stay.
struct ClaudeCodeMending {
  private let session: ClaudeCodeSession
  private var removed: Set<Int> = []
  /// The members that lines get.
  private var members: [Int: [(node: Int, key: String, value: [UInt8])]] = [:]

  /// `rules` are those whose faults are mended. Linear, but for a look back from each orphan.
  static func mended(_ bytes: [UInt8], _ rules: Set<String>) -> [UInt8] {
    let known = [FileDamage.orphanParent, .parentCycle, .duplicateRecordID].map(\.rule)
    guard known.contains(where: rules.contains) else { return bytes }
    var mending = ClaudeCodeMending(session: ClaudeCodeSession(bytes, model: nil))
    for (outliner, owners) in mending.session.sessions { mending.plan(outliner.chain, owners, rules) }
    return mending.applied()
  }

  private init(session: ClaudeCodeSession) { self.session = session }

  private mutating func plan(_ chain: ClaudeCodeChain, _ owners: [Int], _ rules: Set<String>) {
    if rules.contains(FileDamage.orphanParent.rule) {
      for orphan in chain.orphans { setParent(of: orphan, chain.mending(ofOrphan: orphan), owners) }
    }
    if rules.contains(FileDamage.parentCycle.rule) {
      for first in chain.histories().compactMap(\.cycle) { setParent(of: first, chain.mending(ofCycle: first), owners) }
    }
    guard rules.contains(FileDamage.duplicateRecordID.rule) else { return }
    let copies = Dictionary(grouping: chain.duplicates) { chain.records[$0].uuid }
    for earlier in copies.values {
      if isSame(owners[earlier[0]], as: owners) {
        removed.formUnion(earlier.map { owners[$0] })
      } else if chain.mending(ofDuplicates: earlier) == .rename {
        for position in earlier { rename(owners[position]) }
      }
    }
  }

  private mutating func setParent(of position: Int, _ mending: ClaudeCodeDamage.Mending?, _ owners: [Int]) {
    switch mending {
    case .adopt(let parent):
      guard let uuid = session.string("uuid", of: owners[parent]) else { return }
      members[owners[position], default: []].append((0, "parentUuid", JSONString.encode(uuid)))
    case .uproot: members[owners[position], default: []].append((0, "parentUuid", Fresh.null))
    case .rename, nil: break
    }
  }

  /// Gives a line an id of its own, and its message too, or it would join the one that counts.
  private mutating func rename(_ line: Int) {
    guard let uuid = session.string("uuid", of: line), let source = session.lines[line].source else { return }
    let own = MadeUpUUID.text(from: uuid + [0x3A] + source.bytes)
    members[line, default: []].append((0, "uuid", JSONString.encode(own)))
    let message = session.lines[line].message
    guard message >= 0, source.member("id", of: message) != nil else { return }
    let id = [UInt8]("msg_".utf8) + own.filter { $0 != 0x2D }
    members[line, default: []].append((message, "id", JSONString.encode(id)))
  }

  /// Whether all records with the id of a line are the same as it.
  private func isSame(_ line: Int, as owners: [Int]) -> Bool {
    guard let uuid = session.string("uuid", of: line), let bytes = session.lines[line].source?.bytes else {
      return false
    }
    return owners.allSatisfy { other in
      session.string("uuid", of: other) != uuid || session.lines[other].source?.bytes == bytes
    }
  }

  private func applied() -> [UInt8] {
    guard !members.isEmpty || !removed.isEmpty else { return session.bytes }
    var result: [UInt8] = []
    result.reserveCapacity(session.bytes.count)
    for (index, line) in session.lines.enumerated() where !removed.contains(index) {
      guard let set = members[index], let source = line.source else {
        result += session.bytes[line.range]
        continue
      }
      var splice = JSONSplice()
      for (node, key, value) in set { splice.setMember(of: node, key: key, value: value, in: source.document) }
      result += splice.applied(to: source.bytes) + session.bytes[line.range].dropFirst(source.bytes.count)
    }
    return result
  }
}
