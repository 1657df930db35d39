internal import ConversationHistory

extension SessionFormat {
  /// The state of a run of the OpenAI Agents SDK, as `RunState.to_json()` writes it.
  ///
  /// It is not written back: `generated_session_item_indexes` names items by their places in another list, and a state
  /// whose lists do not match is refused when the run goes on (openai/openai-agents-python src/agents/run_state.py).
  static let openAIAgents = SessionFormat(
    "openai-agents", "the state of a run of the OpenAI Agents SDK", dialect: .openAIResponses, layout: .document,
    signatures: [Signature(.string("$schemaVersion"), .has("current_agent"))],
    wayBack: .none(
      "the state of a run names its items by their places in several lists, and is checked when it goes on")
  ) { OpenAIAgentsReader($0) }
}
