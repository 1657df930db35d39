extension KnownError {
  /// MiniMax.
  static let miniMax: [KnownError] = [
    KnownError(
      "mm-result-id-not-found", "MiniMax", 400,
      text: "invalid params, tool result's tool id({id}) not found (2013)",
      "a tool result answers no call",
      repair: Remedy.keepOrphanAsText, .history("orphan-tool-result", "duplicate-tool-result"),
      sources: [
        "MiniMax-AI/MiniMax-M2#76", "agent0ai/agent-zero#1754", "Kilo-Org/kilocode#3967", "earendil-works/pi#5468",
      ]),
    KnownError(
      "mm-result-not-following", "MiniMax", 400,
      text: "invalid params, tool call result does not follow tool call (2013)",
      patterns: ["invalid params, tool call result does not follow tool call"],
      "a tool result does not stand directly behind its call, or the id of its call was used before",
      repair: Remedy.keepOrphanAsText, .history("misplaced-tool-result", "reused-tool-call-id", "orphan-tool-result"),
      sources: ["anomalyco/opencode#32614", "can1357/oh-my-pi#2055"]),
    KnownError(
      "mm-call-id-invalid", "MiniMax", 400,
      text: "invalid params, tool call id is invalid (2013)",
      patterns: ["invalid params, tool call id is invalid"],
      "the id of a tool call is missing or malformed",
      repair: Remedy.renameCalls, .history("invalid-tool-call-id"),
      sources: ["Kilo-Org/kilocode#3967"]),
    KnownError(
      "mm-not-match", "MiniMax", 400,
      text: "invalid params, tool call and result not match (2013)",
      patterns: ["invalid params, tool call and result not match"],
      "the tool calls and results do not match",
      repair: Remedy.answerCalls, .history("unanswered-tool-call", "misplaced-tool-result", "orphan-tool-result"),
      sources: ["Kilo-Org/kilocode#3967"]),
    KnownError(
      "mm-bad-arguments", "MiniMax", 400,
      text: "invalid params, invalid function arguments json string, tool_call_id: {id} (2013)",
      patterns: ["invalid params, invalid function arguments json string"],
      "the arguments of a tool call are not valid JSON",
      repair: "mend the JSON, or send an empty object", .history("invalid-tool-input"),
      sources: ["HKUDS/nanobot#2373", "earendil-works/pi#5468"]),
    KnownError(
      "mm-parameters-empty", "MiniMax", 400,
      text: "invalid params, function parameters is empty (2013)",
      patterns: ["invalid params, function parameters is empty"],
      "a declared tool has no parameters",
      repair: Remedy.plainSchema, .request("invalid-tool-schema"),
      sources: ["QwenLM/qwen-code#11834", "QwenLM/qwen-code#11905"]),
  ]
}
