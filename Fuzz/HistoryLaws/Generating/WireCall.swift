/// How the wire forms spell calls and results.
struct WireCall {
  /// The id; for Gemini the name, by which it pairs.
  var id: JSONTree?
  var name: JSONTree
  var input: JSONTree?
  /// Whether the tool is a custom one, whose input is free text.
  var isCustom = false

  /// The members that the form wants, those that are missing left out.
  func members(_ form: WireForm) -> [(String, JSONTree)] {
    func own(_ key: String, _ value: JSONTree?) -> [(String, JSONTree)] { value.map { [(key, $0)] } ?? [] }
    let inputKey = isCustom ? "input" : "arguments"
    switch form {
    case .anthropic:
      return [("type", .plain("tool_use"))] + own("id", id) + [("name", name)] + own("input", input)
    case .bedrock: return own("toolUseId", id) + [("name", name)] + own("input", input)
    case .chat:
      let kind = isCustom ? "custom" : "function"
      return own("id", id) + [
        ("type", .plain(kind)), (kind, .members([("name", name)] + own(inputKey, input))),
      ]
    case .responses:
      return [("type", .plain(isCustom ? "custom_tool_call" : "function_call"))] + own("call_id", id)
        + [("name", name)] + own(inputKey, input)
    case .gemini: return own("name", id) + own("args", input)
    }
  }

  static func wrapped(
    _ members: [(String, JSONTree)], _ form: WireForm, _ isSnake: Bool, with beside: [(String, JSONTree)] = []
  ) -> JSONTree {
    switch form {
    case .anthropic, .chat, .responses: .members(members)
    case .bedrock: .members([("toolUse", .members(members))])
    case .gemini: .members([(isSnake ? "function_call" : "functionCall", .members(members))] + beside)
    }
  }

  /// What a tool said in the shape that the form wants: a list, an object, or as it is.
  static func fitted(_ content: JSONTree?, _ form: WireForm) -> JSONTree? {
    guard let content else { return nil }
    switch form {
    case .anthropic, .chat, .responses: return content
    case .bedrock: return content.text == nil ? content : .array([.members([("text", content)])])
    case .gemini: return .members([("output", content)])
    }
  }

  static func result(_ id: JSONTree?, _ content: JSONTree?, _ form: WireForm) -> [(String, JSONTree)] {
    func own(_ key: String, _ value: JSONTree?) -> [(String, JSONTree)] { value.map { [(key, $0)] } ?? [] }
    switch form {
    case .anthropic: return [("type", .plain("tool_result"))] + own("tool_use_id", id) + own("content", content)
    case .bedrock: return own("toolUseId", id) + own("content", content)
    case .chat: return [("role", .plain("tool"))] + own("tool_call_id", id) + own("content", content)
    case .responses:
      return [("type", .plain("function_call_output"))] + own("call_id", id) + own("output", content)
    case .gemini: return own("name", id) + own("response", content)
    }
  }

  static func wrappedResult(_ members: [(String, JSONTree)], _ form: WireForm) -> JSONTree {
    switch form {
    case .anthropic, .chat, .responses: .members(members)
    case .bedrock: .members([("toolResult", .members(members))])
    case .gemini: .members([("functionResponse", .members(members))])
    }
  }
}
