extension Dialect {
  /// The Anthropic Messages API.
  public static let anthropic = Dialect("anthropic", "Anthropic Messages API", .anthropic) { model in
    .anthropic(model: model.map(ClaudeModel.init))
  }
}
