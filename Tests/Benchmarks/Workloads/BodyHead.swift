/// What stands before the messages of an Anthropic body: model, limits, system and tools.
enum BodyHead {
  static let model = "claude-sonnet-4-5-20250929"

  static func write(
    to writer: inout JSONWriter, _ pool: TextPool, _ random: inout SplitMix64
  ) {
    writer.member("model", model)
    writer.member("max_tokens", number: 8_192)
    writer.key("system")
    writer.beginArray()
    writer.beginObject()
    writer.member("type", "text")
    writer.member("text", escaped: pool.prose(2_000, &random))
    writer.endObject()
    writer.endArray()
    writer.key("tools")
    writer.beginArray()
    for tool in ToolCall.allCases {
      tool.declare(to: &writer)
    }
    writer.endArray()
  }
}
