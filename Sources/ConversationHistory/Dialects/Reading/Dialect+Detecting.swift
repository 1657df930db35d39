internal import HistoryJSON

extension Dialect {
  /// Tells the wire form of a request body, or of a bare array of messages, from its shape; nil if the bytes hold neither.
  ///
  /// A body in which nothing tells, with plain roles and texts, is taken for Anthropic's; a variant is never told, since
  /// hosts of one family write the same bodies. Linear in the size of the body.
  public init?(detecting body: [UInt8]) {
    guard let document = try? JSONDocument(body) else { return nil }
    let found = body.withRawBytes { bytes in
      RequestBody(bytes: bytes, nodes: document.nodes).map {
        DialectDetector.detect($0, bytes: bytes, nodes: document.nodes)
      }
    }
    guard let found else { return nil }
    self = found
  }
}
