// How the lines of one message come together, and results come back to their calls.
extension ClaudeCodeChain {
  /// The lines of a path, and the first lines of the messages that have been told.
  struct Marks {
    var path: LineMarks
    var told: LineMarks

    init(count: Int) {
      path = LineMarks(count: count)
      told = path
    }
  }

  /// What the lines of the main conversation, or those of sub-agents, are parts of.
  struct Parts {
    /// The first line of the API's message that a line is a part of, and its next one; -1 for none.
    var first: [Int32]
    var next: [Int32]
    /// The last line of each message of the API.
    var lastOfID: [UInt64: Int] = [:]
    /// The lines that hold a result, by the call.
    var resultsOfCall: [UInt64: [Int]] = [:]
  }

  /// `mayReturn` picks the lines whose results may be put back.
  func parts(isSidechain: Bool, where mayReturn: (Int) -> Bool) -> Parts {
    let none = [Int32](repeating: -1, count: records.count)
    var parts = Parts(first: none, next: none)
    var last = -1
    for position in records.indices
    where isOnWire(position) && records[position].isSidechain == isSidechain && isCurrent(position) {
      let id = records[position].messageID
      guard id != 0 else {
        guard mayReturn(position) else { continue }
        for call in resultsOf(position) { parts.resultsOfCall[call, default: []].append(position) }
        continue
      }
      var previous: Int? = last
      // The lines of a message mostly stand together.
      if last < 0 || records[last].messageID != id {
        if last >= 0 { parts.lastOfID[records[last].messageID] = last }
        previous = parts.lastOfID[id]
      }
      parts.first[position] = previous.map { parts.first[$0] } ?? Int32(clamping: position)
      if let previous { parts.next[previous] = Int32(clamping: position) }
      last = position
    }
    if last >= 0 { parts.lastOfID[records[last].messageID] = last }
    return parts
  }

  /// The only history of its kind: what is not on its path belongs to no other.
  func history(_ path: Path, _ marks: inout Marks) -> History {
    mark(path, &marks)
    let isSidechain = path.lines.first.map { records[$0].isSidechain } ?? false
    let parts = parts(isSidechain: isSidechain) { !marks.path.contains($0) }
    return history(path, parts, &marks)
  }

  private func mark(_ path: Path, _ marks: inout Marks) {
    marks.path.removeAll()
    marks.told.removeAll()
    for line in path.lines { _ = marks.path.insert(line) }
  }

  /// Joins the lines of one message, and puts results back that hang off another line of it.
  func history(_ path: Path, _ parts: Parts, _ marks: inout Marks) -> History {
    mark(path, &marks)
    let answered = parts.resultsOfCall.isEmpty ? [] : answeredCalls(path)
    var loose: Set<UInt64> = []
    var returned: Set<Int> = []
    var history = History(isFragment: path.isFragment, cycle: path.cycle)
    history.lines.reserveCapacity(path.lines.count)
    history.ends.reserveCapacity(path.lines.count)
    for position in path.lines {
      let id = records[position].messageID
      guard id != 0 else {
        history.add(position)
        history.endMessage()
        continue
      }
      let start = history.lines.count
      if let first = firstLine(position, parts) {
        guard marks.told.insert(first) else { continue }
        var line = first
        while line >= 0 {
          history.add(line)
          line = Int(parts.next[line])
        }
      } else {
        guard loose.insert(id).inserted else { continue }
        history.add(position)
      }
      history.endMessage()
      guard !parts.resultsOfCall.isEmpty else { continue }
      var back: Set<Int> = []
      for call in history.lines[start...].flatMap(callsOf) where !answered.contains(call) {
        if let source = parts.resultsOfCall[call]?.first(where: { !marks.path.contains($0) }),
          returned.insert(source).inserted
        {
          back.insert(source)
        }
      }
      for line in back.sorted() {
        history.add(line)
        history.endMessage()
      }
    }
    return history
  }

  /// The first line of a line's message; nil if that message is none of these parts.
  private func firstLine(_ position: Int, _ parts: Parts) -> Int? {
    if parts.first[position] >= 0 { return Int(parts.first[position]) }
    return parts.lastOfID[records[position].messageID].map { Int(parts.first[$0]) }
  }

  private func answeredCalls(_ path: Path) -> Set<UInt64> {
    var answered: Set<UInt64> = []
    for position in path.lines where records[position].messageID == 0 {
      answered.formUnion(resultsOf(position))
    }
    return answered
  }
}
