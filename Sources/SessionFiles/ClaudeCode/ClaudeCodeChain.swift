/// The wire histories of a session: which lines make which message, in which order.
///
/// The chain of parents from the latest leaf to the root is not yet the wire's history: one message of the API stands on
/// several lines with the same `message.id`, and the results of parallel calls hang off different ones. Lines of one id
/// are joined, and results that the chain misses are put back beside their call.
struct ClaudeCodeChain {
  /// One history: each message as the indexes of its records, in file order.
  struct History {
    var messages: [[Int]]
    /// Whether the first message names a parent that the file does not have: a slice of a longer session.
    var isFragment: Bool
  }

  let records: [ClaudeCodeRecord]
  private let callsOf: (Int) -> [UInt64]
  private let resultsOf: (Int) -> [UInt64]
  /// The line of a uuid; the last one counts.
  private var index: [UInt64: Int] = [:]
  /// The lines that another one names as its parent.
  private(set) var inner: [Bool] = []

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
    index.reserveCapacity(records.count)
    for (position, record) in records.enumerated() where record.uuid != 0 {
      index[record.uuid] = position
    }
    inner = [Bool](repeating: false, count: records.count)
    for position in records.indices where records[position].kind != .aside {
      if let parent = parent(of: position) { inner[parent] = true }
    }
  }

  /// The main conversation first, then those of sub-agents, each from its latest leaf. Linear.
  func histories() -> [History] {
    guard isChained else { return linear() }
    let hasMain = records.contains { $0.kind == .message && !$0.isSidechain }
    var result: [History] = []
    if let leaf = latestLeaf(where: { !hasMain || !$0.isSidechain }) {
      let path = path(to: leaf)
      let parts = parts(like: path.lines)
      result.append(history(path, parts))
    }
    guard hasMain else { return result }
    let leaves = sidechainLeaves()
    guard !leaves.isEmpty else { return result }
    let paths = leaves.map { path(to: $0) }
    let parts = parts(like: leaves)
    return result + paths.map { history($0, parts) }
  }

  /// Older files and slices have no uuids: the file order is the history.
  private func linear() -> [History] {
    let all = records.indices.filter { isOnWire($0) }
    guard !all.isEmpty else { return [] }
    return [history(Path(lines: all, isFragment: true), parts(like: all))]
  }

  func isOnWire(_ position: Int) -> Bool {
    records[position].kind == .message && !records[position].isHidden
  }

  /// Whether a line is a part of the chain: of lines with one uuid the last, and none without one.
  func isCurrent(_ position: Int) -> Bool {
    let uuid = records[position].uuid
    return uuid == 0 ? !isChained : index[uuid] == position
  }

  /// The parent's position; nil at a root, and where the parent was never written.
  func parent(of position: Int) -> Int? {
    let parent = records[position].parent
    return parent == 0 ? nil : index[parent]
  }

  /// The messages from the root to a leaf.
  private struct Path {
    var lines: [Int]
    var isFragment: Bool
  }

  private func path(to leaf: Int) -> Path {
    var path: [Int] = []
    var visited: Set<Int> = []
    var position: Int? = leaf
    var root = leaf
    while let current = position, visited.insert(current).inserted {
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

  /// What the lines off a path may have of its messages.
  private struct Parts {
    /// The lines of each message of the API.
    var linesOfID: [UInt64: [Int]] = [:]
    /// The lines that hold a result, by the call.
    var resultsOfCall: [UInt64: [Int]] = [:]
  }

  private func parts(like lines: [Int]) -> Parts {
    guard let first = lines.first else { return Parts() }
    var parts = Parts()
    for (position, record) in records.enumerated()
    where isOnWire(position) && record.isSidechain == records[first].isSidechain
      && isCurrent(position)
    {
      if record.messageID != 0 {
        parts.linesOfID[record.messageID, default: []].append(position)
      } else {
        for call in resultsOf(position) {
          parts.resultsOfCall[call, default: []].append(position)
        }
      }
    }
    return parts
  }

  /// Joins the lines of one message, and puts results back that hang off another line of it.
  private func history(_ path: Path, _ parts: Parts) -> History {
    let onPath = Set(path.lines)
    var answered: Set<UInt64> = []
    for position in path.lines where records[position].messageID == 0 {
      answered.formUnion(resultsOf(position))
    }
    var emitted: Set<UInt64> = []
    var restored: Set<Int> = []
    var messages: [[Int]] = []
    messages.reserveCapacity(path.lines.count)
    for position in path.lines {
      let id = records[position].messageID
      guard id != 0 else {
        messages.append([position])
        continue
      }
      guard emitted.insert(id).inserted else { continue }
      let lines = parts.linesOfID[id] ?? [position]
      messages.append(lines)
      var back: Set<Int> = []
      for call in lines.flatMap(callsOf) where !answered.contains(call) {
        if let source = parts.resultsOfCall[call]?.first(where: { !onPath.contains($0) }),
          restored.insert(source).inserted
        {
          back.insert(source)
        }
      }
      messages += back.sorted().map { [$0] }
    }
    return History(messages: messages, isFragment: path.isFragment)
  }
}
