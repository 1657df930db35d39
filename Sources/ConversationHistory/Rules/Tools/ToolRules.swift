/// The rules about tools, their calls and their results; the line here is what registers a rule.
enum ToolRules {
  static let all: [Rule] = [
    .crowdedToolResult,
    .duplicateToolCallID,
    .duplicateToolName,
    .duplicateToolResult,
    .emptyErrorResult,
    .emptyToolCalls,
    .invalidToolCallID,
    .invalidToolInput,
    .invalidToolName,
    .misplacedToolResult,
    .missingToolConfig,
    .nontextErrorResult,
    .orphanToolResult,
    .reusedToolCallID,
    .tooManyTools,
    .toolCallNotLast,
    .toolCountMismatch,
    .toolResultBehindText,
    .unansweredToolCall,
  ]
}
