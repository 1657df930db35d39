import ConversationHistory
import Testing

@Suite("Old names in responses")
struct NameRestorerTests {
  private static let restorer = NameRestorer(["mcp__ls": "ls", "mcp__caf\u{e9}": "caf\u{e9}"])

  private static func restored(_ text: String) -> String? {
    restorer.restored(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(
    "calls of every wire get their old names, whole or in a stream",
    arguments: [
      #"{"content":[{"type":"tool_use","id":"t","name":"mcp__ls","input":{}}]}"#,
      #"{"type":"content_block_start","index":1,"content_block":{"type":"tool_use","id":"t","name":"mcp__ls","input":{}}}"#,
      #"{"choices":[{"message":{"tool_calls":[{"id":"c","type":"function","function":{"name":"mcp__ls","arguments":"{}"}}]}}]}"#,
      #"{"choices":[{"delta":{"tool_calls":[{"index":0,"function":{"name":"mcp__ls"}}]}}]}"#,
      #"{"choices":[{"message":{"function_call":{"name":"mcp__ls","arguments":"{}"}}}]}"#,
      #"{"choices":[{"message":{"tool_calls":[{"type":"custom","custom":{"name":"mcp__ls","input":"x"}}]}}]}"#,
      #"{"output":[{"type":"function_call","call_id":"c","name":"mcp__ls","arguments":"{}"}]}"#,
      #"{"type":"response.output_item.added","item":{"type":"custom_tool_call","name":"mcp__ls"}}"#,
      #"{"type":"response.function_call_arguments.done","name":"mcp__ls","arguments":"{}"}"#,
      #"{"candidates":[{"content":{"parts":[{"functionCall":{"name":"mcp__ls","args":{}}}]}}]}"#,
      #"{"output":{"message":{"content":[{"toolUse":{"toolUseId":"t","name":"mcp__ls","input":{}}}]}}}"#,
      #"{"contentBlockStart":{"start":{"toolUse":{"name":"mcp__ls"}}}}"#,
    ])
  func calls(text: String) {
    #expect(Self.restored(text) == text.replacing("mcp__ls", with: "ls"))
  }

  @Test(
    "inputs, texts and other names stay as they are",
    arguments: [
      #"{"content":[{"type":"text","text":"mcp__ls","name":"mcp__ls"}]}"#,
      #"{"content":[{"type":"tool_use","name":"x","input":{"name":"mcp__ls","function":{"name":"mcp__ls"}}}]}"#,
      #"{"candidates":[{"content":{"parts":[{"functionCall":{"name":"x","args":{"name":"mcp__ls","functionCall":{"name":"mcp__ls"}}}}]}}]}"#,
      #"{"function":{"name":"mcp__lsx"}}"#, #"{"function":{"name":["mcp__ls"]}}"#, #"{"name":"mcp__ls"}"#,
      #"{"function":{"name":"mcp__cafe\#u{301}"}}"#, " [1.0, 1e2] \n", "null",
    ])
  func others(text: String) {
    #expect(Self.restored(text) == text)
  }

  @Test("an escaped name is the name, and all other bytes stay")
  func spelling() {
    #expect(
      Self.restored(#"{ "function" : {"name" : "\u006dcp__ls", "x":1.50},"y":"\u00e9" }"#)
        == #"{ "function" : {"name" : "ls", "x":1.50},"y":"\u00e9" }"#)
    #expect(Self.restored("{") == nil && Self.restored("") == nil)
  }

  private static func streamed(_ text: String, chunk: Int) -> (parts: [String], whole: String) {
    var stream = ResponseStream(restorer)
    let bytes = Array(text.utf8)
    var parts: [String] = []
    for start in stride(from: 0, to: bytes.count, by: chunk) {
      parts.append(
        String(decoding: stream.append(Array(bytes[start..<min(bytes.count, start + chunk)])), as: UTF8.self))
    }
    parts.append(String(decoding: stream.finish(), as: UTF8.self))
    return (parts, parts.joined())
  }

  private static let call = #"{"function":{"name":"mcp__ls"}}"#
  private static let old = #"{"function":{"name":"ls"}}"#

  @Test(
    "events, lines and whole values are the same however the bytes come",
    arguments: [
      ("event: x\ndata: \(call)\n\n: ping\ndata: [DONE]\n\n", "event: x\ndata: \(old)\n\n: ping\ndata: [DONE]\n\n"),
      ("data:\(call)\r\n\r\ndata: {torn", "data:\(old)\r\n\r\ndata: {torn"),
      ("\(call)\n\(call)\n", "\(old)\n\(old)\n"), ("\n\(call)", "\n\(old)"),
      ("{\n  \"function\":\n  {\"name\": \"mcp__ls\"}\n}\n", "{\n  \"function\":\n  {\"name\": \"ls\"}\n}\n"),
      ("[\(call),\n\(call)]", "[\(old),\n\(old)]"), ("<html>\n\(call)\n", "<html>\n\(old)\n"), ("{\n", "{\n"), ("", ""),
      ("data: \(call)", "data: \(old)"),
    ])
  func stream(text: String, expected: String) {
    for chunk in [1, 2, 7, 64, 4096] { #expect(Self.streamed(text, chunk: chunk).whole == expected, "\(chunk)") }
  }

  @Test("an event goes out as soon as its line is whole")
  func promptness() {
    var stream = ResponseStream(Self.restorer)
    let first = stream.append(Array("data: \(Self.call)\n\nda".utf8))
    #expect(String(decoding: first, as: UTF8.self) == "data: \(Self.old)\n\n")
    #expect(String(decoding: stream.append(Array("ta: 1\n".utf8)), as: UTF8.self) == "data: 1\n")
  }
}
