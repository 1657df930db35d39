import HistoryJSON
import Testing

@testable import SessionFiles

@Suite("Lines of Claude Code")
struct ClaudeCodeLineTests {
  private func isTelling(_ text: String) throws -> Bool {
    let document = try JSONDocument([UInt8](text.utf8))
    return document.bytes.withRawBytes { bytes in
      ClaudeCodeLine(bytes: bytes, nodes: document.nodes, root: 0)?
        .isTelling(bytes: bytes, nodes: document.nodes) ?? false
    }
  }

  private func record(_ text: String) throws -> ClaudeCodeRecord {
    let document = try JSONDocument([UInt8](text.utf8))
    let place = JSONLine(offset: 0, number: 1, range: 0..<document.bytes.count)
    var outliner = ClaudeCodeOutliner(model: nil)
    document.bytes.withRawBytes { bytes in
      guard let line = ClaudeCodeLine(bytes: bytes, nodes: document.nodes, root: 0) else { return }
      outliner.read(line, place, bytes: bytes, nodes: document.nodes)
    }
    return try #require(outliner.records.first)
  }

  @Test(
    "these lines are Claude Code's",
    arguments: [
      #"{"type":"summary","summary":"x","leafUuid":"u"}"#,
      #"{"type":"file-history-snapshot","messageId":"m","snapshot":{}}"#,
      #"{"type":"user","message":{"role":"user","content":"hi"}}"#,
      #"{"type":"assistant","message":{"role":"assistant","content":[]},"uuid":"u"}"#,
      #"{"type":"system","sessionId":"s","uuid":"u","parentUuid":null}"#,
      #"{"type":"progress","uuid":"u","parentUuid":"p"}"#,
      #"{"t\u0079pe":"user","message":{"role":"user","content":"hi"}}"#,
    ])
  func telling(_ line: String) throws {
    #expect(try isTelling(line))
  }

  @Test(
    "these lines are not",
    arguments: [
      // Qwen Code: the same envelope with Gemini's parts.
      #"{"uuid":"u","parentUuid":null,"sessionId":"s","type":"user","message":{"role":"user","parts":[{"text":"hi"}]}}"#,
      #"{"role":"user","content":"hi"}"#,
      #"{"messages":[{"role":"user","content":"hi"}]}"#,
      #"{"type":"response_item","timestamp":"t","payload":{"type":"message"}}"#,
      #"{"type":"session_meta","sessionId":"s"}"#,
      #"{"type":1,"leafUuid":"u"}"#,
      #"["type","leafUuid"]"#,
      #""text""#,
      "null",
    ])
  func foreign(_ line: String) throws {
    #expect(try !isTelling(line))
  }

  @Test("what is on the wire is a message, other links are links, the rest is aside")
  func kinds() throws {
    let user = #""type":"user","uuid":"u","message":{"role":"user","content":"hi"}"#
    #expect(try record("{\(user)}").kind == .message)
    #expect(try record(#"{\#(user),"isApiErrorMessage":true}"#).kind == .link)
    #expect(try record(#"{\#(user),"isApiErrorMessage":false}"#).kind == .message)
    #expect(try record(#"{"type":"progress","uuid":"u"}"#).kind == .link)
    #expect(try record(#"{"type":"system","uuid":"u","message":{}}"#).kind == .link)
    #expect(try record(#"{"type":"user","uuid":"u","message":"hi"}"#).kind == .link)
    #expect(try record(#"{"type":"summary","leafUuid":"u"}"#).kind == .aside)
  }

  @Test("marks of a line are read, and only true is true")
  func marks() throws {
    let line = #"{"type":"user","uuid":"u","message":{},"isSidechain":true,"isMeta":true}"#
    #expect(try record(line).isSidechain)
    #expect(try record(line).isHidden)
    let other = #"{"type":"user","uuid":"u","message":{},"isSidechain":"true","isMeta":1}"#
    #expect(try !record(other).isSidechain)
    #expect(try !record(other).isHidden)
    #expect(try record(#"{"type":"user","uuid":"u","message":{},"teamName":"a"}"#).isHidden)
    #expect(try !record(#"{"type":"user","uuid":"u","message":{},"teamName":null}"#).isHidden)
  }

  @Test("of two ids of one message the last counts, as everywhere")
  func twoIDs() throws {
    let once = try record(#"{"type":"assistant","uuid":"u","message":{"id":"n"}}"#)
    let twice = try record(#"{"type":"assistant","uuid":"u","message":{"id":"m","id":"n"}}"#)
    #expect(once.messageID == twice.messageID)
  }

  @Test("ids are compared decoded, and ids that are no strings are none")
  func ids() throws {
    let plain = try record(#"{"type":"user","uuid":"ab","parentUuid":"p","message":{}}"#)
    let escaped = try record(#"{"type":"user","uuid":"\u0061b","parentUuid":"p","message":{}}"#)
    #expect(plain.uuid == escaped.uuid)
    #expect(plain.uuid != plain.parent)
    let odd = try record(#"{"type":"user","uuid":1,"parentUuid":{},"message":{}}"#)
    #expect(odd.uuid == 0 && odd.parent == 0)
    let assistant = #"{"type":"assistant","uuid":"u","message":{"id":"m"}}"#
    #expect(try record(assistant).messageID != 0)
    #expect(try record(assistant.replacing("assistant", with: "user")).messageID == 0)
  }
}
