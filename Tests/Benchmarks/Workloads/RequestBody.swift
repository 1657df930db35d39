/// Workload A: one Anthropic request body of an agent's session with 529 messages.
///
/// User and assistant take turns; most assistant messages are a text and a tool call, and the next
/// user message holds the result with code in it. The body has no fault but the defects asked for.
struct RequestBody: WorkloadSource {
  static let messageCount = 529

  private(set) var counts = WorkloadCounts()
  private let size: Int
  private let defects: Int
  private var random = SplitMix64(seed: 0xA)
  private var isDone = false

  init(size: Int, defects: Int) {
    self.size = size
    self.defects = defects
  }

  mutating func next() -> [UInt8]? {
    guard !isDone else { return nil }
    isDone = true
    let pool = TextPool(random: &random)
    var writer = JSONWriter()
    writer.beginObject()
    BodyHead.write(to: &writer, pool, &random)
    writer.key("messages")
    writer.beginArray()
    var openCall: String?
    for index in 0..<Self.messageCount {
      let defect = defect(at: index)
      let rest = max(0, size - writer.bytes.count)
      // Only every second message has the bulk of the text.
      let share = 2 * rest / (Self.messageCount - index)
      writer.beginObject()
      if index.isMultiple(of: 2) {
        writer.member("role", "user")
        writeUser(openCall, share, defect, to: &writer, pool)
        openCall = nil
      } else {
        writer.member("role", "assistant")
        openCall = writeAssistant(at: index, defect, to: &writer, pool)
      }
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    counts.lines = 1
    counts.histories = 1
    counts.messages = Self.messageCount
    counts.nodes = writer.nodes
    return writer.takeBytes()
  }

  /// Defects stand at even distances; a user message takes one that users make.
  private func defect(at index: Int) -> BodyDefect? {
    guard defects > 0, index > 0, index < Self.messageCount - 1 else { return nil }
    let step = Self.messageCount / (defects + 1)
    guard index.isMultiple(of: step), index / step <= defects else { return nil }
    return index.isMultiple(of: 2)
      ? BodyDefect.ofUsers[index / step % BodyDefect.ofUsers.count] : .emptyText
  }

  private mutating func writeUser(
    _ openCall: String?, _ size: Int, _ defect: BodyDefect?, to writer: inout JSONWriter,
    _ pool: TextPool
  ) {
    writer.key("content")
    guard let openCall else {
      if let defect {
        // Nothing to answer here: the one fault left is an answer to nothing.
        counts.defects += 1
        writer.beginArray()
        writeResult(of: "toolu_nowhere\(counts.defects)", pool.code(200, &random), to: &writer)
        writeText(pool.prose(defect.textSize, &random), to: &writer)
        writer.endArray()
      } else {
        writer.escaped(pool.prose(random.within(80...400), &random))
      }
      return
    }
    let code = pool.code(max(80, size * random.within(60...140) / 100 - 700), &random)
    writer.beginArray()
    switch defect {
    case .missingResult:
      writeText(pool.prose(120, &random), to: &writer)
    case .orphanResult:
      writeResult(of: openCall, code, to: &writer)
      writeResult(of: "toolu_nowhere\(counts.defects)", pool.code(200, &random), to: &writer)
    case .doubleResult:
      writeResult(of: openCall, code, to: &writer)
      writeResult(of: openCall, pool.code(200, &random), to: &writer)
    case .emptyText:
      writeResult(of: openCall, code, to: &writer)
      writeText([], to: &writer)
    case nil:
      writeResult(of: openCall, code, to: &writer)
    }
    writer.endArray()
    if defect != nil {
      counts.defects += 1
    }
  }

  /// Writes the content and returns the id of the call in it, if there is one.
  private mutating func writeAssistant(
    at index: Int, _ defect: BodyDefect?, to writer: inout JSONWriter, _ pool: TextPool
  ) -> String? {
    writer.key("content")
    writer.beginArray()
    writeText(pool.prose(random.within(60...400), &random), to: &writer)
    if defect != nil {
      counts.defects += 1
      writeText([], to: &writer)
    }
    var call: String?
    // The last answer has a call, so that the body ends with a tool result as agents send it.
    if index == Self.messageCount - 2 || random.chance(85) {
      let id = Identifiers.prefixed("toolu_01", &random)
      writer.beginObject()
      writer.member("type", "tool_use")
      writer.member("id", id)
      ToolCall.random(&random).write(to: &writer, pool, &random)
      writer.endObject()
      call = id
    }
    writer.endArray()
    return call
  }

  private func writeText(_ text: [UInt8], to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("type", "text")
    writer.member("text", escaped: text)
    writer.endObject()
  }

  private func writeResult(of id: String, _ text: [UInt8], to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("type", "tool_result")
    writer.member("tool_use_id", id)
    writer.member("content", escaped: text)
    writer.endObject()
  }
}
