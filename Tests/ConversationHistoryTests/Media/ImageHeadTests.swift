import ConversationHistory
import Foundation
import Testing

/// What the first bytes of an image tell, seen in what lint says of images that are too large or of another type.
@Suite("The first bytes of images")
struct ImageHeadTests {
  private func findings(_ bytes: [UInt8], as type: String) -> [String] {
    let data = Data(bytes).base64EncodedString()
    let image = #"{"type":"image","source":{"type":"base64","media_type":"\#(type)","data":"\#(data)"}}"#
    return Lab.lint(#"{"messages":[{"role":"user","content":[\#(image)]}]}"#).map(\.message)
  }

  private func tooLarge(_ width: Int, _ height: Int) -> [String] {
    ["the image is \(width) by \(height) pixels, and at most 8000 are taken"]
  }

  private func webp(_ chunk: String, _ rest: [UInt8]) -> [UInt8] {
    [UInt8]("RIFF".utf8) + [0, 0, 0, 0] + [UInt8]("WEBP\(chunk)".utf8) + rest
  }

  @Test("a JPEG tells its size in its frame, behind padding and segments of any kind")
  func jpeg() {
    // Padding, a segment of four bytes, a marker without a length, then the frame: 16 high, 9000 wide.
    let frame: [UInt8] = [0xFF, 0xC0, 0, 11, 8, 0, 16, 0x23, 0x28, 1, 1, 0x11, 0]
    #expect(
      findings([0xFF, 0xD8, 0xFF, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xD0] + frame, as: "image/jpeg") == tooLarge(9000, 16))
    #expect(findings([0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2], as: "image/jpeg") == [])
  }

  @Test("a WebP tells its size in each of its three forms")
  func webpSizes() {
    // 9000 is 0x2328; the extended form counts from one.
    #expect(
      findings(webp("VP8X", [10, 0, 0, 0, 0, 0, 0, 0, 0x27, 0x23, 0, 15, 0, 0]), as: "image/webp")
        == tooLarge(9000, 16))
    // Fourteen bits for each side, both counted from one: 0x2327 and 15.
    #expect(
      findings(webp("VP8L", [5, 0, 0, 0, 0x2F, 0x27, 0xE3, 0x03, 0x00]), as: "image/webp") == tooLarge(9000, 16))
    #expect(
      findings(webp("VP8 ", [10, 0, 0, 0, 0, 0, 0, 0x9D, 1, 0x2A, 0x28, 0x23, 16, 0]), as: "image/webp")
        == tooLarge(9000, 16))
  }

  @Test(
    "a WebP that was cut, or has another chunk first, has a type and no size",
    arguments: ["VP8X", "VP8L", "VP8 ", "ALPH"])
  func cut(_ chunk: String) {
    #expect(findings(webp(chunk, []), as: "image/webp") == [])
    #expect(findings(webp(chunk, []), as: "image/png") == ["the image is image/webp and is said to be image/png"])
  }

  @Test("an image over 5 MB of base64 is refused by some hosts, over 10 MB by the API")
  func bytes() {
    func found(_ count: Int) -> [String] {
      let data = String(repeating: "A", count: count)
      let image = #"{"type":"image","source":{"type":"base64","media_type":"image/png","data":"\#(data)"}}"#
      return Lab.lint(#"{"messages":[{"role":"user","content":[\#(image)]}]}"#).map { "\($0.severity) \($0.message)" }
    }
    #expect(found(5_242_880) == [])
    #expect(found(5_242_884) == ["warning the image has 5242884 bytes of base64, and some hosts take at most 5 MB"])
    #expect(found(10_485_764) == ["error the image has 10485764 bytes of base64, and at most 10 MB are taken"])
  }
}
