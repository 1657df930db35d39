internal import ConversationHistory

extension SessionFormat {
  /// The state of a run of the OpenAI Agents SDK, as `RunState.to_json()` writes it.
  static let openAIAgents = SessionFormat(
    "openai-agents", "the state of a run of the OpenAI Agents SDK", dialect: .openAIResponses, layout: .document,
    signatures: [Signature(.string("$schemaVersion"), .has("current_agent"))],
    wayBack: .none("the state of a run keeps its items in several lists that belong together")
  ) { OpenAIAgentsReader($0) }
}
