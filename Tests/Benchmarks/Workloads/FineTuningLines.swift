/// Workload C: OpenAI fine-tuning lines of 1 to 3 KB, `{"messages":[system,user,assistant,…]}`.
struct FineTuningLines: WorkloadSource {
  private static let pieceSize = WorkloadKind.megabyte

  private(set) var counts = WorkloadCounts()
  private let size: Int
  private var made = 0
  private var random = SplitMix64(seed: 0xC)
  private let pool: TextPool
  private var writer = JSONWriter()

  init(size: Int) {
    self.size = size
    pool = TextPool(random: &random)
  }

  mutating func next() -> [UInt8]? {
    guard made < size else { return nil }
    let target = min(Self.pieceSize, size - made)
    while writer.bytes.count < target {
      writeLine()
    }
    counts.nodes = writer.nodes
    let piece = writer.takeBytes()
    made += piece.count
    return piece
  }

  private mutating func writeLine() {
    writer.beginObject()
    writer.key("messages")
    writer.beginArray()
    writeMessage("system", pool.prose(random.within(60...200), &random))
    for _ in 0..<random.within(1...3) {
      writeMessage("user", pool.prose(random.within(80...300), &random))
      let answer = random.within(300...500)
      writeMessage(
        "assistant",
        random.chance(30) ? pool.code(answer, &random) : pool.prose(answer, &random))
    }
    writer.endArray()
    writer.endObject()
    writer.endLine()
    counts.lines += 1
    counts.histories += 1
  }

  private mutating func writeMessage(_ role: String, _ text: [UInt8]) {
    writer.beginObject()
    writer.member("role", role)
    writer.member("content", escaped: text)
    writer.endObject()
    counts.messages += 1
  }
}
