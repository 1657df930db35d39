import ConversationHistory
import Foundation
import Testing

@Suite("Places of findings")
struct PlaceTests {
  private typealias Wire = AnthropicWire

  /// The place of the only finding of a rule, checked against the bytes that it should point to.
  private func place(_ rule: String, _ body: String, _ subject: String) throws -> Place {
    let place = try #require(Lab.lint(body).first { $0.rule == rule }?.place)
    let bytes = [UInt8](body.utf8)
    let range = place.byteOffset..<place.byteOffset + place.byteLength
    #expect(String(decoding: bytes[range], as: UTF8.self) == subject)
    return place
  }

  @Test("columns count Unicode scalars, offsets count bytes")
  func scalars() throws {
    let block = Wire.text("")
    // ü is one scalar of two bytes, the family seven scalars of 25 bytes.
    let body = Wire.body([Wire.user([Wire.text("\u{fc}👨‍👩‍👧‍👦"), block])])
    let place = try place("empty-text", body, block)
    let before = try #require(body.range(of: block)?.lowerBound)
    #expect(place.line == 1)
    #expect(place.column == body.unicodeScalars[..<before].count + 1)
    #expect(place.byteOffset == body.utf8[..<before].count)
    #expect(
      place.byteOffset - place.column + 1 == 1 + 18, "the scalars take 19 bytes more than one each")
  }

  @Test("a combining mark is a column of its own")
  func combining() throws {
    let block = Wire.text("")
    let composed = try place(
      "empty-text", Wire.body([Wire.user([Wire.text("\u{e9}"), block])]), block)
    let decomposed = try place(
      "empty-text", Wire.body([Wire.user([Wire.text("e\u{301}"), block])]), block)
    #expect(decomposed.column == composed.column + 1)
    #expect(decomposed.byteOffset == composed.byteOffset + 1)
  }

  @Test("a carriage return ends no line of its own")
  func carriageReturns() throws {
    let message = Wire.user([])
    let body = "{\r\n  \"messages\": [\r\n    \(message)\r\n  ]\r\n}\r\n"
    let place = try place("empty-message", body, message)
    #expect(place.line == 3 && place.column == 5)
  }

  @Test("tabs are one column each")
  func tabs() throws {
    let message = Wire.user([])
    let place = try place("empty-message", "{\"messages\":[\n\t\t\(message)]}", message)
    #expect(place.line == 2 && place.column == 3)
  }

  @Test("the column is right on a line longer than any buffer")
  func longLine() throws {
    let block = Wire.text("")
    let body = Wire.body([Wire.user([Wire.text(String(repeating: "ä", count: 100_000)), block])])
    let place = try place("empty-text", body, block)
    #expect(place.column == place.byteOffset - 100_000 + 1)
  }

  @Test("findings come in the order of the input")
  func order() {
    let body = Wire.body([
      Wire.user([Wire.result("t9")]), Wire.user([Wire.text(""), Wire.text("a")]),
      Wire.assistant([]), Wire.user("b"), Wire.user("b"),
    ])
    let found = Lab.lint(body)
    let offsets = found.compactMap(\.place?.byteOffset)
    #expect(found.count >= 4)
    #expect(offsets == offsets.sorted())
  }

  @Test("a string content has the path of the content, a block that of its element")
  func paths() {
    #expect(Lab.lint(Wire.body([Wire.user(" ")])).map(\.path) == ["messages[0].content"])
    #expect(
      Lab.lint(Wire.body([Wire.user([Wire.text(" ")])])).map(\.path) == ["messages[0].content[0]"])
  }

  @Test("the identity of a finding stays when its subject moves")
  func identity() throws {
    let faults = [
      Wire.user([Wire.result("t9")]), Wire.user(#"\ud83d"#),
      Wire.user([Wire.text(""), Wire.text("a")]),
      #"{"role":"user","content":"a","content":"b"}"#, #"{"content":"x"}"#,
      Wire.assistant([Wire.call("a.b"), Wire.text("c")]), #"{"role":"human","content":"a"}"#, "5",
    ]
    for fault in faults {
      let here = Lab.lint(Wire.body([fault])).map(\.identity)
      let moved = Lab.lint(Wire.body([Wire.user("first"), Wire.assistant("second"), fault]))
        .filter { $0.rule != "repeated-role" }.map(\.identity)
      #expect(!here.isEmpty)
      #expect(here == moved, "\(fault)")
    }
  }
}
