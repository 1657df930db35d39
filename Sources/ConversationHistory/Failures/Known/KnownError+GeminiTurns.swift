extension KnownError {
  /// Gemini: the order of turns.
  static let geminiTurns: [KnownError] = [
    KnownError(
      "gm-call-turn-order", "Google", 400,
      text: """
        Please ensure that function call turn comes immediately after a user turn or after a function response turn.
        """,
      "a function call stands neither behind a user turn nor behind results",
      repair: "join neighbouring model contents; drop a call that starts the history with its response",
      .history("first-message-not-user", "repeated-role"),
      sources: [
        "google-gemini/gemini-cli#26486", "google-gemini/gemini-cli#11814", "lobehub/lobehub#10049",
        "lobehub/lobehub#7298", "continuedev/continue#11164", "continuedev/continue#11047", "xincmm/sageread#8",
        "earendil-works/pi#471", "earendil-works/pi#473", "pipecat-ai/pipecat#3420",
      ]),
    KnownError(
      "gm-response-turn-order", "Google", 400,
      text: "Please ensure that function response turn comes immediately after a function call turn.",
      "a function response stands behind no function call",
      repair: Remedy.keepOrphanAsText, .history("tool-count-mismatch"),
      sources: [
        "langchain-ai/langchain#27799", "GoogleCloudPlatform/generative-ai#368", "BerriAI/litellm#26755",
        "google-gemini/deprecated-generative-ai-js#267", "lobehub/lobehub#7298",
      ]),
    KnownError(
      "gm-response-count", "Google", 400,
      text: """
        Please ensure that the number of function response parts is equal to the number of function call parts of \
        the function call turn.
        """,
      "a turn has not as many function responses as calls",
      repair: "join the responses of a turn, answer open calls, keep surplus responses as text",
      .history("tool-count-mismatch"),
      sources: [
        "google-gemini/gemini-cli#16415", "google-gemini/gemini-cli#14590", "google-gemini/gemini-cli#4217",
        "google-gemini/gemini-cli#18509", "google-gemini/gemini-cli#16974", "google-gemini/gemini-cli#17208",
        "google-gemini/gemini-cli#5443", "google-gemini/gemini-cli#16984", "google-gemini/gemini-cli#16216",
        "google-gemini/gemini-cli#23068", "google-gemini/gemini-cli#3814", "google-gemini/gemini-cli#16543",
        "google-gemini/gemini-cli#6379", "google-gemini/gemini-cli#17857", "microsoft/vscode#299295",
        "docker/docker-agent#2958", "docker/docker-agent#2959", "vertesia/llumiverse#620",
        "crewAIInc/crewAI gemini_parallel_native_tool_calling (recorded)", "microsoft/semantic-kernel#12528",
      ]),
    KnownError(
      "gm-call-response-mixed", "Google", 400,
      text: """
        Please ensure that function call turn contains at least one function_call part which can not be mixed with \
        function_response parts.
        """,
      "one content has both function calls and responses",
      repair: "split it in a model and a user content", .history("misplaced-block"),
      sources: ["googleapis/python-genai#81", "rabuckley/GeminiDotnet#7"]),
    KnownError(
      "gm-bad-role", "Google", 400,
      text: "Please use a valid role: user, model.",
      patterns: ["Please use a valid role: user, model", "Please use a valid role"],
      "a content has a role other than user and model",
      repair: "rename assistant to model; move system text to systemInstruction; give results to the user",
      .history("unknown-role"),
      sources: [
        "songquanpeng/one-api#1385",
        "open-telemetry/opentelemetry-python-contrib test_generate_content_invalid_role (recorded)",
      ]),
    KnownError(
      "gm-ends-with-model", "Google", 400,
      text: "Requests ending with a model turn are not supported.",
      patterns: ["Requests ending with a model turn are not supported"],
      "the history ends with a model turn, which this model does not continue",
      repair: Remedy.stripEnd, .history("trailing-assistant"),
      sources: [
        "pipecat-ai/pipecat#5821", "anomalyco/opencode#45359", "crewAIInc/crewAI#6973", "crewAIInc/crewAI#7134",
        "LibreChat-AI/agents#323", "LibreChat-AI/agents#412",
      ]),
    KnownError(
      "gm-single-turn-user", "Google", 400,
      text: "Please ensure that single turn requests end with a user role or the role field is empty.",
      "the only content is a model turn",
      repair: "leave the role out, or make it a user turn", .history("missing-user-message", "trailing-assistant"),
      sources: ["microsoft/semantic-kernel#13288"]),
    KnownError(
      "gm-copilot-last", "GitHub Copilot (Gemini models)", 400,
      text: "The last message in a Gemini request must not be from the assistant",
      "the history ends with an assistant message",
      repair: Remedy.stripEnd, .history("trailing-assistant"),
      sources: ["ericc-ch/copilot-api#273"]),
    KnownError(
      "gm-legacy-ends-user", "Google (gemini-pro 1.0)", 400,
      text: "Please ensure that multiturn requests ends with a user role or a function response.",
      "the history ends with a model turn, or two turns of one role follow each other (gemini-pro 1.0)",
      repair: Remedy.mergeNeighbours, .history("trailing-assistant"),
      sources: ["songquanpeng/one-api#836", "babaohuang/GeminiProChat#68", "Portkey-AI/gateway#258"]),
    KnownError(
      "gm-legacy-alternate", "Google (Vertex, 2024)", 400,
      text: "Please ensure that multiturn requests alternate between user and model.",
      "two turns of one role follow each other (2024)",
      repair: Remedy.mergeNeighbours, .history("repeated-role"),
      sources: ["microsoft/autogen#2900"]),
    KnownError(
      "gm-system-instruction", "Google", 400,
      text: "400 The input system_instruction is not supported.",
      patterns: ["The input system_instruction is not supported"],
      "the request has a system instruction, which this model does not take",
      repair: Remedy.foldSystem, .history("refused-system-message"),
      sources: ["neo4j-labs/llm-graph-builder#555"]),
  ]
}
