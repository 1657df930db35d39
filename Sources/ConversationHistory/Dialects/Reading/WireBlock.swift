/// What a reader found of one block: its kind and the nodes of its members, -1 where there is none.
struct WireBlock {
  var kind: BlockKind
  /// The block itself; for a content that is a string, that string.
  var node: Int
  var type = -1
  /// The id of a call, or the id that a result names.
  var id = -1
  var name = -1
  /// The text, the thinking or the refusal.
  var text = -1
  /// The input of a call, the content of a result.
  var payload = -1
  /// The signature of thinking, or its sealed data.
  var signature = -1
  var isError = -1
  var cacheMarker = -1
  /// Whether the block is the content string itself, with no object around it.
  var isBare = false
  /// Whether a known member came twice.
  var hasDuplicateKey = false
  /// Whether it has a member that the reader does not know.
  var hasForeignKey = false
}

/// The kinds of blocks, in all dialects.
package enum BlockKind: UInt8, Sendable {
  case text, toolCall, toolResult, thinking, redactedThinking, refusal
  case serverToolCall, serverToolResult, media, other, malformed
}
