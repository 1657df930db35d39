/// The rules about who speaks when; the line here is what registers a rule.
enum RoleRules {
  static let all: [Rule] = [
    .firstMessageNotUser,
    .invalidMessageName,
    .malformedMessage,
    .misplacedPrefix,
    .misplacedSystemMessage,
    .missingUserMessage,
    .refusedSystemMessage,
    .repeatedRole,
    .trailingAssistant,
    .unknownRole,
    .userAfterTool,
  ]
}
