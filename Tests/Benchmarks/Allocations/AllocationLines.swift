/// Healthy lines and bodies whose messages have a length.
enum AllocationLines {
  /// One session of Claude Code; the user and the assistant take turns.
  static func session(_ count: Int, of length: Int) -> [UInt8] {
    var random = SplitMix64(seed: 1)
    var envelope = SessionEnvelope(day: 1, &random)
    var writer = JSONWriter()
    for number in 0..<count {
      let isUser = number.isMultiple(of: 2)
      envelope.begin(&writer)
      writer.member("type", isUser ? "user" : "assistant")
      writer.key("message")
      writer.beginObject()
      if !isUser {
        writer.member("model", BodyHead.model)
        writer.member("id", "msg_01\(number)")
        writer.member("type", "message")
      }
      writer.member("role", isUser ? "user" : "assistant")
      writer.key("content")
      writer.beginArray()
      writer.beginObject()
      writer.member("type", "text")
      writer.member("text", text(number, length))
      writer.endObject()
      writer.endArray()
      writer.endObject()
      envelope.identify(&writer, &random)
      writer.endObject()
      writer.endLine()
    }
    return writer.takeBytes()
  }

  /// Examples of one question and one answer.
  static func fineTuning(_ count: Int, of length: Int) -> [UInt8] {
    var writer = JSONWriter()
    for number in 0..<count {
      writer.beginObject()
      messages(2, from: 2 * number, of: length / 2, to: &writer)
      writer.endObject()
      writer.endLine()
    }
    return writer.takeBytes()
  }

  /// A request body of the Messages API; an odd number of messages ends with the user's.
  static func body(_ count: Int, of length: Int) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("model", BodyHead.model)
    writer.member("max_tokens", number: 1_024)
    messages(count | 1, from: 0, of: length, to: &writer)
    writer.endObject()
    return writer.takeBytes()
  }

  private static func messages(_ count: Int, from first: Int, of length: Int, to writer: inout JSONWriter) {
    writer.key("messages")
    writer.beginArray()
    for number in first..<first + count {
      writer.beginObject()
      writer.member("role", (number - first).isMultiple(of: 2) ? "user" : "assistant")
      writer.member("content", text(number, length))
      writer.endObject()
    }
    writer.endArray()
  }

  /// A text of its own for each number, so that nothing looks like a copy.
  private static func text(_ number: Int, _ length: Int) -> String {
    "message \(number) " + String(repeating: "a word, ", count: length / 8)
  }
}
