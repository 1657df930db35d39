extension KnownError {
  /// Roles, and system messages among the others.
  static let anthropicRoles: [KnownError] = [
    KnownError(
      "role-system", "anthropic", 400,
      text: """
        messages: Unexpected role "system". The Messages API accepts a top-level `system` parameter, not "system" \
        as an input message role.
        """,
      "a message has the role system, which this model takes only at the top level",
      repair: "move leading system messages to the top-level system, turn later ones into user text",
      .history("refused-system-message"),
      sources: [
        "Maol-1997/cursor-claude-connector#3", "aaronrussell/anthropix#2", "katanemo/plano#967",
        "platform.claude.com/docs/en/build-with-claude/mid-conversation-system-messages", "ianarawjo/ChainForge#271",
        "langchain-ai/langchainjs release @langchain/anthropic 1.5.13", "anthropics/claude-agent-sdk-typescript#350",
      ]),
    KnownError(
      "role-system-unsupported", "anthropic", 400,
      text: "role 'system' is not supported on this model",
      "a message has the role system, which this model does not take",
      repair: "move leading system messages to the top-level system, turn later ones into user text",
      .history("refused-system-message"),
      sources: [
        "anthropics/claude-code#61412", "anthropics/claude-code#60927", "anthropics/claude-code#61242",
        "anthropics/claude-code#62707",
      ]),
    KnownError(
      "role-system-first", "anthropic", 400,
      text: """
        messages.0: use the top-level 'system' parameter for the initial system prompt[; the directive-only form \
        (content: [] with output_config) is accepted at any position]
        """,
      patterns: ["use the top-level system parameter for the initial system prompt"],
      "the first message is a system message",
      repair: "move it to the top-level system", .history("misplaced-system-message"),
      sources: [
        "code index id 58022668595 (probe of the live API)",
        "platform.claude.com/docs/en/build-with-claude/mid-conversation-system-messages",
        "code index id 61418762146 (proxy whose author measured the direct API on 2026-08-31)",
        "code index id 60604892650 (probe: tolerated 2026-07-14, rejected 2026-07-16)",
        "code index id 59895546026 (57 of 349 upstream 400s in 3 h of one gateway, 2026-08-03)",
        "code index id 57734180856 (Bedrock)",
      ]),
    KnownError(
      "role-system-precede", "anthropic", 400,
      text: """
        messages.<i>: role 'system' must precede an 'assistant' message or end the array[; the directive-only form \
        (content: [] with output_config) is accepted at any position]
        """,
      patterns: ["messages.0: role 'system' must precede an 'assistant' message or end the array"],
      "a system message stands before a user message",
      repair: "move the system message behind the user turn", .history("misplaced-system-message"),
      sources: [
        "diillson/chatcli#1523",
        "code index id 61418762146 (proxy whose author measured the direct API on 2026-08-31)",
        "code index id 62746593872", "code index id 54509025857",
        "code index id 71076783717 (measured 2026-10-02 on claude-opus-5-5)",
        "platform.claude.com/docs/en/build-with-claude/mid-conversation-system-messages",
        "pydantic/pydantic-ai tests test_anthropic_mid_conversation_system (20 recorded accepted requests)",
      ]),
    KnownError(
      "role-system-follow", "anthropic", 400,
      text: """
        messages.<i>: role 'system' must follow a 'user' message or an 'assistant' message ending in a server tool \
        result[; the directive-only form (content: [] with output_config) is accepted at any position]
        """,
      patterns: [
        """
        messages.0: role 'system' must follow a 'user' message or an 'assistant' message ending in a server tool \
        result
        """
      ],
      "a system message follows an assistant message",
      repair: "move the system message behind the next user turn", .history("misplaced-system-message"),
      sources: [
        "code index id 69439831363 (verbatim, measured)", "code index id 56692954422", "code index id 70083316467",
        "platform.claude.com/docs/en/build-with-claude/mid-conversation-system-messages",
      ]),
    KnownError(
      "role-system-empty", "anthropic", 400,
      text: "messages.<i>: system content must contain at least one block",
      "a system message has nothing in it",
      repair: "drop the message", .history("empty-message"),
      sources: ["code index id 61418762146 (proxy whose author measured the direct API on 2026-08-31)"]),
    KnownError(
      "role-system-blocks", "anthropic", 400,
      text: "messages.<i>: role 'system' supports text, tool_addition and tool_removal blocks only",
      "a system message holds a block that is neither text nor a change of tools",
      repair: "move the block to a user message", .history("misplaced-block"),
      sources: ["code index id 61418762146 (proxy whose author measured the direct API on 2026-08-31)"]),
    KnownError(
      "role-system-whitespace", "anthropic", 400,
      text: "messages.<i>: system text blocks must contain non-whitespace text",
      "a system message says nothing but white space",
      repair: "drop the message", .history("blank-text"),
      sources: ["code index id 61418762146 (proxy whose author measured the direct API on 2026-08-31)"]),
    KnownError(
      "role-invalid", "anthropic", 400,
      text: "messages.<i>.role: Input should be 'user' or 'assistant'",
      patterns: ["messages.0.role: Input should be 'user'"],
      "a message has a role that the API does not know",
      repair: "rename model to assistant, tool to user with a tool result, developer to system",
      .history("unknown-role"),
      sources: ["code index id 56009062909", "code index id 54375044469", "code index id 69412892344"]),
    KnownError(
      "role-unexpected", "anthropic", 400,
      text: #"messages: Unexpected role "<role>". Allowed roles are "user" or "assistant""#,
      patterns: [#"messages: Unexpected role "{any}". Allowed roles are"#],
      "a message has a role that the API does not know (newer wording)",
      repair: "rename model to assistant, tool to user with a tool result, developer to system",
      .history("unknown-role"),
      sources: ["code index id 61418762146 (proxy whose author measured the direct API on 2026-08-31)"]),
    KnownError(
      "tool-change-unknown", "anthropic", 400,
      text: "tool_addition/tool_removal references unknown tool '<name>'",
      "a change of tools in a system message names a tool that is not declared",
      repair: "declare the tool again, or drop the block", .history("unknown-tool-reference"),
      sources: ["pydantic/pydantic-ai pydantic_ai_slim/pydantic_ai/models/anthropic.py"]),
    KnownError(
      "system-empty-block", "anthropic", 400,
      text: "system: text content blocks must be non-empty",
      "the top-level system holds an empty text block",
      repair: "drop the block", .history("empty-text"),
      sources: [
        "code index id 11210660719", "code index id 52598070298", "code index id 61373593159 (Bedrock)",
        "code index id 1736910981",
      ]),
  ]
}
