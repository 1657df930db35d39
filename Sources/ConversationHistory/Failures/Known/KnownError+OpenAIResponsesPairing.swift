extension KnownError {
  /// Responses: calls and outputs.
  static let openAIResponsesPairing: [KnownError] = [
    KnownError(
      "or-unanswered-call", "OpenAI", 400,
      text: "No tool output found for function call {call_id}.",
      "a function call has no output of its call_id",
      repair: Remedy.answerCalls, .history("unanswered-tool-call", "misplaced-tool-result"),
      sources: [
        "RooCodeInc/Roo-Code#12248", "router-for-me/CLIProxyAPI#2368", "openai/codex#620", "kolega-ai/kolega-code#403",
      ]),
    KnownError(
      "or-custom-unanswered", "OpenAI", 400,
      text: "No tool output found for custom tool call {call_id}.",
      "a custom tool call has no output of its call_id",
      repair: Remedy.answerCalls, .history("unanswered-tool-call"),
      sources: ["Wei-Shaw/sub2api#5150", "diegosouzapw/OmniRoute#8946"]),
    KnownError(
      "or-local-shell-unanswered", "OpenAI", 400,
      text: "No tool output found for local shell call {call_id}.",
      "a local shell call has no output of its call_id",
      repair: Remedy.answerCalls, .history("unpaired-server-tool"),
      sources: ["openai/openai-agents-python#1855"]),
    KnownError(
      "or-orphan-output", "OpenAI, GitHub Copilot", 400,
      text: "No tool call found for function call output with call_id {call_id}.",
      "an output answers no call of the input or of the stored response",
      repair: Remedy.keepOrphanAsText, .history("orphan-tool-result", "duplicate-tool-result"),
      sources: [
        "can1357/oh-my-pi#106", "continuedev/continue#10092", "binaricat/Netcatty#684", "james-6-23/codex2api#414",
        "leookun/cursor-byok#307", "agentscope-ai/AgentTeams#299", "router-for-me/CLIProxyAPI#4256",
      ]),
    KnownError(
      "or-call-id-too-long", "OpenAI", 400,
      text: """
        Invalid 'input[{n}].call_id': string too long. Expected a string with maximum length 64, but got a string \
        with length {k} instead.
        """,
      "a call_id has more than 64 characters",
      repair: Remedy.renameCalls, .history("invalid-tool-call-id"),
      sources: [
        "AnswerDotAI/fastllm#45", "openai/openai-openapi:openapi.json#FunctionCallOutputItemParam",
        "orchidfiles/ungate#26",
      ]),
    KnownError(
      "or-call-id-empty", "OpenAI", 400,
      text: """
        Invalid 'input[{n}].call_id': empty string. Expected a string with minimum length 1, but got an empty \
        string instead.
        """,
      "a call_id is empty",
      repair: "give the call and its output a shared new id, or drop both", .history("invalid-tool-call-id"),
      sources: ["BigPizzaV3/CodexPlusPlus#315"]),
    KnownError(
      "or-call-name-pattern", "OpenAI", 400,
      text: """
        Invalid 'input[{n}].name': string does not match pattern. Expected a string that matches the pattern \
        '^[a-zA-Z0-9_-]+$'.
        """,
      patterns: ["Invalid 'input[0].name': string does not match pattern"],
      "the name of a function call has characters that are not allowed",
      repair: Remedy.renameTools, .history("invalid-tool-name"),
      sources: ["NousResearch/hermes-agent#31666", "NousResearch/hermes-agent#95021", "openai/codex#9447"]),
    KnownError(
      "or-tool-name-pattern", "OpenAI", 400,
      text: """
        Invalid 'tools[{n}].name': string does not match pattern. Expected a string that matches the pattern \
        '^[a-zA-Z0-9_-]+$'.
        """,
      patterns: ["Invalid 'tools[0].name': string does not match pattern"],
      "the name of a declared tool has characters that are not allowed",
      repair: Remedy.renameTools, .history("invalid-tool-name"),
      sources: ["justrach/codegraff#930"]),
    KnownError(
      "or-tool-name-missing", "OpenAI", 400,
      text: "Missing required parameter: 'tools[{n}].name'.",
      "a tool is declared in the form of Chat Completions",
      repair: "lift the members of function to the tool", .request("invalid-tool-schema", "missing-field"),
      sources: ["public code, unattributed"]),
    KnownError(
      "or-missing-namespace", "OpenAI", 400,
      text: "Missing namespace for function_call '{name}'. It does not exist in the default namespace.",
      "a call to a deferred tool came back without its namespace",
      repair: "send the call with the namespace it came with", .history("missing-namespace"),
      sources: ["pydantic/pydantic-ai pydantic_ai_slim/pydantic_ai/models/openai.py"]),
  ]
}
