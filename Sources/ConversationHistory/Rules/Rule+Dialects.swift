extension [Rule.Severities] {
  /// The same in every dialect.
  static func everywhere(_ worst: Severity) -> [Rule.Severities] {
    on(worst, .anthropic, .bedrock, .openAIChat, .openAIResponses, .gemini, .mistral, .chatTemplate)
  }

  /// In the form of Chat Completions, whoever takes it.
  static func chat(_ worst: Severity) -> [Rule.Severities] { on(worst, .openAIChat, .mistral, .chatTemplate) }

  static func on(_ worst: Severity, _ dialects: Dialect...) -> [Rule.Severities] {
    dialects.map { Rule.Severities($0, worst) }
  }

  static func on(_ worst: Severity, _ dialects: [Dialect]) -> [Rule.Severities] {
    dialects.map { Rule.Severities($0, worst) }
  }
}
