/// Workload D: many small session files; each piece is one file with one session.
struct SmallSessions: WorkloadSource {
  static let fileSize = 20_000

  private var lines: SessionLines

  init(size: Int) {
    lines = SessionLines(size: size, sessionSizes: Self.fileSize...Self.fileSize)
  }

  var counts: WorkloadCounts { lines.counts }

  mutating func next() -> [UInt8]? {
    lines.next()
  }
}
