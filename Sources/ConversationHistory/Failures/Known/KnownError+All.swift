extension KnownError {
  /// All of them, provider by provider; of twins the likelier stands first.
  public static let all: [KnownError] = {
    let groups: [[KnownError]] = [
      anthropicMessages, anthropicRoles, anthropicContent, anthropicPairing, anthropicToolUse, anthropicThinking,
      anthropicParameters, anthropicTools, anthropicCaching, anthropicMedia, anthropicLimits, bedrock,
      openAIChatPairing, openAIChatMessages, openAIChatTools, openAIResponsesPairing, openAIResponsesItems,
      openAIResponsesContent, geminiTurns, geminiContents, geminiVertex, mistral, mistralValidator, deepSeekTurns,
      deepSeekContent, dashScope, moonshot, reasoningFields, miniMax, gateways, localServers, chatTemplates,
    ]
    return groups.flatMap { $0 }
  }()
}
