extension KnownError {
  /// Gemini on Vertex.
  static let geminiVertex: [KnownError] = [
    KnownError(
      "gm-vertex-missing-signature", "Google Vertex", 400,
      text: """
        Unable to submit request because function call `{name}` in the {n}. content block is missing a \
        `thought_signature`.
        """,
      patterns: [
        """
        Unable to submit request because function call `{any}` in the 1. content block is missing a \
        `thought_signature`
        """
      ],
      "a function call of the current turn has no thought signature",
      repair: "send signatures as they came; mark the calls of another model with the documented dummy",
      .history("missing-thought-signature"),
      sources: [
        "Wei-Shaw/claude-relay-service#967", "GewoonJaap/gemini-cli-openai#156",
        "docs:docs.cloud.google.com/vertex-ai/generative-ai/docs/thought-signatures",
      ]),
    KnownError(
      "gm-vertex-signature-invalid", "Google Vertex", 400,
      text: "Unable to submit request because Thought signature is not valid..",
      patterns: ["Unable to submit request because Thought signature is not valid"],
      "a thought signature was altered or made by another model or key",
      repair: "drop foreign signatures", .signature("invalid-signature"),
      sources: ["decolua/9router#301"]),
    KnownError(
      "gm-vertex-parts-empty", "Google Vertex", 400,
      text: """
        Unable to submit request because it must include at least one parts field, which describes the prompt \
        input. Learn more: https://cloud.google.com/vertex-ai/generative-ai/docs/model-reference/gemini
        """,
      patterns: ["Unable to submit request because it must include at least one parts field"],
      "a content has no parts, or only an empty text",
      repair: "drop the content and join its neighbours", .history("empty-message"),
      sources: [
        "agno-agi/agno#5843", "cloudwego/eino#383", "vercel/ai#4859", "langchain-ai/langchain#30140",
        "spring-projects/spring-ai#1317", "anomalyco/opencode#17519", "langchain-ai/langchain-google#903",
        "QuantumNous/new-api#1260", "genkit-ai/genkit#3690", "router-for-me/CLIProxyAPI#176",
      ]),
    KnownError(
      "gm-vertex-contents-missing", "Google Vertex", 400,
      text: """
        Unable to submit request because at least one contents field is required. Learn more: \
        https://cloud.google.com/vertex-ai/generative-ai/docs/model-reference/gemini
        """,
      patterns: ["Unable to submit request because at least one contents field is required"],
      "the request has no contents",
      repair: "send the system text as a user content, or nothing at all", .history("empty-history"),
      sources: ["Calcium-Ion/new-api-horizon#24"]),
    KnownError(
      "gm-vertex-empty-text", "Google Vertex", 400,
      text: """
        Unable to submit request because it has an empty text parameter. Add a value to the parameter and try \
        again. Learn more: https://cloud.google.com/vertex-ai/generative-ai/docs/model-reference/gemini
        """,
      patterns: ["Unable to submit request because it has an empty text parameter"],
      "a part has an empty text",
      repair: "drop the part unless it is signed", .history("empty-text"),
      sources: ["PublicAffairs/openai-gemini#38", "zuisong/gemini-openai-proxy#86"]),
    KnownError(
      "gm-vertex-no-text", "Google Vertex", 400,
      text: """
        Unable to submit request because it must have a text parameter. Add a text parameter and try again. Learn \
        more: https://cloud.google.com/vertex-ai/generative-ai/docs/model-reference/gemini
        """,
      patterns: ["Unable to submit request because it must have a text parameter"],
      "a user content has no text",
      repair: "add a short text", .history("empty-message"),
      sources: [
        "PublicAffairs/openai-gemini#31", "PublicAffairs/openai-gemini#37", "pydantic/pydantic-ai#1409",
        "google-gemini/cookbook#362", "google-gemini/deprecated-generative-ai-js#316",
      ]),
  ]
}
