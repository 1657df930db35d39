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

  /// Beyond so many images in one request the shorter limit holds.
  static let many = 20
  /// The longest side of an image, in pixels.
  static let longestSide = 8000
  /// The longest side of one of many images.
  static let longestSideOfMany = 2000
  /// The longest base64 text of an image, in bytes.
  static let largestImage = 10_485_760

  /// The rule that refuses it, where nothing can be corrected; nil otherwise.
  func refusingRule(isOneOfMany: Bool) -> String? {
    guard type == "image" else {
      return mediaType == "application/pdf" && isPDF ? nil : "unreadable-document"
    }
    let side = imageHead.map { max($0.width, $0.height) } ?? 0
    if side > (isOneOfMany ? Self.longestSideOfMany : Self.longestSide) || size > Self.largestImage {
      return "oversized-image"
    }
    return imageHead == nil && !Self.imageTypes.contains(mediaType) ? "wrong-media-type" : nil
  }

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
