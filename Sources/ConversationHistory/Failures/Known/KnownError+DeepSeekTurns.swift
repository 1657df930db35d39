extension KnownError {
  /// DeepSeek: turns, calls and reasoning.
  static let deepSeekTurns: [KnownError] = [
    KnownError(
      "ds-successive", "DeepSeek", 400,
      text: """
        deepseek-reasoner does not support successive user or assistant messages (messages[{a}] and messages[{b}] \
        in your input). You should interleave the user/assistant messages in the message sequence.
        """,
      "two neighbouring messages have the same role",
      repair: Remedy.mergeNeighbours, .history("repeated-role"),
      sources: [
        "open-webui/open-webui#9266", "Aider-AI/aider#2960", "Aider-AI/aider#2974", "xerrors/Yuxi#126",
        "stackblitz-labs/bolt.diy#1235", "stackblitz-labs/bolt.diy#1180", "deepseek-ai/DeepSeek-R1#21",
        "CherryHQ/cherry-studio#5051", "CherryHQ/cherry-studio#2580", "CherryHQ/cherry-studio#4598",
        "BerriAI/litellm#8018",
      ]),
    KnownError(
      "ds-first-user", "DeepSeek", 400,
      text: """
        The first message (except the system message) of deepseek-reasoner must be a user message, but an assistant \
        message detected.
        """,
      patterns: ["The first message (except the system message) of {any} must be a user message"],
      "the first message behind the system is not of the user",
      repair: "drop the assistant messages in front, or put a user message there", .history("first-message-not-user"),
      sources: ["ChatGPTNextWeb/NextChat#6343", "daodao97/chatmcp#66", "cohesion-org/deepseek-go#8"]),
    KnownError(
      "ds-last-user", "DeepSeek", 400,
      text: """
        The last message of deepseek-reasoner must be a user message, or an assistant message with prefix mode on \
        (refer to https://api-docs.deepseek.com/guides/chat_prefix_completion).
        """,
      patterns: ["must be a user message, or an assistant message with prefix mode on"],
      "the history does not end with a user message",
      repair: Remedy.stripEnd, .history("trailing-assistant"),
      sources: ["olimorris/codecompanion.nvim#760", "cohesion-org/deepseek-go#8"]),
    KnownError(
      "ds-insufficient", "DeepSeek", 400,
      text: """
        An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. \
        (insufficient tool messages following tool_calls message)
        """,
      patterns: [
        """
        must be followed by tool messages responding to each 'tool_call_id'. (insufficient tool messages \
        following tool_calls message)
        """
      ],
      "an assistant message has tool calls that no tool message directly behind it answers",
      repair: Remedy.answerCalls, .history("unanswered-tool-call", "misplaced-tool-result"),
      sources: [
        "agno-agi/agno#3105", "langgenius/dify#32222", "smallmain/vscode-unify-chat-provider#248",
        "BigPizzaV3/CodexPlusPlus#329",
      ]),
    KnownError(
      "ds-orphan-tool", "DeepSeek", 400,
      text: "Messages with role 'tool' must be a response to a preceding message with 'tool_calls'",
      patterns: ["Messages with role 'tool' must be a response to a preceding message with 'tool_calls'"],
      "a tool message stands behind no message with tool calls",
      repair: Remedy.keepOrphanAsText, .history("orphan-tool-result", "duplicate-tool-result"),
      sources: [
        "FoundationAgents/OpenManus#23", "FoundationAgents/OpenManus#744", "qwersyk/Newelle#425",
        "itmisx/deepx-code#94", "diegosouzapw/OmniRoute#2893",
      ]),
    KnownError(
      "ds-responses-adjacent", "DeepSeek (Responses endpoint)", 400,
      text: "No tool output found for tool call {call_id}.",
      "something stands between a group of calls and its outputs, or an output is missing",
      repair: "move what stands between to the front of the calls",
      .history("misplaced-tool-result", "unanswered-tool-call"),
      sources: [
        "pydantic/pydantic-ai tests/models/cassettes/test_deepseek_responses/test_deepseek_responses_rejects_interleaved_function_calls.yaml",
        "deepseek-ai/awesome-deepseek-integration#740", "deepseek-ai/DeepSeek-V3#1588", "kolega-ai/kolega-code#403",
        "fish2lab/DSCodex#9",
      ]),
    KnownError(
      "ds-reasoning-missing", "DeepSeek", 400,
      text: """
        Missing `reasoning_content` field in the assistant message at message index {n}. For more information, \
        please refer to https://api-docs.deepseek.com/guides/thinking_mode#tool-calls
        """,
      "an assistant message of a tool round came back without its reasoning (V3.2)",
      repair: Remedy.keepReasoning, .history("missing-reasoning-content"),
      sources: [
        "continuedev/continue#11285", "hotovo/aider-desk#529", "abhigyanpatwari/GitNexus#43", "decolua/9router#355",
        "OpenHands/benchmarks#353", "anomalyco/opencode#17523",
        "pydantic/pydantic-ai tests test_deepseek_deferred_capability_with_thinking (recorded)",
      ]),
    KnownError(
      "ds-reasoning-passback", "DeepSeek", 400,
      text: "The `reasoning_content` in the thinking mode must be passed back to the API.",
      "an assistant message of a tool round came back without its reasoning (V4)",
      repair: Remedy.keepReasoning, .history("missing-reasoning-content"),
      sources: [
        "earendil-works/pi#3636", "BerriAI/litellm#28057", "anomalyco/opencode#24083", "anomalyco/opencode#24722",
        "warpdotdev/warp#11587", "syt2/paper-chat-for-zotero#16", "crewAIInc/crewAI#5878", "Zoo-Code-Org/Zoo-Code#201",
        "MGdaasLab/WHartTest#95", "Gitlawb/openclaude#878", "Gitlawb/openclaude#1052", "tontinton/maki#183",
        "spring-projects/spring-ai#5968",
        "pydantic/pydantic-ai tests test_deepseek_deferred_capability_with_thinking (recorded)",
      ]),
    KnownError(
      "ds-thinking-block-passback", "DeepSeek (Anthropic endpoint)", 400,
      text: "The `content[].thinking` in the thinking mode must be passed back to the API.",
      "a tool round came back without its thinking",
      repair: "keep the thinking of tool rounds", .history("missing-reasoning-content"),
      sources: ["esengine/DeepSeek-Reasonix#8902"]),
    KnownError(
      "ds-no-function-calling", "DeepSeek", 400,
      text: "deepseek-reasoner does not support Function Calling",
      "this model calls no tools",
      repair: "declare no tools, or take another model", .request(),
      sources: ["NitroRCr/AIaW#22"]),
  ]
}
