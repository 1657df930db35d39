/// What a reader found of one message before its blocks: nodes, -1 where there is none.
struct WireMessage {
  var node: Int
  var role = -1
  /// What the role says.
  var roleName = WireName.unknown
  var content = -1
  var toolCalls = -1
  var toolCallID = -1
  var name = -1
  var refusal = -1
  var reasoning = -1
  /// The member that some hosts write for `reasoning_content`.
  var plainReasoning = -1
  /// The id of an item of Responses.
  var itemID = -1
  /// What an answer that was saved as it came says of itself.
  var answerID = -1
  var model = -1
  /// Whether the message says something in a member of its own: `function_call` or `audio`.
  var hasOtherPayload = false
  /// Who speaks, where the wire says it by the kind of the item and not by a role.
  var speaker: Outline.RoleCode?
  /// Whether it has a member that the reader does not know.
  var hasForeignKey = false
  var isObject = true
  /// Whether a known member came twice.
  var hasDuplicateKey = false
}

extension WireMessage {
  /// Whether it has more than a role and a content. All nodes that are missing are -1, and so is what they have in common.
  var hasMore: Bool {
    toolCalls & toolCallID & name & refusal & reasoning & plainReasoning & itemID != -1 || hasOtherPayload
      || hasForeignKey || hasDuplicateKey
  }

  init(node: Int, speaker: Outline.RoleCode?) {
    self.init(node: node)
    self.speaker = speaker
  }
}
