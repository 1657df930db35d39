/// Workload D: many small session files; each piece is one file with one session.
struct SmallSessions: WorkloadSource {
  static let fileSize = 20_000

  private var lines: SessionLines
  private var filesLeft: Int

  /// As many files as `size` holds; each is about `fileSize` bytes.
  init(size: Int) {
    // The files' number ends the work, not the bytes.
    lines = SessionLines(size: .max, sessionSizes: Self.fileSize...Self.fileSize)
    filesLeft = size / Self.fileSize
  }

  var counts: WorkloadCounts { lines.counts }

  mutating func next() -> [UInt8]? {
    guard filesLeft > 0 else { return nil }
    filesLeft -= 1
    return lines.next()
  }
}
