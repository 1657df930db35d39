/// The rules about tools, their calls and their results; the line here is what registers a rule.
enum ToolRules {
  static let all: [Rule] = [
    .duplicateToolCallID,
    .duplicateToolName,
    .duplicateToolResult,
    .emptyErrorResult,
    .emptyToolCalls,
    .invalidToolCallID,
    .invalidToolInput,
    .invalidToolName,
    .misplacedToolCall,
    .misplacedToolResult,
    .orphanToolResult,
    .reusedToolCallID,
    .toolResultBehindText,
    .unansweredToolCall,
  ]
}
