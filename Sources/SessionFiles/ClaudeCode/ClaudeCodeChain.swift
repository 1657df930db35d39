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

  private let records: [ClaudeCodeRecord]
  private let callsOf: (Int) -> [UInt64]
  private let resultsOf: (Int) -> [UInt64]
  private var index: [UInt64: Int] = [:]

  /// `calls` and `results` give the id hashes of a record's message.
  init(
    _ records: [ClaudeCodeRecord], calls: @escaping (Int) -> [UInt64],
    results: @escaping (Int) -> [UInt64]
  ) {
    self.records = records
    callsOf = calls
    resultsOf = results
    index.reserveCapacity(records.count)
    for (position, record) in records.enumerated() where record.uuid != 0 {
      index[record.uuid] = position
    }
  }

  /// The main conversation first, then those of sub-agents, each from its latest leaf.
  func histories() -> [History] {
    guard records.contains(where: { $0.kind == .message && $0.uuid != 0 }) else { return linear() }
    let hasMain = records.contains { $0.kind == .message && !$0.isSidechain }
    var result: [History] = []
    if let leaf = latestLeaf(where: { !hasMain || !$0.isSidechain }) {
      result.append(history(to: leaf))
    }
    guard hasMain else { return result }
    for leaf in sidechainLeaves() { result.append(history(to: leaf)) }
    return result
  }

  /// Older files and slices have no uuids: the file order is the history.
  private func linear() -> [History] {
    let all = records.indices.filter { isOnWire($0) }
    return all.isEmpty ? [] : [History(messages: grouped(all), isFragment: true)]
  }

  private func isOnWire(_ index: Int) -> Bool {
    records[index].kind == .message && !records[index].isHidden
  }

  /// The parent's position; nil at a root, and where the parent was never written.
  private func parent(of position: Int) -> Int? {
    let parent = records[position].parent
    return parent == 0 ? nil : index[parent]
  }

  private func parents() -> Set<Int> {
    Set(records.indices.compactMap { records[$0].kind == .aside ? nil : parent(of: $0) })
  }

  /// The nearest message at or above a record; nil if there is none, or the parents run in a circle.
  private func nearestMessage(_ start: Int) -> Int? {
    var position: Int? = start
    var steps = 0
    while let current = position, steps <= records.count {
      if isOnWire(current) { return current }
      position = parent(of: current)
      steps += 1
    }
    return nil
  }

  /// The latest message in the file that a leaf of the chain leads to.
  private func latestLeaf(where accepts: (ClaudeCodeRecord) -> Bool) -> Int? {
    let inner = parents()
    var seen: Set<Int> = []
    var latest: Int?
    for position in records.indices.reversed()
    where records[position].kind != .aside && !inner.contains(position) && accepts(records[position]) {
      guard let message = nearestMessage(position), accepts(records[message]),
        seen.insert(message).inserted
      else { continue }
      if message > latest ?? -1 { latest = message }
      // Leaves come from the end of the file: a message before this leaf cannot be later than it.
      if let latest, position < latest { break }
    }
    return latest
  }

  /// One leaf for each sub-agent: the latest of each root.
  private func sidechainLeaves() -> [Int] {
    let inner = parents()
    var leafOfRoot: [Int: Int] = [:]
    for position in records.indices
    where records[position].isSidechain && isOnWire(position) && !inner.contains(position) {
      leafOfRoot[sidechainRoot(position)] = position
    }
    return leafOfRoot.values.sorted()
  }

  private func sidechainRoot(_ start: Int) -> Int {
    var current = start
    var steps = 0
    while let next = parent(of: current), records[next].isSidechain, steps <= records.count {
      current = next
      steps += 1
    }
    return current
  }

  private func history(to leaf: Int) -> History {
    var path: [Int] = []
    var visited: Set<Int> = []
    var position: Int? = leaf
    var root = leaf
    while let current = position, visited.insert(current).inserted {
      if isOnWire(current), records[current].isSidechain == records[leaf].isSidechain {
        path.append(current)
      }
      root = current
      position = parent(of: current)
    }
    path.reverse()
    return History(
      messages: grouped(path), isFragment: records[root].parent != 0 && parent(of: root) == nil)
  }

  /// Joins the lines of one message, and puts results back that hang off another line of it.
  private func grouped(_ path: [Int]) -> [[Int]] {
    let onPath = Set(path)
    let linesOfID = linesByMessageID(like: path.first)
    var answered: Set<UInt64> = []
    for position in path where records[position].messageID == 0 { answered.formUnion(resultsOf(position)) }
    let strays = straySources(onPath, answered)
    var emitted: Set<UInt64> = []
    var result: [[Int]] = []
    result.reserveCapacity(path.count)
    for position in path {
      let id = records[position].messageID
      guard id != 0 else {
        result.append([position])
        continue
      }
      guard emitted.insert(id).inserted else { continue }
      let lines = linesOfID[id] ?? [position]
      result.append(lines)
      guard !strays.isEmpty else { continue }
      var back: [Int] = []
      for call in lines.flatMap(callsOf) where !answered.contains(call) {
        if let source = strays[call], !back.contains(source) { back.append(source) }
      }
      result += back.sorted().map { [$0] }
    }
    return result
  }

  private func linesByMessageID(like first: Int?) -> [UInt64: [Int]] {
    guard let first else { return [:] }
    var result: [UInt64: [Int]] = [:]
    for (position, record) in records.enumerated()
    where record.messageID != 0 && isOnWire(position)
      && record.isSidechain == records[first].isSidechain
    {
      result[record.messageID, default: []].append(position)
    }
    return result
  }

  /// The lines off the chain that hold a result of a call, by the call.
  private func straySources(_ onPath: Set<Int>, _ answered: Set<UInt64>) -> [UInt64: Int] {
    var result: [UInt64: Int] = [:]
    for position in records.indices
    where isOnWire(position) && records[position].messageID == 0 && !onPath.contains(position) {
      for id in resultsOf(position) where !answered.contains(id) && result[id] == nil {
        result[id] = position
      }
    }
    return result
  }
}
