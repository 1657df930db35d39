internal import HistoryJSON

/// What a body of Converse shows that no other does.
enum ConverseShape {
  /// Whether a body has a member of Converse alone, or blocks that name their kind by their only member.
  ///
  /// The model stands in the address and the limit of tokens in `inferenceConfig`, so that a body with either has
  /// another form, whatever its blocks look like.
  static func holds(_ body: RequestBody, bytes: RawSpan, nodes: ContiguousArray<JSONNode>) -> Bool {
    func has(_ keys: [String]) -> Bool {
      body.object >= 0
        && keys.contains { nodes.value(of: body.object, key: [UInt8]($0.utf8), in: bytes) != nil }
    }
    if has(members) { return true }
    guard !has(["model", "max_tokens"]) else { return false }
    for message in nodes.elements(of: body.messages) {
      guard let content = nodes.value(of: message, key: [UInt8]("content".utf8), in: bytes) else { continue }
      guard let block = nodes.elements(of: content).first(where: { _ in true }) else { return false }
      return isBlock(block, bytes: bytes, nodes: nodes)
    }
    return false
  }

  private static let members = [
    "toolConfig", "inferenceConfig", "additionalModelRequestFields", "guardrailConfig", "modelId",
  ]

  private static let kinds = [
    "text", "toolUse", "toolResult", "reasoningContent", "cachePoint", "image", "document", "video", "guardContent",
  ]

  /// Whether a block is an object of one member that tells its kind.
  private static func isBlock(_ block: Int, bytes: RawSpan, nodes: ContiguousArray<JSONNode>) -> Bool {
    var keys = nodes.members(of: block).makeIterator()
    guard let first = keys.next(), keys.next() == nil else { return false }
    return kinds.contains(String(decoding: JSONString.decode(nodes[first.key], in: bytes), as: UTF8.self))
  }
}
