extension KnownError {
  /// Gateways and hosts with few errors of their own.
  static let gateways: [KnownError] = [
    KnownError(
      "co-empty-history", "Cohere v1", 400,
      text: "invalid request: all elements in history must have a message.",
      "a message has no text",
      repair: Remedy.dropEmpty, .history("empty-message"),
      sources: ["langchain-ai/langchain-cohere#15", "kwaroran/Risuai#458"]),
    KnownError(
      "co-unanswered", "Cohere (OCI)", 400,
      text: """
        invalid request: An assistant message with 'tool_calls' must be followed by tool messages responding to \
        each 'tool_call_id'.     The following tool_call_ids did not have response messages: 
        """,
      patterns: [
        """
        invalid request: An assistant message with 'tool_calls' must be followed by tool messages responding to \
        each 'tool_call_id'. The following tool_call_ids did not have response messages
        """
      ],
      "an assistant message has tool calls that no tool message directly behind it answers",
      repair: Remedy.answerCalls, .history("unanswered-tool-call"),
      sources: ["oracle/langchain-oracle#10"]),
    KnownError(
      "co-message-after-results", "Cohere v1 (OCI)", 400,
      text: "invalid request: cannot specify message if the last entry in chat history contains tool results",
      "a user message stands directly behind tool results",
      repair: "put a short assistant message between them", .history("user-after-tool"),
      sources: ["oracle/langchain-oracle#9"]),
    KnownError(
      "xa-no-content-element", "xAI", 400,
      text: "Invalid request content: Each message must have at least one content element.",
      "a message has no content",
      repair: "send an empty text beside tool calls; drop the message otherwise",
      .history("empty-message", "malformed-content"),
      sources: [
        "AstrBotDevs/AstrBot#6447", "AstrBotDevs/AstrBot#6551", "langchain-ai/langchain#34140",
        "charmbracelet/fantasy xai-grok-4-fast (recorded)",
      ]),
    KnownError(
      "xa-empty-message", "xAI", 400,
      text: "An empty message was provided. Every message needs at least one non-empty content element.",
      "a message has nothing in it",
      repair: Remedy.dropEmpty, .history("empty-message"),
      sources: ["langbot-app/LangBot#1205"]),
    KnownError(
      "px-alternate", "Perplexity", 400,
      text: "After the (optional) system message(s), user and assistant roles should be alternating.",
      "the roles do not alternate behind the system messages",
      repair: Remedy.mergeNeighbours, .history("repeated-role", "first-message-not-user", "misplaced-system-message"),
      sources: [
        "FoundationAgents/OpenManus#580", "perplexityai/api-discussion#265", "edenai/edenai-apis#144",
        "danny-avila/LibreChat#3048", "glowingjade/obsidian-smart-composer#305",
      ]),
    KnownError(
      "zp-messages-illegal", "Zhipu / Z.ai (GLM)", 400,
      text: "The messages parameter is illegal. Please check the documentation.",
      patterns: ["The messages parameter is illegal", "messages 参数非法"],
      "the list of messages breaks a rule, and the host does not say which",
      repair: "apply all rules; see that there is a user message and that ids are unique",
      .history(
        "missing-user-message", "reused-tool-call-id", "unanswered-tool-call", "orphan-tool-result", "empty-message"),
      sources: [
        "MetaGLM/zhipuai-sdk-python-v4#14", "langgenius/dify#16337", "continuedev/continue#13259",
        "continuedev/continue#13260", "AstrBotDevs/AstrBot#4864",
      ]),
    KnownError(
      "zp-content-type", "Zhipu", 400,
      text: "messages.content.type 参数非法，取值范围 ['text']",
      patterns: ["messages.content.type 参数非法"],
      "a message holds a kind of part that this model does not take",
      repair: "replace the part with a text", .history("unknown-block-type"),
      sources: ["BigPizzaV3/CodexPlusPlus#1760"]),
    KnownError(
      "hy-content-empty", "Tencent Hunyuan", 400,
      text: "messages 中 content 不能为空",
      "a message has nothing in it",
      repair: Remedy.dropEmpty, .history("empty-message"),
      sources: ["MarkPDFdown/markpdfdown#14"]),
    KnownError(
      "vk-role", "Volcengine Ark", 400,
      text: """
        The parameter `messages.role` specified in the request are not valid: invalid value: `developer`, supported \
        values are: `system`, `assistant`, `user`, `tool`.
        """,
      patterns: ["The parameter `messages.role` specified in the request are not valid"],
      "a message has the role developer, or a role in capitals",
      repair: Remedy.renameDeveloper, .history("unknown-role", "refused-system-message"),
      sources: ["agno-agi/agno#6697", "volcengine/volcengine-java-sdk#105"]),
    KnownError(
      "vg-role", "Vercel AI Gateway", 400,
      text: "Invalid enum value. Expected 'system' | 'user' | 'assistant' | 'tool', received 'developer'",
      patterns: ["Invalid enum value. Expected 'system' | 'user' | 'assistant' | 'tool', received"],
      "a message has the role developer",
      repair: Remedy.renameDeveloper, .history("unknown-role", "refused-system-message"),
      sources: ["egoist/chatwise-releases#971"]),
    KnownError(
      "na-role", "new-api gateway", 400,
      text: """
        invalid parameter 'messages[0].role': invalid role 'developer', must be one of: system, user, assistant, \
        tool
        """,
      patterns: ["invalid parameter 'messages[0].role': invalid role"],
      "a message has the role developer",
      repair: Remedy.renameDeveloper, .history("unknown-role", "refused-system-message"),
      sources: ["QuantumNous/new-api#5330"]),
    KnownError(
      "gl-content-field", "GLM-5.1 host", 400,
      text: "request param validation error, Value error, message[{n}].content[{m}] has invalid field(s): text",
      patterns: ["request param validation error, Value error, message[0].content[0] has invalid field"],
      "a part has a member of another kind of part",
      repair: "drop the member", .history("unknown-field"),
      sources: ["BigPizzaV3/CodexPlusPlus#329"]),
    KnownError(
      "cc-content-null", "Command Code", 400,
      text: #"Invalid request error ... expected string, received null at "params.messages[N].content""#,
      patterns: [#"expected string, received null at "params.messages{word}.content""#],
      "the content of a message is null or missing",
      repair: "send an empty list", .history("empty-message"),
      sources: ["peach0x33a/cmdcode2api#7"]),
  ]
}
