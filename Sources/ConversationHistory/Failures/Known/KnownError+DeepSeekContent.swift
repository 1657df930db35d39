extension KnownError {
  /// DeepSeek: content and the JSON of the body.
  static let deepSeekContent: [KnownError] = [
    KnownError(
      "ds-content-sequence", "DeepSeek", 400,
      text: """
        Failed to deserialize the JSON body into the target type: messages[{n}]: invalid type: sequence, expected a \
        string at line 1 column {k}
        """,
      "the content of a message is a list where only a text is taken",
      repair: "join the texts", .history("malformed-content"),
      sources: [
        "BerriAI/litellm#6642", "QwenLM/qwen-code#2158", "QwenLM/qwen-code#2695", "tailcallhq/forgecode#2008",
        "huggingface/smolagents#1158", "intitni/CopilotForXcode#637", "cline/cline#230",
      ]),
    KnownError(
      "ds-content-missing", "DeepSeek", 400,
      text: """
        Failed to deserialize the JSON body into the target type: messages[{n}]: missing field `content` at line \
        {l} column {k}
        """,
      "a message has neither content nor tool calls",
      repair: "send an empty text beside calls; drop the message otherwise",
      .history("empty-message"),
      sources: [
        "pig-mesh/deepseek4j#41", "pig-mesh/deepseek4j#40",
        "posit-dev/chatlas test_deepseek_tool_variations (recorded)",
      ]),
    KnownError(
      "ds-content-variant", "DeepSeek", 400,
      text: """
        Failed to deserialize the JSON body into the target type: messages[{n}]: data did not match any variant of \
        untagged enum ChatCompletionRequestContent at line 1 column {k}
        """,
      "a message holds a kind of part that the API does not know",
      repair: "replace the part with a text", .history("unknown-block-type"),
      sources: ["browser-use/web-ui#99", "browser-use/web-ui#254"]),
    KnownError(
      "json-lone-surrogate", "DeepSeek", 400,
      text: """
        Failed to parse the request body as JSON: messages[{n}].content: lone leading surrogate in hex escape at \
        line 1 column {k}
        """,
      patterns: ["lone leading surrogate in hex escape", "unexpected end of hex escape"],
      "the body holds half of a surrogate pair, so it is not valid JSON",
      repair: "replace every lone surrogate with U+FFFD", .history("lone-surrogate"),
      sources: [
        "JohnnyZ93/oai-compatible-copilot#206", "JohnnyZ93/oai-compatible-copilot#302", "Zoo-Code-Org/Zoo-Code#461",
        "esengine/DeepSeek-Reasonix#1906", "esengine/DeepSeek-Reasonix#1933", "esengine/DeepSeek-Reasonix#2201",
        "anomalyco/opencode#17758",
      ]),
    KnownError(
      "ds-json-key", "DeepSeek", 400,
      text: """
        Failed to parse the request body as JSON: messages[{n}].tool_calls[{m}].?: key must be a string at line 1 \
        column {k}
        """,
      patterns: ["Failed to parse the request body as JSON: {any}key must be a string at line 1 column 1"],
      "a tool call is not valid JSON",
      repair: "write the body with a JSON writer", .history("invalid-json", "invalid-tool-input"),
      sources: ["r1n7aro/Locus#73"]),
    KnownError(
      "ds-nonempty", "DeepSeek", 400,
      text: "messages.{n}: all messages must have non-empty content",
      patterns: ["messages.0: all messages must have non-empty content"],
      "a message has nothing in it",
      repair: Remedy.dropEmpty, .history("empty-message"),
      sources: ["XiaomiMiMo/MiMo-Code#1500"]),
  ]
}
