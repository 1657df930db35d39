extension KnownError {
  /// Amazon Bedrock, and the wrapping of Vertex.
  static let bedrock: [KnownError] = [
    KnownError(
      "bedrock-alternate", "bedrock", 400,
      text: """
        ValidationException: A conversation must alternate between user and assistant roles. Make sure the \
        conversation alternates between user and assistant roles and try again.
        """,
      patterns: ["A conversation must alternate between user and assistant roles"],
      "two neighbouring messages have the same role",
      repair: Remedy.mergeNeighbours, .history("repeated-role"),
      sources: [
        "code index id 47047678324", "code index id 71259968221", "code index id 67248417702",
        "code index id 52457604151", "microsoft/semantic-kernel#10281", "traceloop/openllmetry (recorded, titan)",
        "pydantic/pydantic-ai pydantic_ai_slim/pydantic_ai/providers/bedrock.py",
      ]),
    KnownError(
      "bedrock-start-user", "bedrock", 400,
      text: """
        ValidationException: A conversation must start with a user message. Try again with a conversation that \
        starts with a user message.
        """,
      patterns: ["A conversation must start with a user message"],
      "the history does not start with a user message",
      repair: "put a short user message in front", .history("first-message-not-user", "empty-history"),
      sources: [
        "code index id 52729529122", "code index id 55703280901", "code index id 36791629279",
        "code index id 62461930674", "pydantic/pydantic-ai#6255",
      ]),
    KnownError(
      "bedrock-missing-results", "bedrock", 400,
      text: """
        ValidationException: Expected toolResult blocks at messages.<i>.content for the following Ids: <ids>
        """,
      patterns: ["Expected toolResult blocks at messages.0.content for the following Ids"],
      "a tool call has no result in the next user message",
      repair: Remedy.answerCalls, .history("unanswered-tool-call", "misplaced-tool-result", "crowded-tool-result"),
      sources: [
        "camel-ai/camel#3954", "agno-agi/agno#6698", "zeroclaw-labs/zeroclaw#1476",
        "gethnet/litellm-connector-copilot#101",
      ]),
    KnownError(
      "bedrock-extra-results", "bedrock", 400,
      text: """
        ValidationException: The number of toolResult blocks at messages.<i>.content exceeds the number of toolUse \
        blocks of previous turn.
        """,
      patterns: [
        """
        The number of toolResult blocks at messages.0.content exceeds the number of toolUse blocks of previous \
        turn
        """
      ],
      "there are more tool results than calls in the turn before",
      repair: "drop the results that answer no call", .history("orphan-tool-result", "duplicate-tool-result"),
      sources: ["strands-agents/harness-sdk#1435"]),
    KnownError(
      "bedrock-tooluse-dup", "bedrock", 400,
      text: "ValidationException: The toolUse blocks at messages.<i>.content contain duplicate Ids: <ids>",
      patterns: ["The toolUse blocks at messages.0.content contain duplicate Ids"],
      "one message has two tool calls of the same id",
      repair: Remedy.renameCalls, .history("duplicate-tool-call-id"),
      sources: ["bvcyber/Cyber-AutoAgent-ng#72", "double16/Cyber-AutoAgent-ng#27"]),
    KnownError(
      "bedrock-tool-config", "bedrock", 400,
      text: """
        ValidationException: The toolConfig field must be defined when using toolUse and toolResult content blocks.
        """,
      patterns: ["The toolConfig field must be defined when using toolUse and toolResult content blocks"],
      "the history has tool calls and the request declares no tools",
      repair: "declare the tools, or a stub of them", .history("missing-tool-config"),
      sources: [
        "langgenius/dify#17545", "langgenius/dify#16421", "patriceckhart/zot#18", "vxcontrol/pentagi#196",
        "nearai/ironclaw#1710",
      ]),
    KnownError(
      "bedrock-result-error-empty", "bedrock", 400,
      text: """
        ValidationException: The content field at messages.<i>.content.<j>.toolResult cannot be empty when status \
        value is error.
        """,
      patterns: ["The content field at messages.0.content.0.toolResult cannot be empty when status value is error"],
      "a tool result marked as an error has no content",
      repair: "put a short text into the result", .history("empty-error-result"),
      sources: ["aws-samples/sample-multi-agent-orchestration-chat-on-agentcore#15"]),
    KnownError(
      "bedrock-blank-text", "bedrock", 400,
      text: """
        ValidationException: The text field in the ContentBlock object at messages.<i>.content.<j> is blank. Add \
        text to the text field, and try again.
        """,
      patterns: ["The text field in the ContentBlock object at messages.0.content.0 is blank"],
      "a text is empty or only white space",
      repair: Remedy.dropEmpty, .history("empty-text", "blank-text"),
      sources: [
        "OpenHands/OpenHands#5339", "OpenHands/OpenHands#5722", "boto/botocore#3525", "code index id 62461930674",
        "code index id 53876044670", "code index id 60718588952", "code index id 66898324387",
        "pydantic/pydantic-ai tests test_bedrock_cache_write_and_read",
      ]),
    KnownError(
      "bedrock-block-keys", "bedrock", 400,
      text: """
        ValidationException: The ContentBlock object at messages.<i>.content.<j> must set one of the following \
        keys: text, image, toolUse, toolResult, document, video, cachePoint, reasoningContent, citationsContent, \
        searchResult.
        """,
      patterns: ["The ContentBlock object at messages.0.content.0 must set one of the following keys"],
      "a block is empty",
      repair: "drop the block", .history("malformed-block"),
      sources: ["code index id 54498327871", "code index id 56949637102"]),
    KnownError(
      "bedrock-tool-id", "bedrock", 400,
      text: """
        ValidationException: ... toolUseId failed to satisfy constraint (1-64 characters, [a-zA-Z0-9_.:-]+)
        """,
      patterns: ["toolUseId failed to satisfy constraint", "toolUseId' failed to satisfy constraint"],
      "the id of a tool call is empty, too long or has characters that are not allowed",
      repair: Remedy.renameCalls, .history("invalid-tool-call-id"),
      sources: ["run-llama/llama_index#22775"]),
    KnownError(
      "bedrock-tool-name", "bedrock", 400,
      text: """
        1 validation error detected: Value '<name>' at 'toolConfig.tools.<i>.member.toolSpec.name' failed to \
        satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z][a-zA-Z0-9_]*
        """,
      patterns: ["at 'toolConfig.tools.0.member.toolSpec.name' failed to satisfy constraint"],
      "the name of a declared tool has characters that are not allowed",
      repair: Remedy.renameTools, .history("invalid-tool-name"),
      sources: ["elastic/kibana#206487"]),
    KnownError(
      "bedrock-mixed-turn", "bedrock", 400,
      text: """
        ValidationException: messages.<i>.content: Conversation blocks and tool use blocks cannot be provided in \
        the same turn.
        """,
      patterns: ["Conversation blocks and tool use blocks cannot be provided in the same turn"],
      "one turn has both text and tool blocks, which this model does not take",
      repair: "split the turn in two", .history("crowded-tool-call", "crowded-tool-result"),
      sources: ["langchain-ai/langchain-aws libs/aws/tests/integration_tests/chat_models/test_bedrock_converse.py"]),
    KnownError(
      "bedrock-cache-top", "bedrock", 400,
      text: "(text: cache_control: Extra inputs are not permitted)",
      patterns: ["{edge}cache_control: Extra inputs are not permitted"],
      "the request asks for automatic caching, which this endpoint does not know",
      repair: "put the marker on a block", .request("unknown-field", "misplaced-cache-marker"),
      sources: [
        "vercel/ai packages/amazon-bedrock/src/anthropic/amazon-bedrock-anthropic-fetch.test.ts",
        "platform.claude.com/docs/en/build-with-claude/prompt-caching",
      ]),
    KnownError(
      "bedrock-document-text", "bedrock", 400,
      text: "ValidationException: A text block must be included when using documents.",
      patterns: ["A text block must be included when using documents"],
      "a user message has a document and no text",
      repair: "add a short text", .history("document-without-text"),
      sources: ["archestra-ai/archestra#4220"]),
    KnownError(
      "bedrock-message-empty", "bedrock", 400,
      text: "ValidationException: The content field in the Message object at messages.<i> is empty.",
      patterns: ["The content field in the Message object at messages.0 is empty"],
      "a message has nothing in it",
      repair: Remedy.dropEmpty, .history("empty-message"),
      sources: ["archestra-ai/archestra#4220"]),
    KnownError(
      "bedrock-result-status", "bedrock", 400,
      text: "This model doesn't support the status field. Remove status and try again.",
      "a tool result carries a status, which this model does not take",
      repair: "drop the status and say in the text that it failed", .history("unknown-field"),
      sources: ["pydantic/pydantic-ai pydantic_ai_slim/pydantic_ai/providers/bedrock.py"]),
    KnownError(
      "bedrock-model-errors", "bedrock", 400,
      text: "ValidationException: The model returned the following errors: <anthropic text>",
      patterns: ["The model returned the following errors"],
      "the model refused the request, and its own error is wrapped in this one",
      repair: "read the error inside", .wrapper,
      sources: ["langchain-ai/langchain-aws#451", "anomalyco/opencode#3077"]),
    KnownError(
      "vertex-wrapped", "vertex", 400,
      text: """
        {"error":{"code":400,"message":"{\\"type\\":\\"error\\",\\"error\\":{...}}","status":"INVALID_ARGUMENT"}} \
        (request_id req_vrtx_...)
        """,
      patterns: [#"{"error":{"code":400,"message":"{\"type\":\"error\",\"error\":"#],
      "an error of Anthropic is wrapped in one of Vertex",
      repair: "read the error inside", .wrapper,
      sources: ["lbjlaq/Antigravity-Manager#654", "lbjlaq/Antigravity-Manager#498", "decolua/9router#2302"]),
  ]
}
