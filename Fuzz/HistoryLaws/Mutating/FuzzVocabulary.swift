/// The words of the wire and of saved sessions: what a mutator writes, and what the dictionaries hold.
package enum FuzzVocabulary {
  /// Keys of members.
  package static let keys = [
    "additionalModelRequestFields", "additionalProperties", "annotations", "anyOf", "args", "arguments", "audio",
    "body", "budget_tokens", "cacheControl", "cachePoint", "cache_control", "callID", "call_id", "caller",
    "citations", "cited_text", "codeExecutionResult", "code_execution", "command", "container", "content",
    "contents", "context_management", "conversation", "conversations", "created", "createdAt", "custom", "custom_id",
    "cwd", "data", "defer_loading", "description", "developer", "disable_parallel_tool_use", "document",
    "dotted_order", "effort", "enabled", "encrypted_content", "entries", "error", "event", "events",
    "executableCode", "file", "fileData", "file_data", "format", "from", "function", "functionCall",
    "functionCallingConfig", "functionDeclarations", "functionResponse", "function_call", "function_declarations",
    "function_response", "generated_items", "guardContent", "history", "human", "id", "image", "image_url",
    "inferenceConfig", "info", "inlineData", "inline_data", "input", "inputSchema", "input_audio", "input_schema",
    "inputs", "instructions", "invocationId", "isApiErrorMessage", "isError", "isSidechain", "isSummary", "is_error",
    "items", "json", "kind", "leafUuid", "logicalParentUuid", "logprobs", "mapping", "max_tokens", "mcp_servers",
    "media_type", "message", "messageID", "messageId", "message_count", "messages", "metadata", "mode", "model",
    "modelID", "modelId", "name", "namespace", "num_turns", "object", "original_input", "output", "output_config",
    "parallel_tool_calls", "parameters", "parent", "parentId", "parentUuid", "parent_tool_use_id", "part", "partial",
    "parts", "path", "payload", "phase", "prefix", "presence_penalty", "previous_response_id", "projectID", "prompt",
    "properties", "query", "reasoning", "reasoningContent", "reasoningText", "reasoning_content",
    "reasoning_details", "redactedContent", "refs", "refusal", "replacement_history", "requestId", "required",
    "response", "response_format", "result", "results", "role", "run_type", "samples", "sender", "server_tool_use",
    "session", "sessionID", "sessionId", "session_id", "signature", "source", "status", "stop_reason",
    "stop_sequences", "store", "strict", "subtype", "success", "summary", "system", "systemInstruction",
    "system_instruction", "temperature", "text", "thinking", "thinkingBudget", "thought", "thoughtSignature",
    "thought_signature", "thoughts", "time", "timestamp", "title", "toolCall", "toolCallId", "toolCalls",
    "toolChoice", "toolConfig", "toolName", "toolResponse", "toolResult", "toolSpec", "toolUse", "toolUseID",
    "toolUseId", "toolUseResult", "tool_call_id", "tool_calls", "tool_choice", "tool_config", "tool_id", "tool_name",
    "tool_references", "tool_result", "tool_use_id", "tools", "toolset_name", "top_k", "top_p", "traj", "trajectory",
    "transformedContent", "ttl", "type", "unknown", "url", "usage", "user", "userContent", "uuid", "value",
    "version", "video",
  ]

  /// Values of `type` and the like, and names that rules know.
  package static let types = [
    "text", "image", "document", "tool_use", "tool_result", "thinking", "redacted_thinking", "server_tool_use",
    "web_search_tool_result", "code_execution_tool_result", "bash_code_execution_tool_result",
    "text_editor_code_execution_tool_result", "web_fetch_tool_result", "tool_search_tool_result", "mcp_tool_use",
    "mcp_tool_result", "container_upload", "search_result", "tool_reference", "web_search_result", "ephemeral",
    "base64", "url", "file", "function", "custom", "image_url", "input_audio", "refusal", "input_text",
    "output_text", "input_image", "input_file", "message", "function_call", "function_call_output",
    "custom_tool_call", "custom_tool_call_output", "reasoning", "summary_text", "reasoning_text", "web_search_call",
    "file_search_call", "computer_call", "computer_call_output", "code_interpreter_call", "local_shell_call",
    "local_shell_call_output", "mcp_call", "mcp_list_tools", "mcp_approval_request", "mcp_approval_response",
    "image_generation_call", "item_reference", "compaction", "apply_patch_call", "apply_patch_call_output",
    "shell_call", "shell_call_output", "think", "reference", "bash_20250124", "web_search_20250305", "advisor",
    "advisor_tool_result", "fallback", "tool_search_tool_regex", "any", "auto", "none", "required", "object",
    "string", "session_meta", "response_item", "event_msg", "turn_context", "compacted", "assistant", "user",
    "system", "summary", "progress", "file-history-snapshot", "queue-operation", "compact_boundary", "session",
    "result", "toolCall", "toolResult", "tool_call", "tool_response", "session_start", "model_change",
    "thinking_level_change", "branch_summary", "custom_message", "human", "gpt", "claude-opus-4-6",
    "claude-sonnet-4-5", "gpt-5", "gemini-3-flash-preview", "read_file", "search", "bash",
  ]

  package static let roles = [
    "user", "assistant", "system", "tool", "developer", "model", "function", "human", "gpt", "bot", "toolResult",
    "bashExecution", "custom", "compactionSummary", "branchSummary", "hookMessage",
  ]

  /// Keys whose values name something.
  static let idKeys: Set = [
    "id", "tool_use_id", "tool_call_id", "call_id", "toolUseId", "toolCallId", "callID", "parentUuid", "uuid",
    "parentId", "parent", "leafUuid", "messageID", "messageId", "sessionId", "sessionID", "session_id", "name",
    "invocationId", "tool_id", "dotted_order", "logicalParentUuid", "parent_tool_use_id", "requestId", "toolUseID",
  ]

  /// Keys whose values say what something is.
  static let kindKeys: Set = ["type", "role", "from", "kind", "subtype", "status", "object"]

  /// String tokens that are hard on rules, repairs and readers.
  static let texts = [
    #""""#, #"" ""#, #""\n\t""#, #""\u00a0""#, #""hi""#, #""\u0068i""#, #""\ud800""#, #""x\udc00y""#,
    #""\ud83d\ude00""#,
    #""\u0000""#, #""\u001b[31m""#, #""\u202e""#, #""```\ncode\n```""#, #""API Error: 500 {}""#, #""API Error""#,
    #""No response requested.""#, #""(no content)""#, #""[Request interrupted by user]""#,
    #""[Request interrupted by user for tool use]""#,
    #""[historylint] tool output without its call, id `a`:\n```\nb\n```""#,
    #""[historylint] no result of this tool call was saved; whether the tool ran is not known""#, #""ends in space ""#,
    #""ends in line\n""#, #""\\""#, #""\"quoted\"""#, #""cafe\u0301""#, #""caf\u00e9""#, #""{}""#, #""{\"a\":1}""#,
    #""[]""#,
    #""{\"a\":""#, #""iVBORw0KGgo=""#, #""2026-11-21T17:00:00Z""#, #""claude-opus-4-6""#, #""toolu_1""#, #""call_1""#,
    #""a b""#,
  ]
}
