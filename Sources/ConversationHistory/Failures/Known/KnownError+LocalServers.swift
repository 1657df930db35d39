extension KnownError {
  /// Ollama and the server of llama.cpp.
  static let localServers: [KnownError] = [
    KnownError(
      "ol-content-nil", "Ollama", 400,
      text: "invalid message content type: <nil>",
      patterns: ["invalid message content type: <nil>"],
      "the content of a message is null and it has no tool calls",
      repair: Remedy.dropEmpty, .history("empty-message"),
      sources: ["SAIL-Research-Lab/cheetahclaws#71"]),
    KnownError(
      "ol-arguments", "Ollama", 400,
      text: """
        json: cannot unmarshal string into Go struct field ChatRequest.messages.tool_calls.function.arguments of \
        type api.ToolCallFunctionArguments
        """,
      patterns: ["cannot unmarshal string into Go struct field ChatRequest.messages.tool_calls.function.arguments"],
      "the arguments of a tool call are a text where an object is wanted",
      repair: "send an object to the native API, a text to the compatible one", .history("invalid-tool-input"),
      sources: ["aliasrobotics/cai#76", "ollama/ollama#10604"]),
    KnownError(
      "ol-content-array", "Ollama", 400,
      text: "json: cannot unmarshal array into Go struct field ChatRequest.messages.content of type string",
      "the content of a message is a list where only a text is taken",
      repair: "join the texts", .history("malformed-content"),
      sources: ["BerriAI/litellm#11273", "google/adk-python#191"]),
    KnownError(
      "lc-two-trailing-assistants", "llama.cpp server", 400,
      text: "Cannot have 2 or more assistant messages at the end of the list.",
      "the history ends with two assistant messages",
      repair: Remedy.stripEnd, .history("repeated-role", "trailing-assistant"),
      sources: [
        "HKUDS/nanobot#2376", "HKUDS/nanobot#2380", "amd/gaia#1667", "hotovo/aider-desk#801", "co-l/openfox#367",
      ]),
    KnownError(
      "lc-prefill-thinking", "llama.cpp server", 400,
      text: "Assistant response prefill is incompatible with enable_thinking.",
      "the history ends with an assistant message while the template thinks",
      repair: Remedy.stripEnd, .history("trailing-assistant"),
      sources: ["ggml-org/llama.cpp#20861", "ggml-org/llama.cpp#21889", "anomalyco/opencode#27920"]),
    KnownError(
      "lc-item-type", "llama.cpp server", 400,
      text: "Cannot determine type of 'item'",
      "an item does not say that it is a message",
      repair: "add the type message", .history("missing-field"),
      sources: ["NousResearch/hermes-agent#76695"]),
  ]
}
