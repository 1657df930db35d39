extension KnownError {
  /// Calls and results that do not meet.
  static let anthropicPairing: [KnownError] = [
    KnownError(
      "tool-use-without-result", "anthropic", 400,
      text: """
        messages.<i>: `tool_use` ids were found without `tool_result` blocks immediately after: <id>[, <id>...]. \
        Each `tool_use` block must have a corresponding `tool_result` block in the next message.
        """,
      "a tool call has no result in the next message, or something stands before the results",
      repair: "answer every open call at the start of the next user message, and move results in front of text",
      .history("unanswered-tool-call", "misplaced-tool-result", "tool-result-behind-text"),
      sources: [
        "anthropics/claude-code#3512", "anthropics/claude-code#8210", "anthropics/claude-code#12526",
        "anthropics/claude-code#8612", "anthropics/claude-code#3860", "anthropics/claude-code#6575",
        "anthropics/claude-code#6242", "anthropics/claude-code#1831", "anthropics/claude-code#5060",
        "anthropics/claude-code#7929", "lbjlaq/Antigravity-Manager#654", "Hmbown/Codewhale#4329",
        "UKGovernmentBEIS/inspect_ai#3108", "openclaw/openclaw#19048", "earendil-works/pi#4189",
        "aliasrobotics/cai#182", "JohnnyZ93/oai-compatible-copilot#35",
        "platform.claude.com/docs/en/agents-and-tools/tool-use/handle-tool-calls",
        "platform.claude.com/docs/en/agents-and-tools/tool-use/server-tools",
        "platform.claude.com/docs/en/agents-and-tools/tool-use/troubleshooting-tool-use",
        "anthropics/claude-code#3632", "anthropics/claude-code#1577", "anthropics/claude-code#5375",
        "anthropics/claude-code#6521", "anthropics/claude-code#3754", "co-l/openfox#212", "QwenLM/qwen-code#8165",
        "NousResearch/hermes-agent#58732", "NousResearch/hermes-agent#65369", "vercel/ai#8474",
      ]),
    KnownError(
      "tool-use-without-result-old", "anthropic", 400,
      text: """
        messages.<i>: Did not find <n> `tool_result` block(s) at the beginning of this message. Messages following \
        `tool_use` blocks must begin with a matching number of `tool_result` blocks.
        """,
      "a tool call has no result at the start of the next message (older wording)",
      repair: "answer every open call at the start of the next user message, and move results in front of text",
      .history("unanswered-tool-call", "misplaced-tool-result", "tool-result-behind-text"),
      sources: [
        "langchain-ai/langchain-aws#451", "anthropics/anthropic-sdk-typescript#653", "apify/tester-mcp-client#12",
        "anthropics/claude-code#37",
      ]),
    KnownError(
      "tool-result-without-use", "anthropic", 400,
      text: """
        messages.<i>.content.<j>: unexpected `tool_use_id` found in `tool_result` blocks: <id>. Each `tool_result` \
        block must have a corresponding `tool_use` block in the previous message.
        """,
      "a tool result answers no call of the message before it",
      repair: Remedy.keepOrphanAsText, .history("orphan-tool-result", "duplicate-tool-result"),
      sources: [
        "router-for-me/CLIProxyAPI#497", "decocms/studio#1803", "anthropics/claude-code#13460",
        "anthropics/claude-code#18947", "tghamm/Anthropic.SDK#184", "anthropics/claude-code#14936",
        "anthropics/claude-cookbooks#367",
      ]),
    KnownError(
      "tool-result-not-in-previous-old", "anthropic", 400,
      text: """
        messages.<i>: `tool_result` block(s) provided when previous message does not contain any `tool_use` blocks
        """,
      "a tool result follows a message without tool calls (older wording)",
      repair: Remedy.keepOrphanAsText, .history("orphan-tool-result", "misplaced-tool-result"),
      sources: [
        "MoonshotAI/kimi-code packages/kosong/test/errors.test.ts", "code index id 42139599997",
        "code index id 8772136896",
      ]),
    KnownError(
      "server-tool-result-without-use", "anthropic", 400,
      text: """
        messages.<i>.content.<j>: unexpected `tool_use_id` found in `<name>_tool_result` blocks: <id>. Each \
        `<name>_tool_result` block must have a corresponding `server_tool_use` block before it.
        """,
      patterns: [
        """
        unexpected `tool_use_id` found in `{word}_tool_result` blocks: {any} block must have a corresponding \
        `server_tool_use` block before it
        """
      ],
      "the result of a server tool stands before or without its call",
      repair: "keep a server call and its result together; drop what is left of a pair",
      .history("unpaired-server-tool"),
      sources: [
        "anthropics/claude-code#64383", "anthropics/claude-code#80439", "anthropics/claude-code#84783",
        "anthropics/claude-code#62577",
      ]),
    KnownError(
      "server-tool-use-without-result", "anthropic", 400,
      text: """
        [messages.<i>: ]`<name>` tool use with id `<srvtoolu id>` was found without a corresponding \
        `<name>_tool_result` block[, but no `<name>` tool was provided]
        """,
      patterns: ["tool use with id `{any}` was found without a corresponding `{word}_tool_result` block"],
      "the call of a server tool has no result although its turn is over",
      repair: "drop the call, or what stands behind the tool results, or declare the tool again",
      .history("unpaired-server-tool"),
      sources: [
        "platform.claude.com/docs/en/build-with-claude/handling-stop-reasons",
        "platform.claude.com/docs/en/agents-and-tools/tool-use/server-tools",
        "platform.claude.com/docs/en/agents-and-tools/tool-use/troubleshooting-tool-use",
      ]),
    KnownError(
      "tool-use-ids-unique", "anthropic", 400,
      text: "messages.<i>.content.<j>: `tool_use` ids must be unique",
      "one turn has two tool calls of the same id",
      repair: "drop an exact copy; else rename the later call with its result", .history("duplicate-tool-call-id"),
      sources: [
        "EdanStarfire/claudecode_webui#405", "NachoSEO/claudegram#12", "BerriAI/litellm#23510",
        "CherryHQ/cherry-studio#14128", "anthropics/claude-code#21094", "anthropics/claude-code#28515",
        "HKUDS/nanobot#4442", "trycua/cua#524",
      ]),
    KnownError(
      "tool-result-duplicate", "anthropic", 400,
      text: """
        messages.<i>.content.<j>: each tool_use must have a single result. Found multiple `tool_result` blocks with \
        id: <id>
        """,
      "a tool call has more than one result",
      repair: "keep the real result", .history("duplicate-tool-result"),
      sources: ["vectorize-io/hindsight#4250"]),
    KnownError(
      "tool-result-in-assistant", "anthropic", 400,
      text: "messages.<i>: `tool_result` blocks can only be in `user` messages",
      "an assistant message holds a tool result",
      repair: "split the message so that the result stands in a user message", .history("misplaced-block"),
      sources: [
        "code index id 58022668595 (probe of the live API)", "code index id 66554270048", "code index id 67609553056",
      ]),
    KnownError(
      "tool-use-in-user", "anthropic", 400,
      text: "messages.<i>: `tool_use` blocks can only be in `assistant` messages",
      "a user message holds a tool call",
      repair: "move the call to an assistant message, or drop it", .history("misplaced-block"),
      sources: ["microsoft/agent-framework (test comment; code index id 55643615674)", "code index id 2556713181"]),
    KnownError(
      "server-tool-in-user", "anthropic", 400,
      text: "messages.<i>: `server_tool_use` blocks can only be in `assistant` messages",
      "a user message holds the call of a server tool",
      repair: "move the block to the assistant turn, or drop it", .history("misplaced-block"),
      sources: ["code index id 69018460521", "code index id 69176889966"]),
    KnownError(
      "tool-use-not-last", "anthropic", 400,
      text: """
        This model does not support assistant message prefill. The conversation must end with a user message.
        """,
      """
      another block follows a tool call, so the call counts as unanswered or the history as ending with the \
      assistant
      """,
      repair: "move the tool calls to the end of the message, never across thinking", .history("tool-call-not-last"),
      sources: [
        "stacklok/mecatl#1465", "stacklok/mecatl#1481", "vercel/ai#13013", "vercel/ai#16312", "BerriAI/litellm#22946",
        "anthropics/anthropic-sdk-python#1062",
      ]),
  ]
}
