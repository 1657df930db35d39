/// The rules about thinking and the items that carry it; the line here is what registers a rule.
enum ThinkingRules {
  static let all: [Rule] = [
    .duplicateItem,
    .emptyThinking,
    .invalidItemID,
    .invalidSignature,
    .misplacedThinking,
    .missingReasoningContent,
    .missingThoughtSignature,
    .orphanReasoningItem,
    .refusedReasoningContent,
    .unsignedThinking,
    .unsupportedThinkingMode,
  ]
}
