/// Writes one session: prompts, answers in up to three lines, and tool results.
struct SessionWriter: Sendable {
  private(set) var envelope: SessionEnvelope
  let pool: TextPool
  private(set) var random: SplitMix64
  private(set) var writer: JSONWriter
  private(set) var lines = 0
  private(set) var messages = 0

  init(envelope: SessionEnvelope, pool: TextPool, random: SplitMix64, writer: JSONWriter) {
    self.envelope = envelope
    self.pool = pool
    self.random = random
    self.writer = writer
  }

  /// Writes lines until about `size` bytes are there; it may miss by a line or two.
  mutating func writeSession(size: Int) {
    // An answer and the result before it still have to fit in.
    let limit = size - 3_000
    envelope.writeSnapshot(to: &writer, &random)
    lines += 1
    repeat {
      writePrompt()
      var rounds = random.within(2...12)
      while rounds > 0, writer.bytes.count < limit {
        writeToolRound()
        rounds -= 1
      }
      writeAnswer()
    } while writer.bytes.count < limit
  }

  private mutating func writePrompt() {
    envelope.begin(&writer)
    writer.member("type", "user")
    writer.key("message")
    writer.beginObject()
    writer.member("role", "user")
    writer.member("content", escaped: pool.prose(random.within(60...900), &random))
    writer.endObject()
    envelope.identify(&writer, &random)
    writer.key("thinkingMetadata")
    writer.beginObject()
    writer.member("maxThinkingTokens", number: 31_999)
    writer.endObject()
    writer.key("todos")
    writer.beginArray()
    writer.endArray()
    writer.member("permissionMode", "acceptEdits")
    endLine()
    messages += 1
  }

  private mutating func writeToolRound() {
    let message = Identifiers.prefixed("msg_01", &random)
    let call = Identifiers.prefixed("toolu_01", &random)
    let tool = ToolCall.random(&random)
    if random.chance(10) {
      beginAssistantLine(message)
      writer.member("type", "thinking")
      writer.member("thinking", escaped: pool.prose(random.within(100...900), &random))
      writer.member("signature", escaped: Base64.encode(noise(240)))
      endAssistantLine()
    }
    if random.chance(50) {
      beginAssistantLine(message)
      writer.member("type", "text")
      writer.member("text", escaped: pool.prose(random.within(60...400), &random))
      endAssistantLine()
    }
    beginAssistantLine(message)
    writer.member("type", "tool_use")
    writer.member("id", call)
    tool.write(to: &writer, pool, &random)
    endAssistantLine()
    messages += 1
    writeResult(of: call, tool)
  }

  private mutating func writeAnswer() {
    beginAssistantLine(Identifiers.prefixed("msg_01", &random))
    writer.member("type", "text")
    writer.member("text", escaped: pool.prose(random.within(150...1_200), &random))
    endAssistantLine()
    messages += 1
  }

  private mutating func writeResult(of call: String, _ tool: ToolCall) {
    let text = pool.code(random.within(60...1_250), &random)
    envelope.begin(&writer)
    writer.member("type", "user")
    writer.key("message")
    writer.beginObject()
    writer.member("role", "user")
    writer.key("content")
    writer.beginArray()
    writer.beginObject()
    writer.member("tool_use_id", call)
    writer.member("type", "tool_result")
    writer.member("content", escaped: tool == .read ? TextPool.numbered(text) : text)
    writer.endObject()
    writer.endArray()
    writer.endObject()
    envelope.identify(&writer, &random)
    writer.key("toolUseResult")
    DisplayResult.write(text, of: tool, to: &writer, &random)
    endLine()
    messages += 1
  }

  private mutating func beginAssistantLine(_ message: String) {
    envelope.begin(&writer)
    writer.key("message")
    writer.beginObject()
    writer.member("model", BodyHead.model)
    writer.member("id", message)
    writer.member("type", "message")
    writer.member("role", "assistant")
    writer.key("content")
    writer.beginArray()
    writer.beginObject()
  }

  private mutating func endAssistantLine() {
    writer.endObject()
    writer.endArray()
    writer.member("stop_reason", literal: "null")
    writer.member("stop_sequence", literal: "null")
    writer.key("usage")
    Usage.write(to: &writer, &random)
    writer.endObject()
    writer.member("requestId", Identifiers.prefixed("req_011", &random))
    writer.member("type", "assistant")
    envelope.identify(&writer, &random)
    endLine()
  }

  private mutating func endLine() {
    writer.endObject()
    writer.endLine()
    lines += 1
  }

  private mutating func noise(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
  }
}
