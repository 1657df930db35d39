extension KnownError {
  /// Mistral: the hosted API.
  static let mistral: [KnownError] = [
    KnownError(
      "mi-last-role", "Mistral", 400,
      text: "Expected last role User or Tool (or Assistant with prefix True) for serving but got assistant",
      patterns: ["Expected last role User or Tool (or Assistant with prefix True) for serving but got"],
      "the history ends with an assistant message without prefix",
      repair: Remedy.stripEnd, .history("trailing-assistant", "misplaced-system-message"),
      tells: [Tell(words: "but got system", rule: "misplaced-system-message")],
      sources: [
        "NEKOparapa/AiNiee#641", "QuantumNous/new-api#2858", "0xPlaygrounds/rig#1130", "huggingface/smolagents#757",
        "crewAIInc/crewAI#2194", "mistralai/mistral-common:src/mistral_common/protocol/instruct/validator.py",
      ]),
    KnownError(
      "mi-role-order", "Mistral", 400,
      text: "Unexpected role 'user' after role 'tool'",
      patterns: ["Unexpected role 'user' after role"],
      "a user message stands directly behind a tool message",
      repair: "put a short assistant message between them", .history("user-after-tool"),
      sources: [
        "avante-corp/avante.nvim#2695", "datapizza-labs/datapizza-ai#98", "aliou/pi-neuralwatt#12",
        "pipecat-ai/pipecat-flows#178", "NousResearch/hermes-agent#20154", "NousResearch/hermes-agent#84944",
        "nicholasgriffintn/ai-platform#414", "LibreChat-AI/agents#344", "charmbracelet/crush#279",
        "mistralai/mistral-common:src/mistral_common/protocol/instruct/validator.py", "zed-industries/zed#37021",
        "crmne/ruby_llm (2 recorded requests)",
      ]),
    KnownError(
      "mi-role-order-tool", "Mistral", 400,
      text: "Unexpected role 'tool' after role 'user'",
      patterns: ["Unexpected role 'tool' after role"],
      "a tool message stands behind no message with tool calls",
      repair: Remedy.keepOrphanAsText, .history("orphan-tool-result", "duplicate-tool-result"),
      sources: [
        "charmbracelet/crush#279", "mistralai/mistral-common:src/mistral_common/protocol/instruct/validator.py",
      ]),
    KnownError(
      "mi-role-order-system", "Mistral", 400,
      text: "Unexpected role 'system' after role 'assistant'",
      patterns: ["Unexpected role 'system' after role"],
      "a system message stands behind an assistant or tool message",
      repair: Remedy.foldSystem, .history("misplaced-system-message"),
      sources: ["mistralai/mistral-common:src/mistral_common/protocol/instruct/validator.py"]),
    KnownError(
      "mi-role-enum-old", "Mistral (2024-03)", 400,
      text: "Unexpected role RoleEnum.tool",
      "a tool message stands behind no message with tool calls (older wording)",
      repair: Remedy.keepOrphanAsText, .history("orphan-tool-result", "misplaced-tool-result"),
      sources: ["mistralai/mistral-inference#135"]),
    KnownError(
      "mi-count", "Mistral", 400,
      text: "Not the same number of function calls and responses",
      "a turn has not as many tool messages as calls",
      repair: Remedy.answerCalls, .history("unanswered-tool-call", "orphan-tool-result", "misplaced-tool-result"),
      sources: [
        "partITech/php-mistral#57", "mistralai/client-ts#106",
        "mistralai/mistral-common:src/mistral_common/protocol/instruct/validator.py",
      ]),
    KnownError(
      "mi-tool-call-id-format", "Mistral", 400,
      text: "Tool call id was {id} but must be a-z, A-Z, 0-9, with a length of 9.",
      patterns: ["Tool call id was {any} but must be a-z, A-Z, 0-9, with a length of 9"],
      "the id of a tool call is not nine letters and digits",
      repair: Remedy.renameCalls, .history("invalid-tool-call-id"),
      sources: [
        "karthink/gptel#1203", "anomalyco/opencode#1680", "anomalyco/opencode#3080", "nearai/ironclaw#1241",
        "mistralai/client-js#69", "langchain-ai/langchain#24668", "jackmpcollins/magentic#276",
        "avante-corp/avante.nvim#2951", "jundot/omlx#1997", "BibekBhusal0/zen-custom-js#7",
        "mistralai/mistral-common:src/mistral_common/protocol/instruct/validator.py",
      ]),
    KnownError(
      "mi-content-xor-calls", "Mistral (mistral-common)", 400,
      text: "Assistant message must have either content or tool_calls, but not both.",
      "an assistant message has both content and tool calls, or neither",
      repair: "drop an empty message; send the text apart from the calls", .history("empty-message", "misplaced-block"),
      sources: ["mistralai/mistral-common:src/mistral_common/protocol/instruct/validator.py"]),
  ]
}
