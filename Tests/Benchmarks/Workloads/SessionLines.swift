/// Workload B: lines as Claude Code saves them, in sessions of at most 5 MB; each piece is one.
///
/// A session is a chain of user and assistant lines. An assistant message is one to three lines of
/// one message id (thinking, text, tool call), and the line with the tool's result holds its text
/// twice, as the real files do. Every session is whole and ends with an answer.
struct SessionLines: WorkloadSource {
  private(set) var counts = WorkloadCounts()
  private let size: Int
  private let sessionSizes: ClosedRange<Int>
  private var made = 0
  private var random = SplitMix64(seed: 0xB)
  private let pool: TextPool
  private var writer = JSONWriter()

  /// A generator of about `size` bytes; the last session may be smaller than `sessionSizes`.
  init(size: Int, sessionSizes: ClosedRange<Int> = 3_000_000...4_950_000) {
    self.size = size
    self.sessionSizes = sessionSizes
    pool = TextPool(random: &random)
  }

  mutating func next() -> [UInt8]? {
    guard made + 10_000 < size else { return nil }
    let target = min(random.within(sessionSizes), size - made)
    let envelope = SessionEnvelope(day: counts.histories, &random)
    var session = SessionWriter(
      envelope: envelope, pool: pool, random: random, writer: writer)
    session.writeSession(size: target)
    random = session.random
    writer = session.writer
    counts.lines += session.lines
    counts.messages += session.messages
    counts.histories += 1
    counts.nodes = writer.nodes
    let piece = writer.takeBytes()
    made += piece.count
    return piece
  }
}
