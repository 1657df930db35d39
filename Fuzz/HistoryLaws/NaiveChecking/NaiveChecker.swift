package import ConversationHistory

/// Says whether a provider would refuse a body; deliberately simple, and written from the rules alone.
///
/// It knows roles, empty contents, ids and names, pairs and the end; one file for each family. What the rules leave open,
/// or say of some models only, it takes. It shares no code with the library but the reading of JSON, and gives only the
/// first fault.
package struct NaiveChecker: Sendable {
  /// The dialect up to its slash.
  let family: String
  /// The dialect behind its slash.
  let variant: String
  let model: String?

  /// Makes a checker for a dialect and a model.
  package init(_ dialect: Dialect, _ model: String?) {
    let parts = dialect.id.split(separator: "/", maxSplits: 1).map(String.init)
    family = parts[0]
    variant = parts.count > 1 ? parts[1] : ""
    self.model = model?.lowercased()
  }

  private init(_ family: String, _ variant: String, _ model: String) {
    self.family = family
    self.variant = variant
    self.model = model.lowercased()
  }

  /// What would be refused in a body; nil if nothing is known to be.
  package func firstFault(in body: [UInt8]) -> String? {
    JSONTree(body).map { firstFault(in: $0) } ?? "no JSON"
  }

  func firstFault(in root: JSONTree) -> String? {
    guard root.isArray || root.isObject else { return "no body" }
    if model == nil, let own = root["model"]?.text {
      return NaiveChecker(family, variant, String(decoding: own, as: UTF8.self)).firstFault(in: root)
    }
    return familyFault(in: root) ?? surrogateFault(in: root)
  }

  private func familyFault(in root: JSONTree) -> String? {
    switch family {
    case "anthropic": anthropicFault(in: root)
    case "bedrock": bedrockFault(in: root)
    case "gemini": geminiFault(in: root)
    case "openai-responses": responsesFault(in: root)
    case "mistral": mistralFault(in: root)
    case "chat-template": templateFault(in: root)
    default: chatFault(in: root) ?? hostFault(in: root)
    }
  }

  /// Whether the name of the model has one of some parts, each at the beginning of a word; an unknown model has none.
  func isModel(_ parts: String...) -> Bool {
    guard let name = model.map({ Array($0.utf8) }) else { return false }
    return parts.contains { part in
      name.indices.contains { index in
        name[index...].starts(with: part.utf8) && (index == 0 || !(0x61...0x7A).contains(name[index - 1]))
      }
    }
  }

  /// The messages, under the name that the family has for them; a bare array is the messages.
  static func messages(of root: JSONTree, _ name: String = "messages") -> [JSONTree] {
    root.isArray ? root.elements : root[name]?.elements ?? []
  }

  static func isPlain(_ text: [UInt8]) -> Bool {
    text.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || byte == 0x5F || byte == 0x2D
    }
  }

  /// Whether a name has a length and the alphabet that every provider takes.
  static func isName(_ name: [UInt8], upTo length: Int) -> Bool {
    (1...length).contains(name.count) && isPlain(name)
  }

  private func surrogateFault(in tree: JSONTree) -> String? {
    switch tree {
    case .literal: return nil
    case .string(let token):
      let text = WireText.decoded(token)
      return WireText.readable(text) == text ? nil : "half of a surrogate pair"
    case .array(let elements): return elements.lazy.compactMap(surrogateFault).first
    case .object(let members):
      return members.lazy.compactMap {
        surrogateFault(in: .string($0.key)) ?? surrogateFault(in: $0.value)
      }.first
    }
  }
}
