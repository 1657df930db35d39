extension KnownError {
  /// Chat Completions: the inside of calls, and declared tools.
  static let openAIChatTools: [KnownError] = [
    KnownError(
      "oc-tool-call-id-too-long", "OpenAI", 400,
      text: """
        Invalid 'messages[{n}].tool_calls[{m}].id': string too long. Expected a string with maximum length 40, but \
        got a string with length {k} instead.
        """,
      "the id of a tool call is too long",
      repair: Remedy.renameCalls, .history("invalid-tool-call-id"),
      sources: [
        "langmanus/langmanus#119", "microsoft/autogen#6377", "camel-ai/camel#2215", "anomalyco/opencode#12668",
        "vercel/ai#8132", "openclaw/openclaw#875", "langgenius/dify#28987", "vercel/ai#17233", "vercel/ai#17276",
      ]),
    KnownError(
      "oc-call-name-pattern", "OpenAI", 400,
      text: """
        Invalid 'messages[{n}].tool_calls[{m}].function.name': string does not match pattern. Expected a string \
        that matches the pattern '^[a-zA-Z0-9_-]+$'.
        """,
      patterns: ["Invalid 'messages[0].tool_calls[0].function.name': string does not match pattern"],
      "the name of a tool call has characters that are not allowed",
      repair: Remedy.renameTools, .history("invalid-tool-name"),
      sources: ["mcp-use/mcp-use#90", "mcp-use/mcp-use#94"]),
    KnownError(
      "oc-call-name-empty", "OpenAI", 400,
      text: """
        Invalid 'messages[{n}].tool_calls[{m}].function.name': empty string. Expected a string with minimum length \
        1, but got an empty string instead.
        """,
      "the name of a tool call is empty",
      repair: "give the call the name of the only tool that fits, or drop it with its result",
      .history("invalid-tool-name"),
      sources: ["continuedev/continue#11645", "continuedev/continue#9784"]),
    KnownError(
      "oc-args-not-string", "OpenAI", 400,
      text: """
        Invalid type for 'messages[{n}].tool_calls[{m}].function.arguments': expected a string, but got an object \
        instead.
        """,
      patterns: ["Invalid type for 'messages[0].tool_calls[0].function.arguments': expected a string"],
      "the arguments of a tool call are an object where a text is wanted",
      repair: "write the object as JSON text", .history("invalid-tool-input"),
      sources: ["aaif-goose/goose-mobile#20"]),
    KnownError(
      "oc-tool-name-pattern", "OpenAI", 400,
      text: """
        Invalid 'tools[{n}].function.name': string does not match pattern. Expected a string that matches the \
        pattern '^[a-zA-Z0-9_-]+$'.
        """,
      patterns: [
        """
        Invalid 'tools[0].function.name': string does not match pattern. Expected a string that matches the \
        pattern '^[a-zA-Z0-9_-]+$'
        """,
        "Invalid 'tools[0].function.name': string does not match pattern",
      ],
      "the name of a declared tool has characters that are not allowed",
      repair: Remedy.renameTools, .history("invalid-tool-name"),
      sources: [
        "coinbase/agentkit#217", "Vortiago/mcp-azure-devops#30", "nanbingxyz/5ire#33", "CherryHQ/cherry-studio#2895",
        "langgenius/dify#22867", "hackers365/xiaozhi-esp32-server-golang#268", "nikkigallery/Whimbox#61",
      ]),
    KnownError(
      "oc-tool-name-pattern-dot", "OpenAI (o4-mini deployment)", 400,
      text: """
        Invalid 'tools[{n}].function.name': string does not match pattern. Expected a string that matches the \
        pattern '^[a-zA-Z0-9_\\.-]+$'.
        """,
      patterns: [
        """
        Invalid 'tools[0].function.name': string does not match pattern. Expected a string that matches the \
        pattern '^[a-zA-Z0-9_\\\\.-]+$'
        """
      ],
      "the name of a declared tool has characters that are not allowed; dots are",
      repair: Remedy.renameTools, .history("invalid-tool-name"),
      sources: ["danishjsheikh/swagger-mcp#13"]),
    KnownError(
      "oc-tool-name-too-long", "OpenAI", 400,
      text: """
        Invalid 'tools[{n}].function.name': string too long. Expected a string with maximum length 64, but got a \
        string with length {k} instead.
        """,
      patterns: ["Invalid 'tools[0].function.name': string too long"],
      "the name of a declared tool has more than 64 characters",
      repair: Remedy.renameTools, .history("invalid-tool-name"),
      sources: [
        "danny-avila/LibreChat#7435", "nanbingxyz/5ire#403", "microsoft/foundry-dev-tools#201",
        "mastra-ai/mastra#6302", "thedotmack/claude-mem#360", "microsoft/vscode#243602", "tadata-org/fastapi_mcp#161",
      ]),
    KnownError(
      "oc-too-many-tools", "OpenAI, GitHub Copilot", 400,
      text: """
        Invalid 'tools': array too long. Expected an array with maximum length 128, but got an array with length \
        {k} instead.
        """,
      patterns: ["Invalid 'tools': array too long"],
      "the request declares more than 128 tools",
      repair: "choose at most 128 of them; the history needs no change", .request("too-many-tools"),
      sources: [
        "keinsaasforever/better-chatbot#197", "Upsonic/Upsonic#176", "vishalmysore/Tools4AI#16",
        "0x4m4/hexstrike-ai#29", "0x4m4/hexstrike-ai#47", "0x4m4/hexstrike-ai#65", "anomalyco/opencode#4909",
        "musistudio/claude-code-router#686", "zed-industries/zed#42393", "zed-industries/zed#32946",
        "julep-ai/julep#330",
      ]),
    KnownError(
      "oc-tool-desc-too-long", "OpenAI", 400,
      text: """
        Invalid 'tools[{n}].function.description': string too long. Expected a string with maximum length 1024, but \
        got a string with length {k} instead.
        """,
      patterns: ["Invalid 'tools[0].function.description': string too long"],
      "the description of a declared tool is too long for this old deployment",
      repair: "shorten the description", .request(),
      sources: [
        "getsentry/sentry-mcp#106", "nanbingxyz/5ire#33", "Mirascope/mirascope test_caching_tool (recorded)",
      ]),
  ]
}
