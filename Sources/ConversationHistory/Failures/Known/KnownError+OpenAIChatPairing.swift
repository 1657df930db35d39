extension KnownError {
  /// Chat Completions: calls and tool messages that do not meet.
  static let openAIChatPairing: [KnownError] = [
    KnownError(
      "oc-unanswered-tool-calls", "OpenAI", 400,
      text: """
        An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. \
        The following tool_call_ids did not have response messages: {ids}
        """,
      patterns: [
        """
        An assistant message with 'tool_calls' must be followed by tool messages responding to each \
        'tool_call_id'. The following tool_call_ids did not have response messages
        """
      ],
      "an assistant message has tool calls that no tool message directly behind it answers",
      repair: Remedy.answerCalls, .history("unanswered-tool-call", "misplaced-tool-result"),
      sources: [
        "aliasrobotics/cai#111", "BerriAI/litellm#10083", "BerriAI/litellm#28995", "minoism/freecc#2",
        "evalstate/fast-agent#314", "langchain-ai/langchainjs#6621", "langchain-ai/langchain#25716",
        "langchain-ai/open_deep_research#164", "sdcb/chats#132", "google/adk-python#417", "agno-agi/agno#4345",
        "microsoft/promptflow#3130",
      ]),
    KnownError(
      "oc-orphan-tool", "OpenAI", 400,
      text: """
        Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.
        """,
      patterns: [
        """
        Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'
        """,
        """
        Invalid parameter: messages with role 'tool' must be a response to a preceding message with 'tool_calls'
        """,
      ],
      "a tool message stands behind no message with tool calls",
      repair: Remedy.keepOrphanAsText, .history("orphan-tool-result", "duplicate-tool-result"),
      sources: [
        "miurla/morphic#136", "smarter-sh/smarter#264", "openai/openai-go#43", "run-llama/llama_index#10493",
        "camel-ai/camel#3339", "CopilotKit/CopilotKit#1714", "dimagi/open-chat-studio#1659", "symgraph/GhidrAssist#45",
        "Nikunj2003/LLaMa-MCP-Streamlit#1", "sdcb/chats#132", "crewAIInc/crewAI#1620", "microsoft/promptflow#3130",
      ]),
    KnownError(
      "oc-tool-id-mismatch", "OpenAI", 400,
      text: "Invalid parameter: 'tool_call_id' of '{id}' not found in 'tool_calls' of previous message.",
      "a tool message answers a call that the message before it does not have",
      repair: "give it the id of the only open call; else keep it as text and answer the call",
      .history("orphan-tool-result", "duplicate-tool-result"),
      sources: ["dapr/dapr-agents#145"]),
    KnownError(
      "oc-missing-tool-call-id", "OpenAI", 400,
      text: "Missing parameter 'tool_call_id': messages with role 'tool' must have a 'tool_call_id'.",
      "a tool message does not say which call it answers",
      repair: "give it the id of the only open call, or keep it as text",
      .history("missing-field"),
      sources: [
        "langchain-ai/langchain#22600", "MadcowD/ell#325", "vercel/ai#2177", "vercel/ai#2178",
        "run-llama/multi-agent-concierge#16", "HemulGM/DelphiOpenAI#54",
      ]),
    KnownError(
      "oc-duplicate-tool-result", "OpenAI", 400,
      text: """
        Invalid parameter: Duplicate value for 'tool_call_id' of '{id}', in messages[{a}] and messages[{b}].
        """,
      patterns: ["Duplicate value for 'tool_call_id' of '{any}', in messages[0] and messages[0]"],
      "two tool messages answer the same call",
      repair: "keep the real result", .history("duplicate-tool-result"),
      sources: [
        "agno-agi/agno#5116", "anomalyco/opencode#1211", "neuron-core/neuron-ai#46", "fatwang2/search2ai#30",
      ]),
    KnownError(
      "oc-empty-tool-calls", "OpenAI", 400,
      text: """
        Invalid 'messages[{n}].tool_calls': empty array. Expected an array with minimum length 1, but got an empty \
        array instead.
        """,
      patterns: ["Invalid 'messages[0].tool_calls': empty array"],
      "an assistant message has an empty list of tool calls",
      repair: "drop the empty list", .history("empty-tool-calls"),
      sources: [
        "openai/openai-node#1341", "home-assistant/core#118577", "chatboxai/chatbox#2079", "mlflow/mlflow#14410",
        "BigSweetPotatoStudio/HyperChat#115",
      ]),
  ]
}
