/// The second copy of a tool's result, kept for display and never sent.
enum DisplayResult {
  static func write(
    _ text: [UInt8], of tool: ToolCall, to writer: inout JSONWriter, _ random: inout SplitMix64
  ) {
    writer.beginObject()
    switch tool {
    case .read:
      writer.member("type", "text")
      writer.key("file")
      writer.beginObject()
      writer.member("filePath", "/home/user/project/" + TextPool.path(&random))
      writer.member("content", escaped: text)
      writer.member("numLines", number: random.within(1...60))
      writer.member("startLine", number: 1)
      writer.member("totalLines", number: random.within(60...900))
      writer.endObject()
    case .grep:
      writer.member("mode", "content")
      writer.key("filenames")
      writer.beginArray()
      writer.plain(TextPool.path(&random))
      writer.endArray()
      writer.member("content", escaped: text)
      writer.member("numFiles", number: 1)
    case .bash, .edit:
      writer.member("stdout", escaped: text)
      writer.member("stderr", "")
      writer.member("interrupted", literal: "false")
      writer.member("isImage", literal: "false")
    }
    writer.endObject()
  }
}
