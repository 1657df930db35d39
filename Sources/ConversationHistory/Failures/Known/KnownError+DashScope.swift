extension KnownError {
  /// Alibaba DashScope (Qwen).
  static let dashScope: [KnownError] = [
    KnownError(
      "qw-unanswered-tool-calls", "Alibaba DashScope (Qwen)", 400,
      text: """
        <400> InternalError.Algo.InvalidParameter: An assistant message with "tool_calls" must be followed by tool \
        messages responding to each "tool_call_id". The following tool_call_ids did not have response messages: \
        message[{n}].role
        """,
      patterns: [
        """
        InternalError.Algo.InvalidParameter: An assistant message with "tool_calls" must be followed by tool \
        messages responding to each "tool_call_id". The following tool_call_ids did not have response messages:
        """
      ],
      "an assistant message has tool calls that no tool message directly behind it answers",
      repair: Remedy.answerCalls, .history("unanswered-tool-call", "misplaced-tool-result"),
      sources: [
        "QwenLM/qwen-code#606", "QwenLM/qwen-code#315", "QwenLM/qwen-code#869", "QwenLM/qwen-code#2435",
        "google-gemini/gemini-cli#5031", "alibaba/spring-ai-alibaba#914", "alibaba/spring-ai-alibaba#2430",
      ]),
    KnownError(
      "qw-orphan-tool", "Alibaba DashScope (Qwen)", 400,
      text: """
        <400> InternalError.Algo.InvalidParameter: messages with role "tool" must be a response to a preceeding \
        message with "tool_calls".
        """,
      patterns: [
        """
        InternalError.Algo.InvalidParameter: messages with role "tool" must be a response to a preceeding message \
        with "tool_calls"
        """
      ],
      "a tool message stands behind no message with tool calls",
      repair: Remedy.keepOrphanAsText, .history("orphan-tool-result", "duplicate-tool-result"),
      sources: [
        "QwenLM/qwen-code#2360", "labring/FastGPT#4184", "philschmid/mcp-openai-gemini-llama-example#5",
        "langchain-ai/langgraph-supervisor-py#122", "Kxiandaoyan/Memoh-v2#12",
      ]),
    KnownError(
      "qw-empty-tool-calls", "Alibaba DashScope (Qwen)", 400,
      text: "Empty tool_calls is not supported in message",
      "an assistant message has an empty list of tool calls",
      repair: "drop the empty list", .history("empty-tool-calls"),
      sources: ["smallmain/vscode-unify-chat-provider#65"]),
    KnownError(
      "qw-developer-role", "Alibaba DashScope (Qwen)", 400,
      text: "developer is not one of ['system', 'assistant', 'user', 'tool', 'function'] - 'messages.['0].role'",
      patterns: ["is not one of ['system', 'assistant', 'user', 'tool', 'function'] - 'messages"],
      "a message has the role developer",
      repair: Remedy.renameDeveloper, .history("refused-system-message", "unknown-role"),
      sources: ["haru/redmine_ai_helper#242"]),
    KnownError(
      "qw-string-length", "Alibaba DashScope (Qwen)", 400,
      text: """
        400 String value length (20054016) exceeds the maximum allowed (20000000, from \
        `StreamReadConstraints.getMaxStringLength()`)
        """,
      patterns: ["String value length (1) exceeds the maximum allowed (1"],
      "one text is longer than the API takes",
      repair: "cut the text", .size(),
      sources: ["QwenLM/Qwen3-Coder#540"]),
  ]
}
