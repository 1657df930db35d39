extension KnownError {
  /// Mistral: the validator that others run too.
  static let mistralValidator: [KnownError] = [
    KnownError(
      "mi-empty", "Mistral (mistral-common)", 400,
      text: "Conversation must have at least one message",
      "the list of messages is empty",
      repair: Remedy.refuseToSend, .history("empty-history"),
      sources: ["mistralai/mistral-common:src/mistral_common/protocol/instruct/validator.py"]),
    KnownError(
      "mi-start", "Mistral (mistral-common)", 400,
      text: "Conversation must start with a user message or system message",
      "the only message is not of the user or the system",
      repair: "put a user message in front", .history("first-message-not-user", "missing-user-message"),
      sources: ["mistralai/mistral-common:src/mistral_common/protocol/instruct/validator.py"]),
    KnownError(
      "mi-prefix-last", "Mistral (mistral-common)", 400,
      text: "Assistant message with prefix True must be last message",
      "an assistant message inside the history is marked as a prefix",
      repair: "drop the mark", .history("misplaced-prefix"),
      sources: ["mistralai/mistral-common:src/mistral_common/protocol/instruct/validator.py"]),
    KnownError(
      "mi-function-name", "Mistral (mistral-common)", 400,
      text: """
        Function name was {name} but must be a-z, A-Z, 0-9, or contain underscores and dashes, with a maximum \
        length of 64.
        """,
      patterns: ["Function name was {any} but must be a-z, A-Z, 0-9, or contain underscores and dashes"],
      "a tool name has characters that are not allowed, or is too long",
      repair: Remedy.renameTools, .history("invalid-tool-name"),
      sources: ["mistralai/mistral-common:src/mistral_common/protocol/instruct/validator.py"]),
    KnownError(
      "mi-duplicate-result", "Mistral (mistral-common)", 400,
      text: "Duplicate tool call id {id} in tool results",
      "two tool messages answer the same call",
      repair: "keep the real result", .history("duplicate-tool-result"),
      sources: ["mistralai/mistral-common:src/mistral_common/protocol/instruct/validator.py"]),
    KnownError(
      "mi-unexpected-result", "Mistral (mistral-common)", 400,
      text: "Unexpected tool call id {id} in tool results",
      "a tool message answers a call that the message before it does not have",
      repair: Remedy.keepOrphanAsText, .history("orphan-tool-result"),
      sources: ["mistralai/mistral-common:src/mistral_common/protocol/instruct/validator.py"]),
    KnownError(
      "mi-duplicate-call", "Mistral (mistral-common)", 400,
      text: "Duplicate tool call id {id} in assistant message",
      "one message has two tool calls of the same id",
      repair: Remedy.renameCalls, .history("duplicate-tool-call-id"),
      sources: ["mistralai/mistral-common:src/mistral_common/protocol/instruct/validator.py"]),
    KnownError(
      "mi-tool-call-id-missing", "Mistral (mistral-common)", 400,
      text: "Tool call id has to be defined in serving mode.",
      patterns: ["Tool call id has to be defined"],
      "a tool call or tool message has no id",
      repair: Remedy.renameCalls, .history("invalid-tool-call-id", "missing-field"),
      sources: ["mistralai/mistral-common:src/mistral_common/protocol/instruct/validator.py"]),
    KnownError(
      "mi-system-content", "Mistral (mistral-common)", 400,
      text: "System prompt must have content",
      "a system message has no content",
      repair: "drop the message", .history("empty-message", "malformed-content"),
      sources: ["mistralai/mistral-common:src/mistral_common/protocol/instruct/validator.py"]),
    KnownError(
      "mi-chunk-types", "Mistral (mistral-common)", 400,
      text: "Unexpected content chunk types in tool message: ['ImageURLChunk']",
      patterns: ["Unexpected content chunk types in"],
      "a message holds a kind of part that its role does not take",
      repair: "move an image to a user message behind an assistant message",
      .history("misplaced-block", "unknown-block-type"),
      sources: [
        "mistralai/mistral-common:src/mistral_common/protocol/instruct/validator.py", "LibreChat-AI/agents#344",
      ]),
    KnownError(
      "mi-tool-schema", "Mistral (mistral-common)", 400,
      text: "Invalid tool schema: {reason}",
      patterns: ["{edge}Invalid tool schema:"],
      "the schema of a declared tool is not valid",
      repair: Remedy.plainSchema, .request("invalid-tool-schema"),
      sources: ["mistralai/mistral-common:src/mistral_common/protocol/instruct/validator.py"]),
  ]
}
