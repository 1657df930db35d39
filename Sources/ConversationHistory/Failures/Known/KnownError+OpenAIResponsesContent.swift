extension KnownError {
  /// Responses: roles, types and content of items.
  static let openAIResponsesContent: [KnownError] = [
    KnownError(
      "or-content-part-type", "OpenAI", 400,
      text: "Invalid value: 'input_text'. Supported values are: 'output_text' and 'refusal'.",
      patterns: ["Invalid value: '{any}'. Supported values are: 'output_text' and 'refusal'"],
      "an assistant message has parts of the kind that users write",
      repair: "rename the parts to output_text", .history("misplaced-block"),
      sources: ["jeremychone/rust-genai#119", "tinyhumansai/openhuman#3624"]),
    KnownError(
      "or-content-part-type-user", "OpenAI", 400,
      text: """
        Invalid value: 'output_text'. Supported values are: 'input_text', 'input_image', 'input_file', \
        'scoped_content', and 'input_audio'.
        """,
      patterns: ["Invalid value: '{any}'. Supported values are: 'input_text',"],
      "a user message has parts of the kind that the model writes",
      repair: "rename the parts to input_text", .history("misplaced-block"),
      sources: ["public code, unattributed"]),
    KnownError(
      "or-unknown-param", "OpenAI", 400,
      text: "Unknown parameter: 'input[{n}].tool_calls'.",
      patterns: ["Unknown parameter: 'input[0]"],
      "an item has a member that the API does not know",
      repair: "split tool calls into items of their own; drop other members", .history("unknown-field"),
      sources: ["openai/openai-python#2677"]),
    KnownError(
      "or-bad-role", "OpenAI", 400,
      text: "Invalid value: 'tool'. Supported values are: 'assistant', 'system', 'developer', and 'user'.",
      patterns: ["Invalid value: '{any}'. Supported values are: 'assistant', 'system', 'developer', and 'user'"],
      "an item has a role that the API does not know",
      repair: "turn a tool message into a function_call_output", .history("unknown-role"),
      sources: ["openai/openai-python#2677"]),
    KnownError(
      "or-item-type", "OpenAI", 400,
      text: """
        Invalid value: '{type}'. Supported values are: 'additional_tools', 'agent_message', 'apply_patch_call', ... \
        and 'web_search_call'.
        """,
      patterns: [
        "Invalid value: '{any}'. Supported values are: 'additional_tools', {any}'web_search_call'",
        """
        Invalid value: '{any}'. Supported values are: {any}'function_call_output', {any}'web_search_call'
        """,
      ],
      "an item has a type that the API does not know",
      repair: "drop the item", .history("unknown-block-type"),
      sources: ["public code, unattributed"]),
    KnownError(
      "or-input-missing", "OpenAI", 400,
      text: #"One of "input" or "previous_response_id" or 'prompt' or 'conversation' must be provided."#,
      "the input is empty and nothing stored is named",
      repair: Remedy.refuseToSend, .history("empty-history"),
      sources: ["public code, unattributed"]),
    KnownError(
      "or-content-missing", "OpenAI", 400,
      text: "Missing required parameter: 'input[{n}].content'.",
      "a message item has no content",
      repair: "drop the message, or give it a text", .history("missing-field", "malformed-message"),
      sources: ["public code, unattributed"]),
    KnownError(
      "or-unsupported-content-type", "OpenAI (Codex backend)", 400,
      text: #"{"detail":"Unsupported content type"}"#,
      patterns: ["{start}Unsupported content type{end}", "{edge}detail: Unsupported content type"],
      "the Codex backend refuses replayed reasoning, or a text where it wants parts",
      repair: "drop the reasoning items and send content as parts",
      .history("malformed-content", "refused-reasoning-content"),
      sources: ["NousResearch/hermes-agent#51512", "earendil-works/pi#6022"]),
  ]
}
