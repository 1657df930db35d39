extension KnownError {
  /// Responses: reasoning, ids and what the server keeps.
  static let openAIResponsesItems: [KnownError] = [
    KnownError(
      "or-reasoning-orphan", "OpenAI", 400,
      text: "Item '{rs_id}' of type 'reasoning' was provided without its required following item.",
      patterns: ["of type 'reasoning' was provided without its required following item"],
      "a reasoning item stands without the item it led to",
      repair: "drop the id of the reasoning item, or keep the pair together", .history("orphan-reasoning-item"),
      sources: [
        "continuedev/continue#8933", "continuedev/continue#10428", "vercel/ai#7099", "vercel/ai#8379",
        "mastra-ai/mastra#14048", "openai/openai-agents-python#1611", "openai/openai-node#1567",
        "openai/openai-agents-js#326", "OpenHands/software-agent-sdk#1754",
        "pydantic/pydantic-ai tests thinking_with_modified_history (recorded 400)",
        "crmne/ruby_llm (37 recorded requests)", "simonw/llm (8 recorded requests)",
      ]),
    KnownError(
      "or-item-without-reasoning", "OpenAI", 400,
      text: """
        Item '{fc_id}' of type 'function_call' was provided without its required 'reasoning' item: '{rs_id}'.
        """,
      "a call stands without the reasoning item that the server has for it",
      repair: Remedy.dropServerID, .stored,
      sources: ["VRSEN/agency-swarm#367", "mastra-ai/mastra#8738", "0xPlaygrounds/rig#751", "laravel/ai#1052"]),
    KnownError(
      "or-message-without-reasoning", "OpenAI", 400,
      text: "Item '{msg_id}' of type 'message' was provided without its required 'reasoning' item: '{rs_id}'.",
      "an answer stands without the reasoning item that the server has for it",
      repair: Remedy.dropServerID, .stored,
      sources: ["mastra-ai/mastra#15509", "continuedev/continue#11994"]),
    KnownError(
      "or-message-without-preceding", "OpenAI", 400,
      text: """
        Item '{msg_id}' of type 'message' was provided without its required preceding item of type 'reasoning'
        """,
      "an answer stands without the reasoning item that the server has for it (newer wording)",
      repair: Remedy.dropServerID, .stored,
      sources: ["openai/openai-dotnet#1050"]),
    KnownError(
      "or-duplicate-item", "OpenAI, GitHub Copilot", 400,
      text: "Duplicate item found with id {id}. Remove duplicate items from your input and try again.",
      patterns: ["Duplicate item found with id {any}. Remove duplicate items from your input"],
      "two items have the same id",
      repair: "drop an exact copy; else drop the id of one", .history("duplicate-item"),
      sources: ["OpenRouterTeam/ai-sdk-provider#254", "github/app#540"]),
    KnownError(
      "or-duplicate-with-previous", "OpenAI", 400,
      text: "Duplicate item found with id {id}. Remove duplicate items from your input and try again.",
      patterns: ["Duplicate item found with id {any}. Remove duplicate items from your input"],
      "an item is sent again that the previous response already holds",
      repair: "send only the new items, or leave previous_response_id out", .history("duplicate-item"),
      sources: ["MacPaw/OpenAI#432", "vercel/ai#13307"]),
    KnownError(
      "or-item-not-found", "OpenAI", 404,
      text: """
        Item with id '{id}' not found. Items are not persisted when `store` is set to false. Try again with `store` \
        set to true, or remove this item from your input.
        """,
      patterns: [
        "Item with id '{any}' not found. Items are not persisted when `store` is set to false",
        "Item with id '{any}' not found",
      ],
      "an item is referred to that the server did not keep",
      repair: "send the items themselves, and drop the ids of reasoning without encrypted content",
      .history("invalid-item-id", "orphan-reasoning-item"),
      // Reasoning is told by the beginning of its id.
      tells: [Tell(words: "Item with id 'rs_", rule: "orphan-reasoning-item")],
      sources: [
        "can1357/oh-my-pi#41", "anomalyco/opencode#7724", "anomalyco/opencode#8987", "earendil-works/pi#5059",
        "smixs/iva-agent#19",
      ]),
    KnownError(
      "or-previous-response", "OpenAI", 400,
      text: "Previous response with id '{id}' not found.",
      "the previous response is not known to the server",
      repair: "leave previous_response_id out and send the whole history", .state,
      sources: ["icebear0828/codex-proxy#691"]),
    KnownError(
      "or-encrypted-unverified", "OpenAI", 400,
      text: "The encrypted content {blob} could not be verified.",
      patterns: ["The encrypted content {any} could not be verified"],
      "encrypted reasoning was cut, altered or made by another account",
      repair: "drop all encrypted reasoning, keep summaries, text and calls, and send once more",
      .signature("invalid-signature"),
      sources: [
        "openai/codex#8145", "openai/codex#8132", "openai/codex#8128", "openai/codex#8126", "openai/codex#8119",
        "openai/codex#8123", "openai/codex#8136", "openai/codex#8138", "openai/codex#8144",
      ]),
    KnownError(
      "or-encrypted-undecryptable", "OpenAI", 400,
      text: """
        The encrypted content {blob} could not be verified. Reason: Encrypted content could not be decrypted or \
        parsed.
        """,
      patterns: ["could not be verified. Reason: Encrypted content could not be decrypted or parsed"],
      "encrypted reasoning was cut, altered or made by another account (newer wording)",
      repair: "drop all encrypted reasoning, keep summaries, text and calls, and send once more",
      .signature("invalid-signature"),
      sources: [
        "Wei-Shaw/sub2api#2863", "Wei-Shaw/sub2api#3038", "smallmain/vscode-unify-chat-provider#178",
        "openai/codex#35334", "NousResearch/hermes-agent#33035", "edison7009/EchoBird#255",
      ]),
    KnownError(
      "or-id-prefix", "OpenAI", 400,
      text: "Invalid '{path}.id': '{id}'. Expected an ID that begins with '{prefix}'.",
      "the id of an item does not begin as ids of its kind do",
      repair: "drop the id, keep the item", .history("invalid-item-id"),
      sources: [
        "jlcodes99/cockpit-tools#2090", "jlcodes99/cockpit-tools#2543", "openai/codex#33176",
        "farion1231/cc-switch#5338", "mastra-ai/mastra#10815", "Soju06/codex-lb#1450",
      ]),
    KnownError(
      "or-empty-id", "OpenAI", 400,
      text: "Invalid 'input[{n}].id': ''",
      patterns: ["Invalid 'input[0].id': ''"],
      "the id of an item is empty",
      repair: "drop the id", .history("invalid-item-id"),
      sources: ["anomalyco/opencode#25065", "mweinbach/open-grok#23"]),
    KnownError(
      "or-reasoning-summary", "OpenAI-compatible Responses (Meta)", 400,
      text: "Input[N] missing required field `summary`",
      patterns: ["Input{word} missing required field `summary`"],
      "a reasoning item has no summary",
      repair: "add an empty summary", .history("missing-field"),
      sources: ["newo-ether/Agora#141", "openai/openai-openapi:openapi.json#ReasoningItem"]),
  ]
}
