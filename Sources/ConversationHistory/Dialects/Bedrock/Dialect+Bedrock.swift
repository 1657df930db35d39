extension Dialect {
  /// Amazon Bedrock Converse.
  public static let bedrock = Dialect("bedrock", "Amazon Bedrock Converse", .bedrock) { model in
    .bedrock(model: model)
  }
}

extension Requirements {
  /// What Converse accepts; partly it asks the family of the model.
  static func bedrock(model: String?) -> Requirements {
    let name = model?.lowercased()
    return Requirements(
      // That results come first is Claude's own rule, which Converse passes on; of others it is not known.
      results: name?.contains("claude") ?? false ? .leadingUserBlocks : .nextUserBlocks,
      callID: Spelling(
        maximumLength: 64, extraCharacters: [UInt8](".:".utf8), pattern: "^[a-zA-Z0-9_.:-]{1,64}$"),
      toolName: Spelling(maximumLength: 64, pattern: "^[a-zA-Z0-9_-]{1,64}$")
    )
    .but {
      // Same-role turns are merged (recorded); the latest refusal was seen in 2025-03.
      $0.repeatsRoles = .unknown
      $0.startsWithAssistant = startsWithAssistant(name)
      $0.endsWithAssistant = endsWithAssistant(name)
      $0.bindsThinking = name.map { $0.contains("claude") ? .unknown : .no } ?? .unknown
      $0.system = .nowhere
      $0.maximumBody = 20 << 20
      $0.takesUnknownFields = .no
      $0.takesEmptyAnswer = .no
      $0.besideResults = besideResults(name)
      // Palmyra of Writer refuses it (pydantic-ai providers/bedrock.py); of others it is not known.
      $0.takesResultStatus = name.map { $0.contains("writer") || $0.contains("palmyra") ? .no : .unknown } ?? .unknown
    }
  }

  /// Measured by family (pydantic/pydantic-ai#6098); of other models nothing is known.
  private static func besideResults(_ name: String?) -> ResultCompany {
    guard let name else { return .anything }
    if name.contains("claude") { return .noFiles }
    return ["llama", "mistral", "writer"].contains(where: name.contains) ? .nothing : .anything
  }

  /// Refused by Nova, Llama, Mistral, Cohere, AI21 and Writer; taken by Claude and Qwen (pydantic/pydantic-ai#6255).
  private static func startsWithAssistant(_ name: String?) -> Answer {
    guard let name else { return .unknown }
    if ["claude", "qwen"].contains(where: name.contains) { return .yes }
    return ["nova", "llama", "mistral", "cohere", "ai21", "jamba", "writer"].contains(where: name.contains)
      ? .no : .unknown
  }

  /// A Claude on Bedrock takes prefill as it does elsewhere; of the others it is not known.
  private static func endsWithAssistant(_ name: String?) -> Answer {
    guard let name, name.contains("claude") else { return .unknown }
    return Requirements.anthropic(model: ClaudeModel(name)).endsWithAssistant
  }
}
