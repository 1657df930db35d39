/// The provider's words about ids, names and inputs in a form that is not taken.
extension LintContext {
  /// What the API says of the id of a call.
  func idWords(_ block: Int, _ id: String) -> String? {
    let length = id.unicodeScalars.count
    let tooLong =
      "string too long. Expected a string with maximum length 64, but got a string with length \(length) instead."
    switch outline.dialect.id {
    case "anthropic":
      return id.isEmpty
        ? nil : "\(wireStart(block)).tool_use.id: String should match pattern '^[a-zA-Z0-9_-]+$'"
    case "openai-chat": return length > 64 ? "Invalid '\(path(of: .block(block))).id': \(tooLong)" : nil
    case "openai-responses", "openai-responses/reasoning":
      let start = "Invalid '\(path(of: .block(block))).call_id': "
      if length > 64 { return start + tooLong }
      return id.isEmpty ? start + Self.emptyString : nil
    case "mistral", "mistral/common-1.11.1":
      return id.isEmpty
        ? "Tool call id has to be defined in serving mode."
        : "Tool call id was \(id) but must be a-z, A-Z, 0-9, with a length of 9."
    case "openai-chat/minimax": return "invalid params, tool call id is invalid (2013)"
    default: return nil
    }
  }

  /// What the API says of the name in a call.
  func nameWords(call block: Int, _ name: String) -> String? {
    switch outline.dialect.id {
    case "anthropic":
      return "\(wireStart(block)).tool_use.name: "
        + (name.isEmpty ? "String should have at least 1 character" : "String should have at most 200 characters")
    case "openai-chat": return nameWords("\(path(of: .block(block))).function.name", name)
    case "openai-responses", "openai-responses/reasoning":
      // What is said of an empty one is not known.
      return name.isEmpty ? nil : nameWords("\(path(of: .block(block))).name", name)
    default: return validatorWords(name)
    }
  }

  /// What the API says of the name in a declaration.
  func nameWords(tool index: Int, _ name: String) -> String? {
    switch outline.dialect.id {
    case "anthropic":
      let isPlain = !name.isEmpty && name.utf8.allSatisfy(Requirements.isPlain)
      return "tools.\(outline.tools[index].element).custom.name: "
        + (isPlain
          ? "String should have at most 128 characters" : "String should match pattern '^[a-zA-Z0-9_-]{1,128}$'")
    case "openai-chat", "openai-responses", "openai-responses/reasoning":
      return name.isEmpty ? nil : nameWords(path(of: .tool(index)), name)
    case _ where family == .gemini:
      return
        "The GenerateContentRequest proto is invalid:\n  * tools[\(outline.tools[index].element)].function_declarations[\(outline.tools[index].function)].name: "
        + "[FIELD_INVALID] Invalid function name. Must start with a letter or an underscore. Must be a-z, A-Z, 0-9, or "
        + "contain underscores (_), dots (.), colons (:), or dashes (-), with a maximum length of 64."
    default: return validatorWords(name)
    }
  }

  private func nameWords(_ path: String, _ name: String) -> String? {
    if name.isEmpty { return "Invalid '\(path)': \(Self.emptyString)" }
    if !name.utf8.allSatisfy(Requirements.isPlain) {
      return "Invalid '\(path)': string does not match pattern. Expected a string that matches the pattern "
        + "'^[a-zA-Z0-9_-]+$'."
    }
    return "Invalid '\(path)': string too long. Expected a string with maximum length 64, but got a string with length "
      + "\(name.utf8.count) instead."
  }

  func validatorWords(_ name: String) -> String? {
    guard outline.dialect.lineage.contains("mistral") else { return nil }
    return "Function name was \(name) but must be a-z, A-Z, 0-9, or contain underscores and dashes, with a maximum "
      + "length of 64."
  }

  private static let emptyString =
    "empty string. Expected a string with minimum length 1, but got an empty string instead."

  /// How the Messages API names a block.
  private func wireStart(_ block: Int) -> String {
    let message = outline.message(of: block)
    return "messages.\(message).content.\(position(of: block, in: message))"
  }
}
