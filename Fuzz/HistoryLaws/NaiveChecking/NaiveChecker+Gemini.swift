/// Gemini's generateContent, from `rules/others.md`, section 3.
extension NaiveChecker {
  func geminiFault(in root: JSONTree) -> String? {
    let contents = Self.messages(of: root, "contents")
    if contents.isEmpty { return "no contents" }
    for (index, content) in contents.enumerated() {
      if let fault = geminiFault(of: content) { return "contents[\(index)]: \(fault)" }
    }
    return declarationFault(in: root) ?? geminiRoundFault(contents) ?? geminiEndFault(contents)
      ?? (variant == "legacy" ? legacyFault(contents) : nil) ?? (isGemini3 ? signatureFault(contents) : nil)
  }

  private var isGemini3: Bool { variant == "gemini3" || variant == "vertex3" || isModel("gemini-3") }

  private static func isModelTurn(_ content: JSONTree) -> Bool { has(content, "model") }

  /// Some hosts write `function_call` for `functionCall`.
  private static func member(_ name: String, of part: JSONTree) -> JSONTree? {
    part[name]
      ?? part[name == "functionCall" ? "function_call" : name == "functionResponse" ? "function_response" : name]
  }

  private static func count(_ name: String, in contents: some Sequence<JSONTree>) -> Int {
    contents.reduce(0) { sum, content in
      sum + (content["parts"]?.elements ?? []).count { member(name, of: $0) != nil }
    }
  }

  private func geminiFault(of content: JSONTree) -> String? {
    guard content.isObject else { return "no object" }
    if let role = content["role"], !role.says("user"), !role.says("model") {
      // The names of older clients were taken for responses once; it is not known whether they still are.
      let isOld = role.says("tool") || role.says("function")
      if !isOld || Self.count("functionResponse", in: [content]) == 0 { return "a role that is not known" }
    }
    let parts = content["parts"]?.elements ?? []
    if parts.isEmpty { return "no parts" }
    for part in parts {
      if !part.isObject || part == .object([]) { return "an empty part" }
      if part["id"] != nil { return "an id on a part" }
      if let call = Self.member("functionCall", of: part), let args = call["args"], !args.isObject, !args.isNull {
        return "arguments that are no object"
      }
      if let response = Self.member("functionResponse", of: part) {
        if response["name"]?.text?.isEmpty ?? true { return "a response without a name" }
        if let said = response["response"], !said.isObject, !said.isNull { return "a response that is no object" }
      }
    }
    let isMixed = Self.count("functionCall", in: [content]) > 0 && Self.count("functionResponse", in: [content]) > 0
    return isMixed ? "a call and a response in one content" : nil
  }

  private func declarationFault(in root: JSONTree) -> String? {
    for tool in root["tools"]?.elements ?? [] {
      for declaration in (tool["functionDeclarations"] ?? tool["function_declarations"])?.elements ?? [] {
        guard let name = declaration["name"]?.text, let first = name.first else { return "a tool without a name" }
        let isDigit = (0x30...0x39).contains(first)
        let plain = name.filter { $0 != 0x2E && $0 != 0x3A }
        if isDigit || first == 0x2D || name.count > 64 || !Self.isPlain(plain) {
          return "a tool name that is not taken"
        }
      }
    }
    return nil
  }

  /// Contents of one speaker in a row are one turn; a turn of calls is followed by as many responses.
  private func geminiRoundFault(_ contents: [JSONTree]) -> String? {
    var turns: [[JSONTree]] = []
    for content in contents {
      if let last = turns.last?.last, Self.isModelTurn(last) == Self.isModelTurn(content) {
        turns[turns.count - 1].append(content)
      } else {
        turns.append([content])
      }
    }
    for (index, turn) in turns.enumerated() {
      let calls = Self.isModelTurn(turn[0]) ? Self.count("functionCall", in: turn) : 0
      if calls > 0, index == 0 { return "a call that is first" }
      let responses = index + 1 < turns.count ? Self.count("functionResponse", in: turns[index + 1]) : nil
      if Self.isModelTurn(turn[0]), let responses, responses != calls {
        return "\(responses) responses to \(calls) calls"
      }
      guard !Self.isModelTurn(turn[0]) else { continue }
      if index == 0, Self.count("functionResponse", in: turn) > 0 { return "a response that is first" }
      let answers = turn.map { Self.count("functionResponse", in: [$0]) > 0 }
      if answers.drop(while: { $0 }).contains(true) { return "a response behind something else" }
      if variant.hasPrefix("vertex"), answers.filter({ $0 }).count > 1 { return "responses in several contents" }
    }
    return nil
  }

  private func geminiEndFault(_ contents: [JSONTree]) -> String? {
    guard let last = contents.last, Self.isModelTurn(last) else { return nil }
    if contents.count == 1 { return "a single content of the model" }
    let refusesPrefill = isModel("gemini-3.5-flash-lite", "gemini-3.6-", "gemini-3.7-", "gemini-4")
    return refusesPrefill ? "the last content is the model's" : nil
  }

  private func legacyFault(_ contents: [JSONTree]) -> String? {
    for (first, second) in zip(contents, contents.dropFirst())
    where Self.isModelTurn(first) == Self.isModelTurn(second) {
      return "two contents of one role"
    }
    return contents.last.map(Self.isModelTurn) ?? false ? "the last content is the model's" : nil
  }

  /// Behind the last text of the user the first call of each step carries its signature.
  private func signatureFault(_ contents: [JSONTree]) -> String? {
    let start = contents.lastIndex { !Self.isModelTurn($0) && Self.count("text", in: [$0]) > 0 } ?? -1
    var wasModel = false
    var isSigned = false
    for content in contents[(start + 1)...] {
      defer { wasModel = Self.isModelTurn(content) }
      guard Self.isModelTurn(content) else { continue }
      if !wasModel { isSigned = false }
      for part in content["parts"]?.elements ?? [] where Self.member("functionCall", of: part) != nil && !isSigned {
        if part["thoughtSignature"] == nil, part["thought_signature"] == nil { return "a call without its signature" }
        isSigned = true
      }
    }
    return nil
  }
}
