internal import ConversationHistory
internal import HistoryJSON

/// The other branches of a session, where the user went back and on from an earlier place: an edit of a line that two
/// branches share must leave both healthy.
enum ClaudeCodeBranches {
  /// Why a changed session must not be written; nil if each branch with a changed line is healthy.
  static func refusal(before: [UInt8], after: [UInt8], _ options: InputOptions) -> String? {
    guard before != after else { return nil }
    let old = ClaudeCodeSession(before, model: options.model)
    let new = ClaudeCodeSession(after, model: options.model)
    guard old.sessions.count == new.sessions.count else { return "the file would hold another number of sessions" }
    let known = lines(of: old)
    for index in new.sessions.indices {
      let leaves = branchLeaves(old, index)
      let (outliner, owners) = new.sessions[index]
      let chain = outliner.chain
      let touched = { (record: Int) -> Bool in
        let line = owners[record]
        guard let uuid = new.string("uuid", of: line), let former = known[uuid] else { return true }
        return old.bytes[old.lines[former].range] != new.bytes[new.lines[line].range]
      }
      for history in chain.branches(
        through: touched,
        endingIn: { record in
          new.string("uuid", of: owners[record]).map(leaves.contains) ?? false
        })
      {
        let found = lint(outliner.outline(of: history), new.bytes, options)
        if let error = found.first(where: { $0.severity == .error }) {
          return "another branch of the conversation would have the error \(error.rule)"
        }
      }
    }
    return nil
  }

  private static func lines(of session: ClaudeCodeSession) -> [[UInt8]: Int] {
    Dictionary(
      session.lines.indices.compactMap { index in session.string("uuid", of: index).map { ($0, index) } },
      uniquingKeysWith: { $1 })
  }

  /// The uuids of the messages that branches end with.
  private static func branchLeaves(_ session: ClaudeCodeSession, _ index: Int) -> Set<[UInt8]> {
    let (outliner, owners) = session.sessions[index]
    return Set(outliner.chain.branchLeaves().compactMap { session.string("uuid", of: owners[$0]) })
  }

  private static func lint(_ outline: Outline, _ bytes: [UInt8], _ options: InputOptions) -> [Finding] {
    Linter(
      for: outline.dialect, model: options.model ?? outline.model, purpose: options.purpose ?? .resume,
      rules: options.rules
    ).lint(outline, source: MemoryBytes(bytes))
  }
}

extension ClaudeCodeChain {
  /// The messages that end a branch which is none of the histories.
  func branchLeaves() -> [Int] {
    var told = LineMarks(count: records.count)
    for history in histories() { for line in history.lines { _ = told.insert(line) } }
    let leaves = records.indices.filter { records[$0].kind != .aside && !inner[$0] && isCurrent($0) }
    let ends = Set(targets(of: leaves, where: isOnWire, next: parent).values)
    return ends.filter { $0 >= 0 && !told.contains($0) }.sorted()
  }

  /// The histories of branches that lead over a line of a kind, and end in a message of another.
  func branches(through isTouched: (Int) -> Bool, endingIn isEnd: (Int) -> Bool) -> [History] {
    let ends = branchLeaves().filter(isEnd)
    guard !ends.isEmpty else { return [] }
    let touched = records.indices.map(isTouched)
    let reached = targets(of: ends, where: { touched[$0] }, next: parent)
    var marks = Marks(count: records.count)
    let sides = [false, true].map { side in parts(isSidechain: side) { _ in true } }
    return ends.filter { reached[$0] ?? -1 >= 0 }.map { end in
      history(path(to: end, &marks.path), sides[records[end].isSidechain ? 1 : 0], &marks)
    }
  }
}
