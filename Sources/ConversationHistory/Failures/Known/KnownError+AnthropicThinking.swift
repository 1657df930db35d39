extension KnownError {
  /// Thinking blocks and their signatures.
  static let anthropicThinking: [KnownError] = [
    KnownError(
      "thinking-in-user", "anthropic", 400,
      text: "messages.<i>.content: thinking blocks may only be in `assistant` messages",
      "a user message holds a thinking block",
      repair: "drop the block", .history("misplaced-block"),
      sources: ["code index id 69018460521", "code index id 69176889966"]),
    KnownError(
      "thinking-expected-first", "anthropic", 400,
      text: """
        messages.<i>.content.0.type: Expected `thinking` or `redacted_thinking`, but found `<type>`. When \
        `thinking` is enabled, a final `assistant` message must start with a thinking block (preceeding the \
        lastmost set of `tool_use` and `tool_result` blocks). We recommend you include thinking blocks from \
        previous turns. To avoid this requirement, disable `thinking`. Please consult our documentation at \
        https://docs.claude.com/en/docs/build-with-claude/extended-thinking
        """,
      patterns: ["Expected `thinking` or `redacted_thinking`, but found"],
      "the last assistant turn does not start with thinking although thinking is on",
      repair: "put the original thinking back, or switch thinking off; thinking cannot be made up",
      .history("unsupported-thinking-mode", "misplaced-thinking"),
      sources: [
        "anthropics/claude-code#20705", "n8n-io/n8n#22550", "anomalyco/opencode#3077",
        "router-for-me/CLIProxyAPI#1109", "aws-samples/bedrock-engineer#141",
        "platform.claude.com/docs/en/build-with-claude/thinking",
        "platform.claude.com/docs/en/build-with-claude/extended-thinking", "znlsl/Antigravity2Api#14",
        "lbjlaq/Antigravity-Manager#139",
      ]),
    KnownError(
      "thinking-not-first", "anthropic", 400,
      text: """
        messages.<i>.content.0: If an assistant message contains any thinking blocks, the first block must be \
        `thinking` or `redacted_thinking`. Found `<type>`.
        """,
      patterns: [
        """
        If an assistant message contains any thinking blocks, the first block must be `thinking` or \
        `redacted_thinking`
        """
      ],
      "an assistant message has thinking that is not at its start",
      repair: "move the thinking to the front in its order, or drop all of it from an older message",
      .history("misplaced-thinking"),
      sources: [
        "anthropics/claude-code#20705", "anthropics/claude-code#20691", "anthropics/claude-code#20726",
        "lbjlaq/Antigravity-Manager#653", "lbjlaq/Antigravity-Manager#690",
        "pydantic/pydantic-ai tests test_anthropic_code_execution_files_cache_prefix_stable[messages-sonnet-5]",
      ]),
    KnownError(
      "thinking-disabled-final", "anthropic", 400,
      text: """
        messages.<i>.content.<j>: When thinking is disabled, an `assistant` message in the final position cannot \
        contain `thinking`. To use thinking blocks, enable `thinking` in your request.
        """,
      "the last assistant message holds thinking although thinking is off",
      repair: "drop the thinking, or the message", .history("misplaced-thinking"),
      sources: ["tailcallhq/forgecode#1853", "tailcallhq/forgecode#1195"]),
    KnownError(
      "thinking-final-block", "anthropic", 400,
      text: "messages.<i>: The final block in an assistant message cannot be `thinking`.",
      "an assistant message ends with thinking",
      repair: "drop the thinking at the end, and the message if nothing is left of it", .history("misplaced-thinking"),
      sources: ["tailcallhq/forgecode#2107"]),
    KnownError(
      "thinking-empty", "anthropic", 400,
      text: "messages.<i>.content.<j>.thinking: each thinking block must contain thinking",
      "a thinking block has neither text nor signature",
      repair: "drop the block", .history("empty-thinking"),
      sources: [
        "caozhiyuan/copilot-api#54", "code index id 62022885899 (live probe)", "code index id 69605910827",
        "code index id 70873326643", "code index id 62608367759", "code index id 60906779523",
      ]),
    KnownError(
      "thinking-signature-missing", "anthropic", 400,
      text: "messages.<i>.content.<j>.thinking.signature: Field required",
      "a thinking block has no signature",
      repair: "drop the block", .history("unsigned-thinking", "missing-field"),
      sources: [
        #"ding113/claude-code-hub src/repository/error-rules.ts ("signature.*Field required")"#,
        "farion1231/cc-switch src-tauri/src/proxy/thinking_rectifier.rs", "openclaw/openclaw#84430",
      ]),
    KnownError(
      "thinking-text-missing", "anthropic", 400,
      text: "messages.<i>.content.<j>.thinking.thinking: Field required",
      "a thinking block has no text member",
      repair: "drop the block", .history("empty-thinking", "missing-field"),
      sources: ["code index id 67610644268"]),
    KnownError(
      "thinking-cache-control", "anthropic", 400,
      text: "messages.<i>.content.<j>.thinking.cache_control: Extra inputs are not permitted",
      "a cache marker stands on a thinking block",
      repair: "move the marker to another block", .history("misplaced-cache-marker"),
      sources: [
        "BerriAI/litellm#39815", "code index id 67110938675", "code index id 57977626834",
        "platform.claude.com/docs/en/build-with-claude/prompt-caching (thinking blocks cannot be cached directly)",
      ]),
    KnownError(
      "thinking-signature-invalid", "anthropic", 400,
      text: "messages.<i>.content.<j>: Invalid `signature` in `thinking` block",
      "the signature of a thinking block is not one that the provider made for that text",
      repair: Remedy.dropUnsigned, .signature("invalid-signature"),
      sources: [
        "kaitranntt/ccs#415", "ding113/claude-code-hub#518", "lbjlaq/Antigravity-Manager#498",
        "anthropics/claude-code#10627", "anthropics/claude-code#71111", "anomalyco/opencode#15074",
        "lbjlaq/Antigravity-Manager#276", "openclaw/openclaw#84430", "router-for-me/CLIProxyAPI#2172",
        "lbjlaq/Antigravity-Manager#1393", "anthropics/anthropic-sdk-python#1598", "code-yeongyu/oh-my-openagent#2775",
        "earendil-works/pi#9048", "platform.claude.com/docs/en/build-with-claude/thinking",
      ]),
    KnownError(
      "thinking-bound-prefix", "anthropic", 400,
      text: """
        messages.<i>.content.<j>: Invalid `signature` in `thinking` block. The block is bound to a different \
        conversation. Remove the block, or set `thinking.block_binding.prefix_mismatch_behavior` to "drop_block". \
        That setting requires the `thinking-binding-controls-2026-08-01` value in the `anthropic-beta` header. \
        <which part differs>
        """,
      patterns: ["Invalid `signature` in `thinking` block. The block is bound to a different conversation"],
      "something before a thinking block was changed, and the block is bound to it",
      repair: "drop all thinking behind the first change, or ask the API to drop it", .signature("invalid-signature"),
      sources: [
        "anomalyco/opencode#48637", "kirodotdev/KiroCrew#11513", "NousResearch/hermes-agent#106426",
        "pydantic/pydantic-ai#7989", "anomalyco/opencode#46653", "kirodotdev/KiroCrew#11485",
        "platform.claude.com/docs/en/build-with-claude/preserved-thinking",
        "platform.claude.com/docs/en/build-with-claude/preserved-thinking/prefix-checks",
        "platform.claude.com/docs/en/build-with-claude/preserved-thinking/fix-bound-to-a-different-conversation",
        "docs.aws.amazon.com/bedrock/latest/userguide/claude-messages-thinking-block-binding",
      ]),
    KnownError(
      "thinking-modified", "anthropic", 400,
      text: """
        messages.<i>.content.<j>: `thinking` or `redacted_thinking` blocks in the latest assistant message cannot \
        be modified. These blocks must remain as they were in the original response.
        """,
      "the thinking of the latest answer was changed",
      repair: "send the turn as it was received, or drop the turn", .signature("invalid-signature"),
      sources: [
        "platform.claude.com/docs/en/api/errors",
        "platform.claude.com/docs/en/build-with-claude/thinking-troubleshooting",
        "platform.claude.com/docs/en/agents-and-tools/tool-use/troubleshooting-tool-use",
        #"anthropics/claude-code CHANGELOG.md (2.1.x "thinking blocks cannot be modified"; Opus 4.8 thinking blocks modified)"#,
        "anthropics/claude-code#63284",
      ]),
    KnownError(
      "thinking-modified-old", "anthropic", 400,
      text: """
        messages.<i>.content.<j>: When providing `thinking` or `redacted_thinking` blocks, the blocks must match \
        the parameters during the original request.
        """,
      "the thinking of the latest answer was changed (older wording)",
      repair: "send the turn as it was received, or drop the turn", .signature("invalid-signature"),
      sources: ["anthropics/claude-code#2171", "anthropics/claude-code#2746"]),
    KnownError(
      "redacted-data-invalid", "anthropic", 400,
      text: "messages.<i>.content.<j>: Invalid `data` in `redacted_thinking` block",
      "the data of a redacted thinking block is not what the provider made",
      repair: Remedy.dropUnsigned, .signature("invalid-signature"),
      sources: [
        "anthropics/claude-code CHANGELOG.md (fixed: drops thinking blocks and retries once; quoted in code index id 71002320802)",
        "code index id 67107902976", "code index id 8324707625", "code index id 60393317095",
      ]),
  ]
}
