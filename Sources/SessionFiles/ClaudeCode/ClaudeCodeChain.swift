/// The wire histories of a session: which lines make which message, in which order.
///
/// The chain of parents from the latest leaf to the root is not yet the wire's history: one message of the API stands on
/// several lines with the same `message.id`, and the results of parallel calls hang off different ones. Lines of one id
/// are joined, and results that the chain misses are put back beside their call.
struct ClaudeCodeChain {
  /// One history: each message as the indexes of its records, in file order.
  struct History {
    /// The records of all messages, one message's behind the other's.
    var lines: [Int] = []
    /// Where in `lines` each message ends.
    var ends: [Int] = []
    /// Whether the first message names a parent that the file does not have: a slice of a longer session.
    var isFragment: Bool
    /// The record whose parents lead back to itself; nil where none does.
    var cycle: Int?

    /// The records of each message.
    var messages: [[Int]] {
      ends.indices.map { Array(lines[($0 == 0 ? 0 : ends[$0 - 1])..<ends[$0]]) }
    }

    mutating func add(_ line: Int) { lines.append(line) }
    mutating func endMessage() { ends.append(lines.count) }
  }

  let records: [ClaudeCodeRecord]
  let callsOf: (Int) -> [UInt64]
  let resultsOf: (Int) -> [UInt64]
  /// The line that each line names as its parent; -1 for none.
  private var parents: [Int32]
  /// The lines whose uuid a later line has as well.
  private var superseded: [Bool]
  /// The lines that another one names as its parent.
  private(set) var inner: [Bool]

  /// Whether any message has a uuid.
  private let isChained: Bool

  /// `calls` and `results` give the id hashes of a record's message.
  init(
    _ records: [ClaudeCodeRecord], calls: @escaping (Int) -> [UInt64],
    results: @escaping (Int) -> [UInt64]
  ) {
    self.records = records
    callsOf = calls
    resultsOf = results
    isChained = records.contains { $0.kind == .message && $0.uuid != 0 }
    parents = [Int32](repeating: -1, count: records.count)
    superseded = [Bool](repeating: false, count: records.count)
    inner = superseded
    var index = ClaudeCodeIndex(capacity: records.count)
    for position in records.indices where records[position].uuid != 0 {
      if let earlier = index.insert(position, of: records) { superseded[earlier] = true }
    }
    for position in records.indices where records[position].parent != 0 {
      // The parent is mostly the line before, for which no table is needed.
      let isBefore = position > 0 && records[position - 1].uuid == records[position].parent && !superseded[position - 1]
      let known = isBefore ? position - 1 : index.position(of: records[position].parent, in: records)
      guard let parent = known else { continue }
      parents[position] = Int32(clamping: parent)
      if records[position].kind != .aside { inner[parent] = true }
    }
  }

  /// The main conversation first, then those of sub-agents, each from its latest leaf. Linear.
  func histories() -> [History] {
    guard isChained else { return linear() }
    let hasMain = records.contains { $0.kind == .message && !$0.isSidechain }
    var result: [History] = []
    var marks = Marks(count: records.count)
    if let leaf = latestLeaf(where: { !hasMain || !$0.isSidechain }) {
      result.append(history(path(to: leaf, &marks.path), &marks))
    }
    guard hasMain else { return result }
    let leaves = sidechainLeaves()
    guard let first = leaves.first else { return result }
    let parts = parts(isSidechain: records[first].isSidechain) { _ in true }
    for leaf in leaves { result.append(history(path(to: leaf, &marks.path), parts, &marks)) }
    return result
  }

  /// Older files and slices have no uuids: the file order is the history.
  private func linear() -> [History] {
    let all = records.indices.filter { isOnWire($0) }
    guard !all.isEmpty else { return [] }
    var marks = Marks(count: records.count)
    return [history(Path(lines: all, isFragment: true), &marks)]
  }

  /// The records with an id that a later one has too.
  var duplicates: [Int] { records.indices.filter { superseded[$0] } }

  /// The records that name a parent which was never written; a slice of a session begins with one.
  var orphans: [Int] {
    let first = records.firstIndex { $0.uuid != 0 }
    return records.indices.filter {
      $0 != first && records[$0].parent != 0 && parents[$0] < 0 && records[$0].kind != .aside
    }
  }

  func isOnWire(_ position: Int) -> Bool {
    records[position].kind == .message && !records[position].isHidden
  }

  /// Whether a line is a part of the chain: of lines with one uuid the last, and none without one.
  func isCurrent(_ position: Int) -> Bool {
    records[position].uuid == 0 ? !isChained : !superseded[position]
  }

  /// The parent's position; nil at a root, and where the parent was never written.
  func parent(of position: Int) -> Int? {
    parents[position] < 0 ? nil : Int(parents[position])
  }

  /// The messages from the root to a leaf.
  struct Path {
    var lines: [Int]
    var isFragment: Bool
    var cycle: Int?
  }

  func path(to leaf: Int, _ marks: inout LineMarks) -> Path {
    var path: [Int] = []
    marks.removeAll()
    var position: Int? = leaf
    var root = leaf
    while let current = position {
      guard marks.insert(current) else {
        return Path(lines: path.reversed(), isFragment: false, cycle: root)
      }
      // A sub-agent's chain may hang off the main one, which is none of its own.
      if records[leaf].isSidechain, !records[current].isSidechain { break }
      if isOnWire(current), records[current].isSidechain == records[leaf].isSidechain {
        path.append(current)
      }
      root = current
      position = parent(of: current)
    }
    path.reverse()
    return Path(
      lines: path, isFragment: records[root].parent != 0 && parent(of: root) == nil)
  }
}
