extension KnownError {
  /// Content and blocks.
  static let anthropicContent: [KnownError] = [
    KnownError(
      "text-empty", "anthropic", 400,
      text: "messages: text content blocks must be non-empty",
      "a text block is empty",
      repair: "drop the block, and the message if nothing is left of it", .history("empty-text"),
      sources: [
        "anthropics/claude-code#59812", "BiFangKNT/mtga#68", "anthropics/claude-code#62312", "miurla/morphic#83",
        "anthropics/anthropic-sdk-python#461", "anthropics/claude-code#62379", "anthropics/claude-code#49171",
        "AnswerDotAI/fastllm#44", "anthropics/claude-code#62150", "aliasrobotics/cai#182", "stackblitz/bolt.new#7426",
        "stackblitz/bolt.new#4701", "LibreChat-AI/agents#124",
      ]),
    KnownError(
      "text-whitespace", "anthropic", 400,
      text: "messages: text content blocks must contain non-whitespace text",
      "the only text of a message is white space",
      repair: "drop the block, and the message if nothing is left of it", .history("blank-text"),
      sources: [
        "anthropics/claude-code#23369",
        "anthropics/claude-code CHANGELOG.md (whitespace-only message 400 fixed; whitespace text combined with a thinking block)",
        "LibreChat-AI/agents#124", "simonw/llm-anthropic tests test_tools (recorded)",
        "crmne/ruby_llm spec haiku-4-5 replays_search_turns (recorded)",
      ]),
    KnownError(
      "text-missing", "anthropic", 400,
      text: "messages.<i>.content.<j>...text.text: Field required",
      patterns: ["messages.0.content.0{word}text.text: Field required"],
      "a text block has no text",
      repair: "drop the block", .history("malformed-block"),
      sources: ["code index id 17920772138", "code index id 56356303228"]),
    KnownError(
      "text-extra", "anthropic", 400,
      text: "messages.<i>.content.<j>.<type>.<field>: Extra inputs are not permitted",
      patterns: ["messages.0.content.0.{word}: Extra inputs are not permitted"],
      "a block has a member that this endpoint does not know",
      repair: Remedy.stripField, .history("unknown-field"),
      sources: [
        "code index id 62532352137 (Bedrock stream)", "code index id 17920772138",
        #"anthropics/claude-code CHANGELOG.md ("thinking.disabled.display: Extra inputs", "output_config: Extra inputs")"#,
        "vercel/ai packages/amazon-bedrock/src/anthropic/amazon-bedrock-anthropic-fetch.test.ts",
      ]),
    KnownError(
      "block-not-object", "anthropic", 400,
      text: "messages.<i>.content.<j>: Input should be an object",
      "the content of a message holds something that is no block",
      repair: "wrap a bare text as a text block", .history("malformed-block"),
      sources: ["code index id 61418762146 (proxy whose author measured the direct API on 2026-08-31)"]),
    KnownError(
      "block-type-missing", "anthropic", 400,
      text: "messages.<i>.content.<j>.type: Field required",
      "a block has no type",
      repair: "give the block the type its members tell, or drop it", .history("malformed-block"),
      sources: ["code index id 61418762146 (proxy whose author measured the direct API on 2026-08-31)"]),
    KnownError(
      "block-type-tag", "anthropic", 400,
      text: """
        messages.<i>.content.<j>: Input tag '<tag>' found using 'type' does not match any of the expected tags: \
        <list>
        """,
      patterns: [
        """
        messages.0.content.0: Input tag '{any}' found using 'type' does not match any of the expected tags
        """
      ],
      "a block has a type that this model or endpoint does not know",
      repair: "convert the block, or drop it", .history("unknown-block-type"),
      sources: ["code index id 53854027447 (Bedrock InvokeModel)", "code index id 71189332461"]),
    KnownError(
      "search-result-mixed", "anthropic", 400,
      text: nil,
      "a tool result mixes search results with other blocks",
      repair: "put the other text into a search result, or turn the results into text", .history("misplaced-block"),
      sources: ["platform.claude.com/docs/en/build-with-claude/search-results"]),
    KnownError(
      "search-result-assistant", "anthropic", 400,
      text: nil,
      "an assistant message holds a search result",
      repair: "turn the search result into text", .history("misplaced-block"),
      sources: ["platform.claude.com/docs/en/build-with-claude/search-results"]),
    KnownError(
      "citations-mixed", "anthropic", 400,
      text: nil,
      "citations are on for some documents and off for others",
      repair: "switch them on for all, or for none", .request(),
      sources: [
        "platform.claude.com/docs/en/build-with-claude/citations",
        "platform.claude.com/docs/en/build-with-claude/search-results",
      ]),
    KnownError(
      "search-encrypted", "anthropic", 400,
      text: "messages.<i>.content.<j>: Invalid `encrypted_content` in `search_result` block",
      "the encrypted content of a web search result is missing, altered or of another account",
      repair: "turn the search and its result into an ordinary call with its result, or drop both",
      .signature("unsealed-search-result"),
      sources: [
        "code index id 59346887962 (measured)", "code index id 59456071692", "code index id 68748790325",
        "anthropics/claude-code CHANGELOG.md (web search history that cannot be decrypted; quoted in code index id 68735539220)",
      ]),
  ]
}
