extension Dialect {
  /// Mistral's hosted API, in the form of Chat Completions.
  public static let mistral = Dialect("mistral", "Mistral, the hosted API", .openAIChat) { model in
    .mistral.but {
      // mistral-small-latest takes a user behind tool results (recorded, 2026-08); others refuse it.
      $0.userAfterTool = model.map { $0.contains("mistral-small-latest") ? .yes : .unknown } ?? .unknown
    }
  }

  /// The hosted API, and the two generations of the validator that others run.
  static let mistralDialects: [Dialect] = [
    .mistral,
    Dialect("mistral/common-1.11.1", "mistral-common before 1.12", .openAIChat) { _ in
      .mistral.but { $0.userAfterTool = .yes }
    },
    // Between 1.11 and 1.13 two rules fell: user after tool, and the form of ids.
    Dialect("mistral/common-1.12.0", "mistral-common from 1.12", .openAIChat) { _ in
      .mistral.but {
        $0.userAfterTool = .yes
        $0.callID = Requirements.Spelling(maximumLength: .max, isPlain: false, pattern: "at least 1 character")
      }
    },
  ]
}

extension Requirements {
  /// What the validator of mistral-common accepts, run as releases 1.11.0 and 1.13.1.
  static let mistral = Requirements(
    results: .toolMessages,
    callID: Spelling(minimumLength: 9, maximumLength: 9, isAlphanumeric: true, pattern: "^[a-zA-Z0-9]{9}$"),
    toolName: Spelling(maximumLength: 64, pattern: "^[a-zA-Z0-9_-]{1,64}$")
  )
  .but {
    $0.endsWithAssistant = .no
    $0.takesPrefixFlag = .yes
    $0.system = .notBehindAnswer
    $0.takesDeveloper = .no
    $0.checksResultNames = true
    $0.messageFields = ["role", "content", "name", "tool_calls", "tool_call_id", "prefix"]
    $0.takesUnknownFields = .no
    $0.takesEmptyAnswer = .no
  }
}
