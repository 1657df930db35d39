extension Dialect {
  /// The shape that every strict chat template takes.
  public static let chatTemplate = Dialect(
    "chat-template", "the shape that every chat template takes", .openAIChat
  ) { _ in .chatTemplate }

  /// The shape that all take, and what single templates ask for.
  static let chatTemplateDialects: [Dialect] = [
    .chatTemplate,
    // Mistral v0.1 and Gemma 3: user first, strict alternation; Gemma 3 takes one leading system.
    variant("alternate", "Mistral v0.1, Gemma 3") {
      $0.userAfterTool = .unknown
      $0.takesNoUser = .unknown
    },
    // Mistral v0.3, Small 3.1: alternation counted without tool messages and messages with calls.
    variant("alternate-system", "Mistral v0.3, Small 3.1") {
      $0.callID = Requirements.Spelling(
        minimumLength: 9, maximumLength: .max, isPlain: false, pattern: "at least 9 characters")
      $0.countsToolTurns = false
      $0.takesNoUser = .unknown
    },
    variant("devstral", "Devstral 2, Ministral 3") {
      $0.countsToolTurns = false
      $0.takesNoUser = .unknown
    },
    variant("gemma2", "Gemma 1 and 2") {
      $0.system = .nowhere
      $0.userAfterTool = .unknown
      $0.takesNoUser = .unknown
    },
    // Exactly one system, at the front, and at least one user; no alternation.
    variant("qwen35", "Qwen3.5 to 3.8") {
      $0.repeatsRoles = .yes
      $0.startsWithAssistant = .yes
      $0.userAfterTool = .yes
    },
  ]

  private static func variant(
    _ name: String, _ summary: String, _ change: @escaping @Sendable (inout Requirements) -> Void
  ) -> Dialect {
    Dialect("chat-template/\(name)", "the template of \(summary)", .openAIChat) { _ in
      Requirements.chatTemplate.but(change)
    }
  }
}

extension Requirements {
  /// `S? U ((C R)* A U)* ((C R)* A?)?` with S system, U user, A assistant, C a message with one call, R its result.
  static let chatTemplate = Requirements(
    results: .toolMessages,
    callID: Spelling(maximumLength: .max, isPlain: false, pattern: "at least 1 character"),
    toolName: Spelling(maximumLength: 64, pattern: "^[a-zA-Z0-9_-]{1,64}$")
  )
  .but {
    $0.repeatsRoles = .no
    $0.startsWithAssistant = .no
    $0.userAfterTool = .no
    $0.system = .first
    $0.takesNoUser = .no
  }
}
