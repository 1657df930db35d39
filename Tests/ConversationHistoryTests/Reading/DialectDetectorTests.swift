import ConversationHistory
import Testing

@Suite("Telling the dialect of a body")
struct DialectDetectorTests {
  @Test(
    "the shape of a body tells its dialect",
    arguments: [
      (#"[{"role":"user","parts":[{"text":"a"}]}]"#, "gemini"),
      (#"[{"type":"function_call","call_id":"c1","name":"f","arguments":"{}"}]"#, "openai-responses"),
      (#"{"messages":[{"role":"user","content":[{"type":"input_text","text":"a"}]}]}"#, "openai-responses"),
      (#"{"messages":[{"role":"system","content":[{"type":"input_text","text":"a"}]}]}"#, "openai-responses"),
      (#"{"messages":[{"role":"system"},{"role":"user","content":"a"}]}"#, "openai-chat"),
      (#"{"messages":[{"role":"system","content":[{"type":"text","text":"a"}]}]}"#, "openai-chat"),
      (#"{"messages":[{"role":"user","content":[{"type":"file_url","file_url":{"url":"u"}}]}]}"#, "openai-chat"),
      (#"{"model":"anthropic/claude-opus-4-6","messages":[{"role":"user","content":"a"}]}"#, "anthropic"),
      (#"{"model":"gpt-4o","messages":[{"role":"user","content":"a"}]}"#, "openai-chat"),
      (#"{"model":"","stop":["x"],"messages":[{"role":"user","content":"a"}]}"#, "openai-chat"),
      (#"{"messages":[{"role":"user","content":[{"text":"a"}]}],"inferenceConfig":{}}"#, "bedrock"),
      (#"{"top_k":4,"messages":[{"role":"user","content":"a"}]}"#, "anthropic"),
    ])
  func told(_ body: String, _ dialect: String) throws {
    #expect(try Sanitizer().sanitize([UInt8](body.utf8)).dialect.id == dialect)
  }
}
