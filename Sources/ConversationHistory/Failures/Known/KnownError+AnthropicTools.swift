extension KnownError {
  /// Declared tools.
  static let anthropicTools: [KnownError] = [
    KnownError(
      "tool-name-pattern", "anthropic", 400,
      text: "tools.<i>.custom.name: String should match pattern '^[a-zA-Z0-9_-]{1,128}$'",
      patterns: ["tools.0.custom.name: String should match pattern"],
      "the name of a declared tool is empty or has characters that are not allowed",
      repair: Remedy.renameTools, .history("invalid-tool-name"),
      sources: [
        "modelcontextprotocol/modelcontextprotocol#1345", "apify/tester-mcp-client#11", "inngest/agent-kit#108",
        "anthropics/claude-code#2680", "platform.claude.com/docs/en/agents-and-tools/tool-use/define-tools",
        "anthropics/claude-code#5132",
      ]),
    KnownError(
      "tool-name-long", "anthropic", 400,
      text: "tools.<i>.custom.name: String should have at most 128 characters",
      "the name of a declared tool is too long",
      repair: Remedy.renameTools, .history("invalid-tool-name"),
      sources: ["anthropics/claude-code#96152", "anthropics/claude-code#5132", "anthropics/claude-code#3102"]),
    KnownError(
      "tool-names-unique", "anthropic", 400,
      text: "tools: Tool names must be unique.",
      "two declared tools have the same name",
      repair: "drop an exact copy; else put the name of its server in front", .history("duplicate-tool-name"),
      sources: ["tailcallhq/forgecode#892"]),
    KnownError(
      "tools-type-tag", "anthropic", 400,
      text: "tools.<i>: Input tag '<tag>' found using 'type' does not match any of the expected tags: <list>",
      patterns: ["tools.0: Input tag '{any}' found using 'type' does not match any of the expected tags"],
      "a declared tool has a type that the API does not know",
      repair: "declare it with name, description and input_schema, without a type", .request("invalid-tool-schema"),
      sources: ["dirac-run/dirac#57"]),
    KnownError(
      "tools-schema-missing", "anthropic", 400,
      text: "tools.<i>.custom.input_schema: Field required",
      "a declared tool has no input schema",
      repair: "rename parameters to input_schema, or send an empty object schema", .request("invalid-tool-schema"),
      sources: ["code index id 58022668595 (probe of the live API)"]),
    KnownError(
      "tools-schema-type", "anthropic", 400,
      text: "tools.<i>.custom.input_schema.type: Field required",
      "the schema of a declared tool does not say that it is an object",
      repair: "add the type object", .request("invalid-tool-schema"),
      sources: ["vercel/ai packages/amazon-bedrock/src/anthropic/amazon-bedrock-anthropic-fetch.test.ts"]),
    KnownError(
      "tools-schema-oneof", "anthropic", 400,
      text: """
        tools.<i>.custom.input_schema: input_schema does not support oneOf, allOf, or anyOf at the top level
        """,
      "the schema of a declared tool starts with a choice between schemas",
      repair: "write it as one object", .request("invalid-tool-schema"),
      sources: ["Hmbown/Codewhale#4329"]),
    KnownError(
      "tools-schema-draft", "anthropic", 400,
      text: """
        tools.<i>.custom.input_schema: JSON schema is invalid. It must match JSON Schema draft 2020-12 \
        (https://json-schema.org/draft/2020-12). Learn more about tool use at https://docs...
        """,
      patterns: ["tools.0.custom.input_schema: JSON schema is invalid. It must match JSON Schema draft"],
      "the schema of a declared tool is not valid JSON Schema",
      repair: "correct the schema, or drop the tool", .request("invalid-tool-schema"),
      sources: [
        "code index id 70860960603", "code index id 55275636618", "code index id 71319100526",
        "code index id 45278970642",
      ]),
    KnownError(
      "tools-strict-additional", "anthropic", 400,
      text: "tools.<i>.custom: For 'object' type, 'additionalProperties' must be explicitly set to false",
      "a strict tool does not forbid further members",
      repair: "set additionalProperties to false, or drop strict", .request("invalid-tool-schema"),
      sources: ["code index id 58022668595 (probe of the live API)"]),
    KnownError(
      "tools-strict-regex", "anthropic", 400,
      text: "Unsupported regex feature in pattern field: ...",
      "a strict tool has a pattern that is not supported",
      repair: "drop the pattern, or strict", .request("invalid-tool-schema"),
      sources: ["platform.claude.com/docs/en/agents-and-tools/tool-use/troubleshooting-tool-use"]),
    KnownError(
      "defer-all", "anthropic", 400,
      text: "At least one tool must have defer_loading=false. All tools cannot be deferred.",
      "every declared tool is deferred",
      repair: "leave one tool undeferred", .request("all-tools-deferred"),
      sources: [
        "platform.claude.com/docs/en/agents-and-tools/tool-use/tool-search-tool",
        "platform.claude.com/docs/en/agents-and-tools/tool-use/troubleshooting-tool-use",
      ]),
    KnownError(
      "defer-cache", "anthropic", 400,
      text: nil,
      "a deferred tool carries a cache marker",
      repair: "move the marker to another tool", .history("misplaced-cache-marker"),
      sources: ["platform.claude.com/docs/en/agents-and-tools/tool-use/tool-search-tool"]),
  ]
}
