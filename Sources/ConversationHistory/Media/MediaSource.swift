/// An image or a document of the Messages API that holds its bytes: what rules ask of its source.
struct MediaSource: Sendable {
  /// `image` or `document`.
  var type: String
  var mediaType: String
  /// Bytes of the base64 text.
  var size: Int
  /// What the first bytes of an image tell.
  var imageHead: ImageHead?
  /// Whether a document has the mark of a PDF in its first kilobyte, where readers look for it.
  var isPDF: Bool

  /// Nil for a block that is neither, or that names a URL or a file.
  init?(_ type: String, _ source: JSONText?) {
    guard let source, source["type"]?.text?.string == "base64", let mediaType = source["media_type"]?.text?.string,
      let data = source["data"]?.text
    else { return nil }
    self.type = type
    self.mediaType = mediaType
    let text = data.utf8
    size = text.count
    imageHead = type == "image" ? Self.imageHead(of: text) : nil
    isPDF = type == "document" && Self.isPDF(text)
  }

  /// The formats of images that the API takes.
  static let imageTypes = ["image/jpeg", "image/png", "image/gif", "image/webp"]

  private static func imageHead(of base64: [UInt8]) -> ImageHead? {
    var head = ImageHead(Base64Head.decode(base64, limit: 64))
    // A JPEG may have a preamble before it says its size, mostly a short one.
    for limit in [1 << 12, 1 << 18] where head?.mediaType == "image/jpeg" && head?.width == 0 {
      head = ImageHead(Base64Head.decode(base64, limit: limit))
    }
    return head
  }

  private static func isPDF(_ base64: [UInt8]) -> Bool {
    let head = Base64Head.decode(base64, limit: 1029)
    let mark = [UInt8]("%PDF-".utf8)
    return head.indices.contains { head[$0...].starts(with: mark) }
  }
}
