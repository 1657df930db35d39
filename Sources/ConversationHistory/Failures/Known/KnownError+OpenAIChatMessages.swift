extension KnownError {
  /// Chat Completions: messages and their content.
  static let openAIChatMessages: [KnownError] = [
    KnownError(
      "oc-empty-messages", "OpenAI", 400,
      text: """
        Invalid 'messages': empty array. Expected an array with minimum length 1, but got an empty array instead.
        """,
      patterns: ["Invalid 'messages': empty array"],
      "the list of messages is empty",
      repair: Remedy.refuseToSend, .history("empty-history"),
      sources: ["CopilotKit/CopilotKit#529"]),
    KnownError(
      "oc-empty-messages-old", "OpenAI (old), Ollama", 400,
      text: "[] is too short - 'messages'",
      patterns: ["[] is too short - 'messages'"],
      "the list of messages is empty (older wording)",
      repair: Remedy.refuseToSend, .history("empty-history"),
      sources: ["public code, unattributed"]),
    KnownError(
      "oc-content-null", "OpenAI", 400,
      text: "Invalid value for 'content': expected a string, got null.",
      "the content of a message is null",
      repair: "send an empty text for an assistant or tool message; drop another one",
      .history("empty-message", "malformed-content"),
      sources: [
        "docker/docker-agent#63", "langchain-ai/langchainjs#4153", "run-llama/llama_index#17555", "vercel/ai#13744",
      ]),
    KnownError(
      "oc-content-required", "OpenAI (2023)", 400,
      text: "'content' is a required property - 'messages.{n}'",
      "a message has no content (older wording)",
      repair: "drop the message, or give it a text", .history("empty-message", "malformed-content"),
      sources: ["openinterpreter/openinterpreter#251"]),
    KnownError(
      "oc-content-empty-array", "OpenAI", 400,
      text: nil,
      "the content of a message is an empty list",
      repair: "drop the message, or give it a text", .history("empty-message"),
      sources: ["openai/openai-openapi:openapi.json#ChatCompletionRequestUserMessage"]),
    KnownError(
      "oc-content-type-array", "Azure OpenAI (assistants)", 400,
      text: "Invalid type for 'messages[0].content': expected a string, but got an array instead",
      patterns: ["Invalid type for 'messages[0].content': expected a string, but got an array instead"],
      "the content of a message is a list where only a text is taken",
      repair: "join the texts", .history("malformed-content"),
      sources: ["danny-avila/LibreChat#3111"]),
    KnownError(
      "oc-content-type", "Alibaba (OpenAI-compatible)", 400,
      text: """
        Invalid type for 'messages.[0].content': expected one of a string or array of objects, but got an object \
        instead.
        """,
      patterns: [
        "Invalid type for 'messages.[0].content': expected one of a string or array of objects",
        "Invalid type for 'messages[0].content': expected one of a string or array of objects",
      ],
      "the content of a message is a lone part that stands in no list",
      repair: "put the part in a list", .history("malformed-content"),
      sources: ["coze-dev/coze-studio#2317"]),
    KnownError(
      "oc-message-name", "OpenAI", 400,
      text: nil,
      "the name of a message has characters that are not allowed",
      repair: "rewrite the name, or drop it", .history("invalid-message-name"),
      sources: ["Goldziher/basemind.ai#248", "pollinations/pollinations#10653"]),
    KnownError(
      "oc-content-too-long", "OpenAI", 400,
      text: """
        Invalid 'messages[{n}].content': string too long. Expected a string with maximum length 1048576, but got a \
        string with length {k} instead.
        """,
      "one text is longer than the API takes",
      repair: "cut the middle out of the tool output", .size(),
      sources: ["gptscript-ai/clio#41"]),
    KnownError(
      "oc-image-role", "OpenAI", 400,
      text: """
        Invalid 'messages[{n}]'. Image URLs are only allowed for messages with role 'user', but this message with \
        role '{role}' contains an image URL.
        """,
      patterns: ["Image URLs are only allowed for messages with role 'user'"],
      "an image stands in a message that is not of the user",
      repair: "put a text in its place and move the image to a user message behind the tool messages",
      .history("misplaced-block"),
      sources: ["OpenHands/OpenHands#7700", "openai/openai-node#1030", "OpenHands/OpenHands#10200"]),
    KnownError(
      "oc-part-audio", "OpenAI", 400,
      text: "Invalid 'messages[{n}]'. Content blocks are expected to be either text or image_url type.",
      patterns: ["Content blocks are expected to be either text or image_url type"],
      "a message holds sound, which this model does not take",
      repair: "replace it with a text", .history("unknown-block-type"),
      sources: ["pydantic/pydantic-ai tests/models/cassettes/test_multimodal_tool_returns (openai_chat audio)"]),
    KnownError(
      "oc-system-unsupported", "OpenAI", 400,
      text: "Unsupported value: 'messages[0].role' does not support 'system' with this model.",
      "a message has the role system, which this model does not take",
      repair: "rename it to developer, or join it to the first user message", .history("refused-system-message"),
      sources: ["agno-agi/agno#1621", "marimo-team/marimo#3631", "n8n-io/n8n#12675", "openai/openai-dotnet#330"]),
    KnownError(
      "oc-developer-unsupported", "OpenAI", 400,
      text: "Unsupported value: 'messages[0].role' does not support 'developer' with this model.",
      "a message has the role developer, which this model does not take",
      repair: "rename it to system, or join it to the first user message", .history("refused-system-message"),
      sources: [
        "langchain-ai/langchain#28895", "Center-for-AI-Innovation/uiuc-chat-frontend#235",
        "marcolardera/chatgpt-cli#78",
      ]),
    KnownError(
      "oc-additional-property", "OpenAI (2023)", 400,
      text: "Additional properties are not allowed ('id' was unexpected) - 'messages.{n}'",
      patterns: [
        "Additional properties are not allowed ('{any}' was unexpected) - 'messages.0",
        "Additional properties are not allowed ('{any}' were unexpected) - 'messages.0",
      ],
      "a message has a member that the API does not know (older wording)",
      repair: Remedy.stripField, .history("unknown-field"),
      sources: ["transitive-bullshit/agentic#531", "adamrushy/OpenAISwift#99"]),
    KnownError(
      "oc-unknown-param", "OpenAI", 400,
      text: "Unknown parameter: 'messages[{n}].content[{m}].cache_control'.",
      patterns: ["Unknown parameter: 'messages[0]"],
      "a message has a member that the API does not know",
      repair: Remedy.stripField, .history("unknown-field"),
      sources: ["public code, unattributed"]),
  ]
}
