import ConversationHistory
import ConversationHistoryFoundation
import Foundation
import Testing

@Suite("Old names in what comes back")
struct ResponseDoorTests {
  private static let restorer = NameRestorer(["mcp__ls": "ls"])
  private static let response = #"{"content":[{"type":"tool_use","id":"t","name":"mcp__ls","input":{"a":1.50}}]}"#
  private static let expected = #"{"content":[{"type":"tool_use","id":"t","name":"ls","input":{"a":1.50}}]}"#

  private static func event(_ name: String) -> String {
    "event: content_block_start\r\n"
      + "data: {\"type\":\"content_block_start\",\"content_block\":{\"type\":\"tool_use\",\"name\":\"\(name)\"}}\r\n\r\n"
  }

  @Test("a whole response as data")
  func whole() {
    #expect(Self.restorer.restored(Data(Self.response.utf8)) == Data(Self.expected.utf8))
    #expect(Self.restorer.restored(Data("Bad Gateway".utf8)) == Data("Bad Gateway".utf8))
  }

  @Test("events, however their data is cut", arguments: [1, 7, 64, 1000])
  func chunks(size: Int) {
    var stream = ResponseStream(Self.restorer)
    let bytes = Data((Self.event("mcp__ls") + Self.event("cat")).utf8)
    var output = Data()
    for start in stride(from: 0, to: bytes.count, by: size) {
      output += stream.append(bytes[start..<min(start + size, bytes.count)])
    }
    output += stream.finish()
    #expect(String(decoding: output, as: UTF8.self) == Self.event("ls") + Self.event("cat"))
  }

  /// What a session gives: bytes that come one after the other.
  private static func bytes(_ text: String) -> AsyncStream<UInt8> {
    AsyncStream { continuation in
      for byte in text.utf8 { continuation.yield(byte) }
      continuation.finish()
    }
  }

  @Test("bytes as they come in", arguments: [event("mcp__ls") + "data: [DONE]", response, "", "\n\n", "plain"])
  func asynchronous(text: String) async throws {
    var output: [UInt8] = []
    for try await byte in Self.bytes(text).restoringNames(by: Self.restorer) { output.append(byte) }
    #expect(String(decoding: output, as: UTF8.self) == text.replacing("mcp__ls", with: "ls"))
  }

  @Test("an event is handed on before the next one comes")
  func atOnce() async throws {
    let (stream, continuation) = AsyncStream<UInt8>.makeStream()
    var bytes = stream.restoringNames(by: Self.restorer).makeAsyncIterator()
    for byte in Self.event("mcp__ls").utf8 { continuation.yield(byte) }
    var output: [UInt8] = []
    while output.count < Self.event("ls").utf8.count, let byte = try await bytes.next() { output.append(byte) }
    #expect(String(decoding: output, as: UTF8.self) == Self.event("ls"))
    continuation.finish()
  }
}
