extension KnownError {
  /// Gemini: contents, parts and signatures.
  static let geminiContents: [KnownError] = [
    KnownError(
      "gm-contents-missing", "Google", 400,
      text: "* GenerateContentRequest.contents: contents is not specified\n",
      patterns: ["contents: contents is not specified"],
      "the request has no contents",
      repair: "send the system text as a user content, or nothing at all", .history("empty-history"),
      sources: ["ikechan8370/chatgpt-plugin#733", "googleapis/js-genai#912", "langchain-ai/langchain-google#1393"]),
    KnownError(
      "gm-parts-empty", "Google", 400,
      text: "* GenerateContentRequest.contents[{n}].parts: contents.parts must not be empty.\n",
      patterns: ["contents[0].parts: contents.parts must not be empty"],
      "a content has no parts",
      repair: "drop the content and join its neighbours", .history("empty-message"),
      sources: ["egoist/chatwise-releases#250", "QuantumNous/new-api#1060", "langchain-ai/langchain-google#691"]),
    KnownError(
      "gm-at-least-one-part", "Google (JS SDK)", 400,
      text: "[GoogleGenerativeAI Error]: Each Content should have at least one part",
      patterns: ["Each Content should have at least one part"],
      "a content has no parts, which the client library refuses",
      repair: "drop the content and join its neighbours", .history("empty-message"),
      sources: ["u14app/neo-chat#102"]),
    KnownError(
      "gm-part-no-data", "Google", 400,
      text: """
        * GenerateContentRequest.contents[{n}].parts[{m}].data: required oneof field 'data' must have one \
        initialized field\n
        """,
      patterns: ["contents[0].parts[0].data: required oneof field 'data' must have one initialized field"],
      "a part is empty",
      repair: "drop the part unless it is signed", .history("malformed-block", "empty-message"),
      sources: [
        "boldsoftware/sketch#68", "mscraftsman/generative-ai#74",
        "crmne/ruby_llm gemini-3-flash-preview (recorded acceptance)",
      ]),
    KnownError(
      "gm-missing-signature", "Google", 400,
      text: """
        Function call is missing a thought_signature in functionCall parts. This is required for tools to work \
        correctly, and missing thought_signature may lead to degraded model performance. Additional data, function \
        call `default_api:{name}` , position {n}. Please refer to \
        https://ai.google.dev/gemini-api/docs/thought-signatures for more details.
        """,
      patterns: ["Function call is missing a thought_signature in functionCall parts"],
      "a function call of the current turn has no thought signature",
      repair: "send signatures as they came; mark the calls of another model with the documented dummy",
      .history("missing-thought-signature"),
      sources: [
        "lbjlaq/Antigravity-Manager#3202", "lbjlaq/Antigravity-Manager#107", "nanbingxyz/5ire#405",
        "MayDay-wpf/snow-cli#104", "thClaws/thClaws#65", "langgenius/dify-official-plugins#2088",
        "chatboxai/chatbox#3308", "rabuckley/GeminiDotnet#62", "BigPizzaV3/CodexPlusPlus#367", "karthink/gptel#1146",
        "open-gsd/gsd-pi#155", "langgenius/dify#29187", "docs:ai.google.dev/gemini-api/docs/thought-signatures",
        "rowboatlabs/rowboat#694", "Mirrowel/LLM-API-Key-Proxy#160",
      ]),
    KnownError(
      "gm-corrupted-signature", "Google", 400,
      text: "Corrupted thought signature.",
      "a thought signature was altered or made by another model or key",
      repair: "drop foreign signatures", .signature("invalid-signature"),
      sources: [
        "google-gemini/gemini-cli#13467", "heyhuynhgiabuu/proxypal#119", "lbjlaq/Antigravity-Manager#970",
        "charmbracelet/crush#1698", "RooCodeInc/Roo-Code#10554", "massgen/MassGen#665", "earendil-works/pi#471",
      ]),
    KnownError(
      "gm-response-name-empty", "Google", 400,
      text: "* GenerateContentRequest.contents[{n}].parts[{m}].function_response.name: Name cannot be empty.\n",
      "a function response has no name",
      repair: "give it the name of its call", .history("invalid-tool-name", "missing-field"),
      sources: [
        "router-for-me/CLIProxyAPI#2104", "router-for-me/CLIProxyAPI#2103", "router-for-me/CLIProxyAPI#1903",
        "ollama/ollama#14214", "langflow-ai/langflow#9437",
      ]),
    KnownError(
      "gm-response-not-object", "Google", 400,
      text: """
        Invalid JSON payload received. Unknown name "response" at 'contents[{n}].parts[{m}].function_response': \
        Proto field is not repeating, cannot start list.
        """,
      patterns: [
        """
        Unknown name "response" at 'contents[0].parts[0].function_response': Proto field is not repeating
        """
      ],
      "a function response is a list where an object is wanted",
      repair: "wrap it in an object", .history("malformed-content"),
      sources: ["vercel/ai#3589", "AstrBotDevs/AstrBot#7216"]),
    KnownError(
      "gm-unknown-id", "Google", 400,
      text: """
        Invalid JSON payload received. Unknown name "id" at 'contents[{n}].parts[{m}].function_response': Cannot \
        find field.
        """,
      patterns: [#"Invalid JSON payload received. Unknown name "id" at 'contents[0].parts[0]"#],
      "a part has an id, which this endpoint does not know",
      repair: Remedy.stripField, .history("unknown-field"),
      sources: [
        "google-gemini/gemini-cli#13972", "JetBrains/koog#735", "livekit/agents#2883", "AstrBotDevs/AstrBot#7386",
        "musistudio/claude-code-router#1262", "charmbracelet/fantasy#265", "Darkatse/TauriTavern#84",
        "Chevey339/kelivo#543", "router-for-me/CLIProxyAPI#2549", "anomalyco/opencode#50504", "vercel/ai#15664",
      ]),
    KnownError(
      "gm-declaration-name", "Google", 400,
      text: """
        The GenerateContentRequest proto is invalid:\n  * tools[{t}].function_declarations[{n}].name: \
        [FIELD_INVALID] Invalid function name. Must start with a letter or an underscore. Must be a-z, A-Z, 0-9, or \
        contain underscores (_), dots (.), colons (:), or dashes (-), with a maximum length of 64.
        """,
      patterns: [
        "[FIELD_INVALID] Invalid function name. Must start with a letter or an underscore",
        "function_declarations[0].name: {any}Invalid function name",
      ],
      "the name of a declared function has characters that are not allowed, or is too long",
      repair: Remedy.renameTools, .history("invalid-tool-name"),
      sources: ["decolua/9router#369", "google-gemini/gemini-cli#7878"]),
    KnownError(
      "gm-schema-unknown-name", "Google", 400,
      text: """
        Invalid JSON payload received. Unknown name "const" at 'tools[0].function_declarations[{n}].parameters...': \
        Cannot find field.
        """,
      patterns: [#"Unknown name "{any}" at 'tools[0].function_declarations[0].parameters"#],
      "the schema of a declared function has a keyword that the API does not know",
      repair: "drop the keyword, or write const as an enum of one", .request("invalid-tool-schema"),
      sources: ["zed-industries/zed#44875"]),
  ]
}
