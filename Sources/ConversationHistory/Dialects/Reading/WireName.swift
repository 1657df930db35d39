package import HistoryJSON

/// A word of a wire that readers look for: the name of a member, a role, or the type of a block.
///
/// One look tells which it is, so that a reader switches over members instead of comparing each with every name.
package enum WireName: String, Sendable, CaseIterable {
  // Members of messages and blocks.
  case role, content, type, id, name, text, input, signature, thinking, data, function
  case arguments, refusal, reasoning, custom, audio, parts
  case toolUseID = "tool_use_id", isError = "is_error", cacheControl = "cache_control"
  case toolCalls = "tool_calls", toolCallID = "tool_call_id", reasoningContent = "reasoning_content"
  case functionCall = "function_call", callID = "call_id"
  // Members of request bodies and of the tools in them.
  case messages, model, tools, system, instructions, logprobs, n, stop, systemInstruction, toolConfig
  case systemInstructionSnake = "system_instruction"
  case toolChoice = "tool_choice", anthropicVersion = "anthropic_version"
  case stopSequences = "stop_sequences", topK = "top_k", maxCompletionTokens = "max_completion_tokens"
  case responseFormat = "response_format", frequencyPenalty = "frequency_penalty"
  case presencePenalty = "presence_penalty", streamOptions = "stream_options"
  case reasoningEffort = "reasoning_effort", inputSchema = "input_schema"
  // Roles.
  case user, assistant, developer, tool
  // Types of blocks.
  case image, document, file
  case toolUse = "tool_use", toolResult = "tool_result", redactedThinking = "redacted_thinking"
  case serverToolUse = "server_tool_use", mcpToolUse = "mcp_tool_use", imageURL = "image_url"
  case inputAudio = "input_audio", inputText = "input_text", outputText = "output_text"
  // Members of lines of Claude Code.
  case uuid, isMeta, message, snapshot, teamName, isSidechain
  case leafUUID = "leafUuid", sessionID = "sessionId", parentUUID = "parentUuid"
  case isAPIErrorMessage = "isApiErrorMessage"
  /// Any other text.
  case unknown = ""

  /// The word that a string is, decoded; `unknown` for another value. O(1).
  package init(_ node: JSONNode, in bytes: RawSpan) { self = WireNameTable.shared.name(of: node, in: bytes) }
}
