internal import HistoryJSON

/// The members that a value is written with, in order.
struct MemberList {
  private(set) var members: [(key: [UInt8], value: [UInt8])] = []

  mutating func add(_ key: String, _ value: [UInt8]?) {
    if let value { members.append((key: [UInt8](key.utf8), value: value)) }
  }

  mutating func add(_ extra: [Member]) {
    for member in extra { members.append((key: member.name.utf8, value: member.value.bytes)) }
  }

  /// A fresh object.
  var object: [UInt8] { JSONWriter.object(members) }

  /// The object at an origin with the members changed that differ; its other bytes stay. Linear.
  ///
  /// Of members with one key the last counts, as for a reader; the others stay.
  func spliced(into origin: Origin, from old: MemberList) -> [UInt8] {
    var splice = JSONSplice()
    let document = origin.source.document
    let (before, after) = (old.values, values)
    document.bytes.withRawBytes { bytes in
      for (key, value) in members where after[key] == value && before[key] != value {
        splice.setMember(
          of: origin.node, key: key, value: value, nodes: document.nodes, bytes: bytes)
      }
      for (key, _) in old.members where after[key] == nil {
        splice.removeMember(of: origin.node, key: key, nodes: document.nodes, bytes: bytes)
      }
    }
    return splice.applied(to: document.bytes, in: origin.source[origin.node].range)
  }

  private var values: [[UInt8]: [UInt8]] {
    Dictionary(members.map { ($0.key, $0.value) }) { _, last in last }
  }
}
