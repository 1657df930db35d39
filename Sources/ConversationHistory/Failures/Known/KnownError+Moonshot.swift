extension KnownError {
  /// Moonshot (Kimi).
  static let moonshot: [KnownError] = [
    KnownError(
      "ms-reasoning-missing", "Moonshot (Kimi)", 400,
      text: "thinking is enabled but reasoning_content is missing in assistant tool call message at index {n}",
      "an assistant message of a tool round came back without its reasoning",
      repair: "keep the reasoning; where it is lost, send one blank", .history("missing-reasoning-content"),
      sources: [
        "continuedev/continue#11600", "continuedev/continue#11711", "continuedev/continue#11806",
        "earendil-works/pi#4251", "bestruirui/octopus#251", "Lapis0x0/obsidian-yolo#243",
      ]),
    KnownError(
      "kimi-empty-reasoning", "Moonshot (Kimi)", 400,
      text: "thinking is enabled but reasoning_content is missing in assistant tool call message at index {n}",
      "an assistant message of a tool round came back with empty reasoning",
      repair: "send one blank instead of an empty text", .history("missing-reasoning-content"),
      sources: [
        "earendil-works/pi#4251", "bestruirui/octopus#251", "iOfficeAI/gemini-cli-pro#36",
        "Lapis0x0/obsidian-yolo#243",
      ]),
    KnownError(
      "ms-empty-assistant", "Moonshot (Kimi)", 400,
      text: "Invalid request: the message at position {n} with role 'assistant' must not be empty",
      "an assistant message has nothing in it",
      repair: Remedy.dropEmpty, .history("empty-message"),
      sources: ["labring/FastGPT#3575", "AIDotNet/OpenCowork#10"]),
    KnownError(
      "ms-schema", "Moonshot (Kimi)", 400,
      text: """
        Invalid request: tools.function.parameters is not a valid moonshot flavored json schema, details: <At path \
        'properties.x': conflicting keywords found after $ref expansion: description>
        """,
      patterns: ["tools.function.parameters is not a valid moonshot flavored json schema"],
      "the schema of a declared tool is not of the kind that this host takes",
      repair: Remedy.plainSchema, .request("invalid-tool-schema"),
      sources: ["MoonshotAI/kimi-cli#1903", "earendil-works/pi#4138", "CommandCodeAI/command-code#594"]),
    KnownError(
      "ms-schema-type", "Moonshot (Kimi)", 400,
      text: "invalid request: missing 'type' or 'anyOf' key in parameter type",
      "a parameter of a declared tool has no type",
      repair: Remedy.plainSchema, .request("invalid-tool-schema"),
      sources: ["MoonshotAI/kimi-cli#178"]),
  ]
}
