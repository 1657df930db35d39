/// An image or a document of the Messages API that holds its bytes: what rules ask of its source.
struct MediaSource: Sendable {
  /// `image` or `document`.
  var type: String
  var mediaType: String
  /// The base64 text.
  var data: [UInt8]

  /// Nil for a block that is neither, or that names a URL or a file.
  init?(_ type: String, _ source: JSONText?) {
    guard let source, source["type"]?.text?.string == "base64", let mediaType = source["media_type"]?.text?.string,
      let data = source["data"]?.text
    else { return nil }
    self.type = type
    self.mediaType = mediaType
    self.data = data.utf8
  }

  /// The formats of images that the API takes.
  static let imageTypes = ["image/jpeg", "image/png", "image/gif", "image/webp"]

  /// What the first bytes of an image tell; enough of them for a JPEG with a long preamble.
  var imageHead: ImageHead? { type == "image" ? ImageHead(Base64Head.decode(data, limit: 1 << 18)) : nil }
}

extension MediaSource {
  /// Whether the mark of a PDF stands in the first kilobyte, where readers look for it.
  var isPDF: Bool {
    let head = Base64Head.decode(data, limit: 1029)
    let mark = [UInt8]("%PDF-".utf8)
    return head.indices.contains { head[$0...].starts(with: mark) }
  }
}
