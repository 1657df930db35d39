/// Workload A2: one Anthropic request body whose bytes are mostly screenshots in base64.
struct ImageBody: WorkloadSource {
  private static let imageCount = 40

  private(set) var counts = WorkloadCounts()
  private let size: Int
  private var random = SplitMix64(seed: 0xA2)
  private var isDone = false

  init(size: Int) {
    self.size = size
  }

  mutating func next() -> [UInt8]? {
    guard !isDone else { return nil }
    isDone = true
    let pool = TextPool(random: &random, pieces: 512)
    var writer = JSONWriter()
    writer.beginObject()
    BodyHead.write(to: &writer, pool, &random)
    writer.key("messages")
    writer.beginArray()
    writeTask(to: &writer, pool)
    for index in 0..<Self.imageCount {
      let id = Identifiers.prefixed("toolu_01", &random)
      writeCall(id, to: &writer, pool)
      // Text takes little; each screenshot takes an even part of what is left.
      let share = max(0, size - writer.bytes.count) / (Self.imageCount - index)
      writeScreenshot(of: id, bytes: max(600, share - 800), to: &writer)
    }
    writer.endArray()
    writer.endObject()
    counts.lines = 1
    counts.histories = 1
    counts.messages = 1 + 2 * Self.imageCount
    counts.nodes = writer.nodes
    return writer.takeBytes()
  }

  private mutating func writeTask(to writer: inout JSONWriter, _ pool: TextPool) {
    writer.beginObject()
    writer.member("role", "user")
    writer.member("content", escaped: pool.prose(500, &random))
    writer.endObject()
  }

  private mutating func writeCall(_ id: String, to writer: inout JSONWriter, _ pool: TextPool) {
    writer.beginObject()
    writer.member("role", "assistant")
    writer.key("content")
    writer.beginArray()
    writer.beginObject()
    writer.member("type", "text")
    writer.member("text", escaped: pool.prose(200, &random))
    writer.endObject()
    writer.beginObject()
    writer.member("type", "tool_use")
    writer.member("id", id)
    ToolCall.read.write(to: &writer, pool, &random)
    writer.endObject()
    writer.endArray()
    writer.endObject()
  }

  private mutating func writeScreenshot(
    of id: String, bytes: Int, to writer: inout JSONWriter
  ) {
    let file = FakeImage.png(size: bytes * 3 / 4, &random)
    writer.beginObject()
    writer.member("role", "user")
    writer.key("content")
    writer.beginArray()
    writer.beginObject()
    writer.member("type", "tool_result")
    writer.member("tool_use_id", id)
    writer.key("content")
    writer.beginArray()
    writer.beginObject()
    writer.member("type", "image")
    writer.key("source")
    writer.beginObject()
    writer.member("type", "base64")
    writer.member("media_type", "image/png")
    writer.member("data", escaped: Base64.encode(file))
    writer.endObject()
    writer.endObject()
    writer.endArray()
    writer.endObject()
    writer.endArray()
    writer.endObject()
  }
}
