import ConversationHistory
import Testing

@Suite("ReplaceRefusedMedia")
struct ReplaceRefusedMediaTests {
  private typealias Wire = AnthropicWire

  private static let page =
    #"{"type":"document","source":{"type":"base64","media_type":"application/pdf","data":"PGh0bWw+"}}"#
  private static let leaf =
    #"{"type":"document","source":{"type":"base64","media_type":"application/pdf","data":"JVBERi0xLjcK"}}"#
  /// 9000 by 20 pixels.
  private static let wide = Wire.image("iVBORw0KGgoAAAANSUhEUgAAIygAAAAUCAYAAAAfFcSJ")
  /// 2400 by 30 pixels.
  private static let broad =
    #"{"type":"image","source":{"type":"base64","media_type":"image/gif","data":"R0lGODlhYAkeAAAAAA=="}}"#
  private static let small = Wire.image("iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAAAfFcSJ")
  private static let noImage = Wire.text("[historylint] an image that the API refuses was left out")
  private static let noDocument = Wire.text("[historylint] a document that the API refuses was left out")

  private func replaced(_ blocks: [String]) throws -> Repair {
    try Lab.run(ReplaceRefusedMedia(), Wire.body([Wire.user(blocks)]))
  }

  @Test("a document that is no PDF, and an image that is too large, become notes, lossy; the others stay")
  func refused() throws {
    let repair = try replaced([Wire.text("a"), Self.page, Self.leaf, Self.wide, Self.broad, Self.small])
    #expect(
      repair.text
        == Wire.body([
          Wire.user([Wire.text("a"), Self.noDocument, Self.leaf, Self.noImage, Self.broad, Self.small])
        ]))
    #expect(repair.edits.map(\.safety) == [.lossy])
    #expect(
      repair.edits.first?.removed.map { String(decoding: $0.encoded(as: .anthropic), as: UTF8.self) } == [
        Self.page, Self.wide,
      ])
    #expect(repair.errors == [])
  }

  @Test("of more than twenty images those over 2000 pixels go")
  func many() throws {
    let others = [String](repeating: Self.small, count: 19)
    #expect(try replaced(others + [Self.broad]).edits == [])
    #expect(
      try replaced(others + [Self.small, Self.broad]).text
        == Wire.body([Wire.user(others + [Self.small, Self.noImage])]))
  }

  @Test("what stands in a tool result is replaced there, and the cache marker stays")
  func nested() throws {
    let marked = Self.wide.dropLast() + #","cache_control":{"type":"ephemeral"}}"#
    let result = #"{"type":"tool_result","tool_use_id":"t1","content":[\#(marked)]}"#
    let body = Wire.body([Wire.user("a"), Wire.assistant([Wire.call("t1")]), Wire.user([result])])
    #expect(
      try Lab.run(ReplaceRefusedMedia(), body).text
        == body.replacing(marked, with: Self.noImage.dropLast() + #","cache_control":{"type":"ephemeral"}}"#))
  }

  @Test("the default pipeline runs it only where loss is allowed")
  func option() throws {
    let body = Wire.body([Wire.user([Self.page])])
    #expect(try Lab.sanitize(body).text == body)
    let repair = try Lab.sanitize(body, options: Pipeline.Options(loss: .any))
    #expect(repair.text == Wire.body([Wire.user([Self.noDocument])]))
    let again = try Lab.sanitize(repair.text, options: Pipeline.Options(loss: .any))
    #expect(again.edits == [])
  }
}
