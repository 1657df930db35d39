extension KnownError {
  /// Groq and Cerebras, which refuse reasoning in the history.
  static let reasoningFields: [KnownError] = [
    KnownError(
      "gq-reasoning-content", "Groq", 400,
      text: """
        'messages.{n}' : for 'role:assistant' the following must be satisfied[('messages.{n}' : property \
        'reasoning_content' is unsupported)]
        """,
      patterns: ["property 'reasoning_content' is unsupported"],
      "an assistant message carries its reasoning, which this host refuses",
      repair: Remedy.stripField, .history("refused-reasoning-content", "unknown-field"),
      sources: [
        "SimonSchubert/Kai#265", "janhq/jan#8136", "tashfeenahmed/freellmapi#1070", "tashfeenahmed/freellmapi#1093",
        "vellum-ai/vellum-assistant#42635", "vava-nessa/free-coding-models#171", "NousResearch/hermes-agent#11089",
      ]),
    KnownError(
      "gq-reasoning", "Groq", 400,
      text: """
        'messages.{n}' : for 'role:assistant' the following must be satisfied[('messages.{n}' : property \
        'reasoning' is unsupported, did you mean 'role'?)]
        """,
      patterns: ["property 'reasoning' is unsupported"],
      "an assistant message carries its reasoning, which this host refuses (older field)",
      repair: Remedy.stripField, .history("refused-reasoning-content", "unknown-field"),
      sources: ["karthink/gptel#774"]),
    KnownError(
      "gq-reasoning-model", "Groq", 400,
      text: "messages[{n}].reasoning: reasoning is not supported with this model",
      patterns: ["messages[0].reasoning: reasoning is not supported with this model"],
      "an assistant message carries its reasoning, which this model refuses",
      repair: Remedy.stripField, .history("refused-reasoning-content"),
      sources: ["vercel/ai#8057"]),
    KnownError(
      "cb-reasoning-content", "Cerebras", 400,
      text: """
        messages.{n}.assistant.reasoning_content: property 'messages.{n}.assistant.reasoning_content' is unsupported
        """,
      "an assistant message carries its reasoning, which this host refuses",
      repair: Remedy.stripField, .history("refused-reasoning-content", "unknown-field"),
      sources: [
        "Kilo-Org/kilocode#10375", "CherryHQ/cherry-studio#16790",
        "pydantic/pydantic-ai tests test_cerebras_thinking_part_survives_multiturn (recorded)",
      ]),
  ]
}
