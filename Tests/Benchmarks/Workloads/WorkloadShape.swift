/// What is seen of a workload while it is written, piece by piece: the memory that reading it may take depends on it.
struct WorkloadShape: Sendable {
  let kind: WorkloadKind
  private(set) var bytes = 0
  private(set) var pieces = 0
  /// Bytes of the longest line without its end.
  private(set) var longestLine = 0
  /// The lines of the session that has most of them.
  private(set) var largestSession = 0

  init(_ kind: WorkloadKind) { self.kind = kind }

  /// Adds a piece, which ends with a whole line.
  mutating func add(_ piece: [UInt8]) {
    bytes += piece.count
    pieces += 1
    var (lines, start) = (0, 0)
    while start < piece.count {
      let end = piece[start...].firstIndex(of: UInt8(ascii: "\n")) ?? piece.count
      longestLine = max(longestLine, end - start)
      lines += 1
      start = end + 1
    }
    // A piece of sessions is one; each line of the others is a history of its own.
    largestSession = max(largestSession, kind == .sessions || kind == .smallSessions ? lines : 1)
  }
}
