/// The version of the Messages API that a body names; without one a header does, which is not seen here.
enum APIVersion {
  /// The member of the body that names it: Bedrock and Vertex want one there.
  static let parameter = "anthropic_version"

  /// Whether documents in answers, citations in user texts and sampling are refused: from 2026-10-21 on
  /// (docs, api/versioning and api/migration-2026-10-21).
  static func isStrict(_ named: JSONText?) -> Answer {
    // `bedrock-2023-05-31` and `vertex-2023-10-16` name a date too.
    guard let text = named?.text?.string, text.utf8.count >= 10 else { return .unknown }
    let date = text.suffix(10)
    guard date.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) }) else { return .unknown }
    return date >= "2026-10-21" ? .yes : .no
  }
}
