/// Who answered, told from headers and ids; the names are those of the known errors.
enum ProviderHint {
  private static let headerPrefixes: [(prefix: String, provider: String)] = [
    ("anthropic-", "anthropic"), ("x-amzn-bedrock", "bedrock"), ("x-amzn-", "bedrock"), ("openai-", "OpenAI"),
    ("x-goog-", "Google"), ("x-groq-", "Groq"), ("x-ds-", "DeepSeek"), ("x-mistral-", "Mistral"),
  ]

  /// The provider that a header gives away.
  static func of(headers: [(name: String, value: String)]) -> String? {
    for header in headers {
      let name = header.name.lowercased()
      if name == "request-id", let provider = ofRequestID(header.value) { return provider }
      for (prefix, provider) in headerPrefixes where name.hasPrefix(prefix) { return provider }
    }
    return nil
  }

  /// The provider whose request ids begin like this.
  static func ofRequestID(_ id: String) -> String? {
    if id.hasPrefix("req_vrtx_") { return "vertex" }
    return id.hasPrefix("req_01") ? "anthropic" : nil
  }

  /// Whether two names mean one provider, as `Google` and `Google Vertex` may.
  static func agree(_ left: String, _ right: String) -> Bool {
    let (left, right) = (left.lowercased(), right.lowercased())
    return left.hasPrefix(right) || right.hasPrefix(left)
  }
}
