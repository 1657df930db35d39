/// OpenAI Responses, from `rules/others.md`, section 2.
extension NaiveChecker {
  func responsesFault(in root: JSONTree) -> String? {
    let hasState = ["previous_response_id", "conversation", "prompt"].contains { root[$0].map { !$0.isNull } ?? false }
    let input = root.isArray ? root : root["input"] ?? .null
    if let text = input.text { return text.isEmpty && !hasState ? "no input" : nil }
    if input.elements.isEmpty { return hasState ? nil : "no input" }
    for (index, item) in input.elements.enumerated() {
      if let fault = responsesFault(of: item) { return "input[\(index)]: \(fault)" }
    }
    return responsesToolFault(in: root) ?? responsesPairFault(input.elements, hasState: hasState)
      ?? (isOpenAI && !root.isArray && !hasState ? itemFault(input.elements, root) : nil)
  }

  /// Other providers in this form take ids of their own, so that ids are judged for known models alone.
  private var isOpenAI: Bool { isModel("gpt-", "o1", "o3", "o4", "codex") }

  private static func type(of item: JSONTree) -> String {
    // An empty name is one that is not known.
    if let type = item["type"]?.text { return type.isEmpty ? "?" : String(decoding: type, as: UTF8.self) }
    return item["role"] == nil ? "" : "message"
  }

  private func responsesFault(of item: JSONTree) -> String? {
    guard item.isObject else { return "no object" }
    switch Self.type(of: item) {
    case "message": return responsesFault(ofMessage: item)
    case "function_call":
      guard let name = item["name"]?.text, !name.isEmpty, Self.isPlain(name) else { return "a bad name" }
      if item["arguments"]?.text == nil { return "arguments that are no string" }
      return callIDFault(item)
    case "custom_tool_call", "local_shell_call", "function_call_output", "custom_tool_call_output":
      return callIDFault(item)
    case "reasoning": return item["summary"]?.isArray ?? false ? nil : "reasoning without its summary"
    case "": return "no type"
    default: return nil
    }
  }

  private func callIDFault(_ item: JSONTree) -> String? {
    guard let id = item["call_id"]?.text, (1...64).contains(id.count) else { return "a bad id of a call" }
    return nil
  }

  private func responsesFault(ofMessage item: JSONTree) -> String? {
    guard ["user", "assistant", "system", "developer"].contains(where: { Self.has(item, $0) }) else {
      return "a role that is not known"
    }
    if item["tool_calls"] != nil { return "a member that is not known" }
    guard let content = item["content"], !content.isNull else { return "no content" }
    let types = content.elements.map { $0["type"]?.text.map { String(decoding: $0, as: UTF8.self) } ?? "" }
    let isAnswer = Self.has(item, "assistant")
    let isForeign = types.contains { isAnswer ? $0.hasPrefix("input_") : $0 == "output_text" || $0 == "refusal" }
    return isForeign ? "a part of another speaker" : nil
  }

  private func responsesToolFault(in root: JSONTree) -> String? {
    for tool in root["tools"]?.elements ?? [] where tool["type"]?.says("function") ?? false {
      guard let name = tool["name"]?.text else { return "a tool without a name" }
      if !Self.isName(name, upTo: 64) { return "a tool name that is not taken" }
    }
    return nil
  }

  /// Items pair by their ids and kinds, wherever they stand.
  private func responsesPairFault(_ items: [JSONTree], hasState: Bool) -> String? {
    func ids(_ type: String, _ name: String = "call_id") -> Set<[UInt8]> {
      Set(items.filter { Self.type(of: $0) == type }.compactMap { $0[name]?.text })
    }
    for kind in ["function_call", "custom_tool_call"] {
      if !ids(kind).isSubset(of: ids(kind + "_output")) { return "a call without its result" }
    }
    let calls = ids("function_call").union(ids("tool_search_call"))
    if !hasState, !ids("function_call_output").isSubset(of: calls) { return "a result without its call" }
    if !hasState, !ids("custom_tool_call_output").isSubset(of: ids("custom_tool_call")) {
      return "a result without its call"
    }
    return nil
  }

  /// The ids of items: given by the server, each once; reasoning with an id has its follower.
  private func itemFault(_ items: [JSONTree], _ root: JSONTree) -> String? {
    let isStored = root["store"] != .literal([UInt8]("false".utf8))
    var seen: Set<[UInt8]> = []
    for (index, item) in items.enumerated() {
      if Self.type(of: item) == "item_reference" {
        if !isStored { return "a reference where nothing is stored" }
        continue
      }
      guard let id = item["id"]?.text else { continue }
      if id.isEmpty { return "input[\(index)]: an empty id of an item" }
      if !seen.insert(id).inserted { return "input[\(index)]: an id of two items" }
      let isMessage = Self.type(of: item) == "message"
      if isMessage, !id.starts(with: "msg".utf8) { return "input[\(index)]: an id of another kind" }
      guard Self.type(of: item) == "reasoning" else { continue }
      if !id.starts(with: "rs".utf8) { return "input[\(index)]: an id of another kind" }
      if !isStored {
        if item["encrypted_content"]?.text == nil { return "input[\(index)]: reasoning that is not stored" }
        continue
      }
      let follower = index + 1 < items.count ? items[index + 1] : .null
      let type = Self.type(of: follower)
      // A reference, or an item of a type that is not known, may be what the reasoning led to.
      let isProduct = Self.has(follower, "assistant") || type != "message" && !type.hasSuffix("_output")
      if !isProduct || follower["id"]?.text == nil { return "input[\(index)]: reasoning without its follower" }
    }
    return nil
  }
}
