import ConversationHistory

/// Known texts as a provider would really write them, placeholders filled.
enum FilledText {
  private static let values: [String: String] = [
    "id": "toolu_01A2b3C4d5", "ids": "call_9f8e7d6c, call_1a2b3c4d", "type": "text", "role": "tool", "key": "timestamp",
    "field": "citations", "name": "web_search", "srvtoolu id": "srvtoolu_01Xy9", "tag": "image_url",
    "list": "'text', 'image', 'tool_use'", "model": "claude-opus-4-6", "media type": "image/png", "ids...": "a",
    "which part differs": "The messages before it differ.", "rs_id": "rs_0a1b2c", "fc_id": "fc_0a1b2c",
    "msg_id": "msg_0a1b2c", "call_id": "call_Zk81", "blob": "gAAAAABo...", "path": "input[3]", "prefix": "msg",
    "reason": "None is not of type 'object'", "limit": "200000", "100|600": "100", "anthropic text": "no text known",
    "a": "image/png", "b": "image/jpeg", "nil": "<nil>", "400": "<400>", "...": "…",
    "At path 'properties.x': conflicting keywords found after $ref expansion: description":
      "At path 'properties.y': undefined type",
  ]

  /// The texts that cannot be filled by rule: alternatives, descriptions, letters in the place of numbers.
  private static let special: [String: [String]] = [
    "api-error": ["api_error", "Internal server error"], "overloaded": ["overloaded_error", "Overloaded"],
    "bedrock-cache-top": ["cache_control: Extra inputs are not permitted"],
    "third-party-extra-usage": [
      "Third-party apps now draw from your extra usage, not your plan limits. Add more at claude.ai/settings/usage "
        + "and keep going.",
      "Third-party apps now draw from your extra usage, not your plan limits. We've added a $200 credit to get you "
        + "started. Claim it at claude.ai/settings/usage and keep going.",
    ],
  ]

  /// The known text of an error with its optional parts and without.
  static func fill(_ error: KnownError) -> [String] {
    if let texts = special[error.id] { return texts }
    guard let text = error.text else { return [] }
    let variants = [text, withoutOptionals(text)]
    return variants.enumerated().filter { $0.offset == 0 || $0.element != text }.map { fill($0.element) }
  }

  private static func withoutOptionals(_ text: String) -> String {
    var result = ""
    var depth = 0
    var part = ""
    for character in text {
      if character == "[" { depth += 1 }
      if depth == 0 { result.append(character) } else { part.append(character) }
      if character == "]", depth > 0 {
        depth -= 1
        if depth == 0 {
          if !isOptional(part) { result += part }
          part = ""
        }
      }
    }
    return result + part
  }

  private static func isOptional(_ part: String) -> Bool {
    guard part.contains(" "), !part.hasPrefix("['") else { return false }
    return part.hasPrefix("[, ") || part.hasPrefix("[; ") || part.hasPrefix("[ ") || part.hasPrefix("[messages.<i>")
  }

  private static func fill(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(where: { $0 == "<" || $0 == "{" || $0 == "[" }) {
      result += rest[..<open]
      let close: Character = rest[open] == "<" ? ">" : rest[open] == "{" ? "}" : "]"
      let name = rest[rest.index(after: open)...].prefix { $0 != close }
      if rest[open] == "[" {
        rest = rest[rest.index(after: open)...]
        let isPhrase = isOptional("[" + name + "]")
        result += isPhrase ? "" : "["
        if isPhrase, let end = matchingEnd(rest) { rest.replaceSubrange(end...end, with: "") }
        continue
      }
      let isNumber = name.utf8.count == 1
      if isNumber || values[String(name)] != nil, rest.index(open, offsetBy: name.count + 1) < rest.endIndex {
        result += isNumber ? "7" : values[String(name)] ?? ""
        rest = rest[rest.index(open, offsetBy: name.count + 2)...]
      } else {
        result.append(rest[open])
        rest = rest[rest.index(after: open)...]
      }
    }
    result += rest
    return result.replacing("[N]", with: "[4]")
  }

  /// The bracket that closes one which stands before the text.
  private static func matchingEnd(_ text: Substring) -> Substring.Index? {
    var depth = 1
    for index in text.indices {
      if text[index] == "[" { depth += 1 }
      if text[index] == "]" { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }
}
