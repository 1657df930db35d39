extension KnownError {
  /// The list of messages, its ends and their members.
  static let anthropicMessages: [KnownError] = [
    KnownError(
      "roles-must-alternate", "anthropic", 400,
      text: """
        messages: roles must alternate between "user" and "assistant", but found multiple "<role>" roles in a row
        """,
      "two neighbouring messages have the same role, which this host does not join",
      repair: Remedy.mergeNeighbours, .history("repeated-role"),
      sources: [
        "BerriAI/litellm#3474", "etkecc/baibot#13", "mattermost/mattermost-plugin-agents#180", "lobehub/lobehub#1496",
        "coaidev/coai#209", "modelcontextprotocol/quickstart-resources#20", "anthropics/courses#57",
        "lobehub/lobehub#1765", "microsoft/autogen#2884", "platform.claude.com/docs/en/api/messages/create",
        "anthropics/skills skills/claude-api/shared/error-codes.md",
        "pydantic/pydantic-ai tests/cassettes/test_tool_search (4 recorded requests)",
      ]),
    KnownError(
      "first-user", "anthropic", 400,
      text: #"messages: first message must use the "user" role"#,
      "the history starts with an assistant message, which this host does not take",
      repair: "put a short user message in front", .history("first-message-not-user"),
      sources: [
        "platform.claude.com/docs/en/release-notes/overview (October 8th, 2024)",
        "MoonshotAI/kimi-code packages/kosong/test/errors.test.ts",
        "anthropics/skills skills/claude-api/shared/error-codes.md",
        "pydantic/pydantic-ai tests test_anthropic_model_empty_message_on_history",
      ]),
    KnownError(
      "messages-empty", "anthropic", 400,
      text: "messages: at least one message is required",
      "the list of messages is empty",
      repair: Remedy.refuseToSend, .history("empty-history"),
      sources: [
        "code index id 1618505617 (LangGraph tutorial log: anthropic BadRequestError)", "code index id 52517759422",
        "code index id 70318948792",
        "code index id 61418762146 (proxy whose author measured the direct API on 2026-08-31)",
      ]),
    KnownError(
      "messages-missing", "anthropic", 400,
      text: "messages: Field required",
      "the request has no list of messages",
      repair: Remedy.refuseToSend, .history("empty-history"),
      sources: ["code index id 61418762146 (proxy whose author measured the direct API on 2026-08-31)"]),
    KnownError(
      "too-many-messages", "anthropic", 400,
      text: nil,
      "the history has more than 100,000 messages",
      repair: "compact the history", .size("too-many-messages"),
      sources: ["platform.claude.com/docs/en/api/messages/create"]),
    KnownError(
      "content-empty", "anthropic", 400,
      text: """
        messages.<i>: all messages must have non-empty content except for the optional final assistant message
        """,
      "a message before the last one has nothing in it",
      repair: Remedy.dropEmpty, .history("empty-message"),
      sources: [
        "microsoft/autogen#6083", "writingmate/chatlabs#35", "ding113/claude-code-hub src/repository/error-rules.ts",
        #"Wei-Shaw/sub2api (comment: "all messages must have non-empty content")"#, "code index id 18883907063",
        "code index id 71445679117", "code index id 58088673547", "open-octo/octo-agent#198",
      ]),
    KnownError(
      "user-content-empty", "anthropic", 400,
      text: "messages.<i>: user messages must have non-empty content",
      "a user turn has nothing in it",
      repair: Remedy.dropEmpty, .history("empty-message"),
      sources: [
        "UKGovernmentBEIS/inspect_ai tests/model/providers/test_anthropic.py", "code index id 62042971523",
        "code index id 58642018672",
        "anthropics/claude-code CHANGELOG.md 2.1.258 (quoted in code index id 70909437217)",
        "code index id 61418762146 (proxy whose author measured the direct API on 2026-08-31)",
        "Mirascope/mirascope typescript handles-empty-string-content.har (recorded, haiku-4-5, 2026-01-30)",
      ]),
    KnownError(
      "message-extra-key", "anthropic", 400,
      text: "messages.<i>.<key>: Extra inputs are not permitted",
      "a message has a member besides role and content",
      repair: Remedy.stripField, .history("unknown-field"),
      sources: ["code index id 61418762146 (proxy whose author measured the direct API on 2026-08-31)"]),
    KnownError(
      "message-role-missing", "anthropic", 400,
      text: "messages.<i>.role: Field required",
      "a message has no role",
      repair: "give the message the role it was written for, or drop it",
      .history("malformed-message"),
      sources: ["code index id 61418762146 (proxy whose author measured the direct API on 2026-08-31)"]),
    KnownError(
      "message-content-missing", "anthropic", 400,
      text: "messages.<i>.content: Field required",
      "a message has no content",
      repair: "drop the message, or give it a text", .history("empty-message"),
      sources: ["code index id 61418762146 (proxy whose author measured the direct API on 2026-08-31)"]),
    KnownError(
      "content-array", "anthropic", 400,
      text: "messages.<i>.content: Input should be a valid array",
      "the content of a message is neither a text nor a list of blocks",
      repair: "drop a message whose content is null; put a lone block in a list",
      .history("malformed-content", "empty-message"),
      sources: ["code index id 61418762146 (proxy whose author measured the direct API on 2026-08-31)"]),
    KnownError(
      "content-list", "anthropic", 400,
      text: "messages.<i>.content: Input should be a valid list",
      "the content of a message is neither a text nor a list of blocks (older wording)",
      repair: "drop a message whose content is null; put a lone block in a list",
      .history("malformed-content", "empty-message"),
      sources: [
        "code index id 55610839902", "code index id 55591876893", "code index id 53791996413",
        "code index id 27262665598",
      ]),
    KnownError(
      "surrogate", "anthropic", 400,
      text: "The request body is not valid JSON: no low surrogate in string: line 1 column <n> (char <m>)",
      patterns: ["no low surrogate in string"],
      "the body holds half of a surrogate pair, so it is not valid JSON",
      repair: "replace every lone surrogate with U+FFFD", .history("lone-surrogate"),
      sources: [
        "badlogic/pi-mono packages/ai/test/unicode-surrogate.test.ts",
        #"anthropics/claude-code CHANGELOG.md ("no low surrogate in string" fixed twice: --resume and MCP descriptions)"#,
      ]),
    KnownError(
      "trailing-whitespace", "anthropic", 400,
      text: "messages: final assistant content cannot end with trailing whitespace",
      "the answer that is to be continued ends in white space",
      repair: "cut the white space at the end of the last text", .history("trailing-whitespace"),
      sources: [
        "tailcallhq/forgecode#1872", "anomalyco/opencode#1295", "crewAIInc/crewAI#4538",
        "langchain-ai/langchain#35073", "GCWing/OpenBitFun#825", "GCWing/OpenBitFun#775",
        "langchain-ai/deepagents#586", "crewAIInc/crewAI#4430", "Pasta-Devs/Marinara-Engine#2674",
        "aaif-goose/goose#5967", "tghamm/Anthropic.SDK#137", "langchain-ai/langchain#35072",
        "langchain-ai/langchain-google#1733",
      ]),
    KnownError(
      "prefill", "anthropic", 400,
      text: """
        This model does not support assistant message prefill. The conversation must end with a user message.
        """,
      "the history ends with an assistant message, which this model does not continue",
      repair: Remedy.stripEnd, .history("trailing-assistant", "tool-call-not-last"),
      sources: [
        "platform.claude.com/docs/en/api/errors",
        "platform.claude.com/docs/en/build-with-claude/working-with-messages", "Skyvern-AI/skyvern#4795",
        "decolua/9router#2302", "vercel/ai#12296", "langchain-ai/deepagents#1585", "anthropics/claude-code#52433",
        "anomalyco/opencode#13768", "Coneja-Chibi/TunnelVision#5",
        "platform.claude.com/docs/en/build-with-claude/fallback-credit",
      ]),
    KnownError(
      "prefill-alt", "anthropic", 400,
      text: "Prefilling assistant messages is not supported for this model.",
      "the history ends with an assistant message, which this model does not continue (older wording)",
      repair: Remedy.stripEnd, .history("trailing-assistant"),
      sources: [
        "benchr.org/errors/anthropic-invalid-request-error",
        "claudecodeguides.com/claude-opus-prefill-not-supported-error-fix/",
      ]),
  ]
}
