extension Requirements {
  /// What Chat Completions accepts; the model decides none of it.
  static let openAIChat = Requirements(
    results: .toolMessages,
    // User after user, user after tool and a last assistant are accepted (recorded requests).
    repeatsRoles: .yes,
    takesSystemRole: .yes,
    endsWithAssistant: .yes,
    // Chat Completions carries no signed thinking.
    bindsThinking: .no,
    callID: Spelling(maximumLength: 64, pattern: "1 to 64 characters"),
    toolName: Spelling(maximumLength: 64, pattern: "^[a-zA-Z0-9_-]{1,64}$"),
    calledNameLength: 64)
}
