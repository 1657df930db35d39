package import ConversationHistory

/// The kinds of messages of which a small scope has every history, and the body around them.
package struct ScopeAlphabet: Sendable {
  package let dialect: Dialect
  package let model: String?
  package let kinds: [ScopeKind]
  private let head: [UInt8]
  /// The spelling of each kind at each place.
  private let fragments: [[[UInt8]]]

  init(_ dialect: Dialect, model: String? = nil, head: String, kinds: [ScopeKind]) {
    self.dialect = dialect
    self.model = model
    self.kinds = kinds
    self.head = [UInt8](head.utf8)
    fragments = kinds.map { kind in
      (0...9).map { place in
        [UInt8](kind.wire.utf8).flatMap { $0 == UInt8(ascii: "#") ? [UInt8(ascii: "0") + UInt8(place)] : [$0] }
      }
    }
  }

  /// Whether the model takes words of the system in the middle, but behind the user's turn alone.
  var slidesSystems: Bool { model == "claude-opus-5" }

  /// The same kinds for another dialect of the family, or another model.
  package func of(_ dialect: Dialect, model: String? = nil) -> ScopeAlphabet {
    ScopeAlphabet(dialect, model: model, head: String(decoding: head, as: UTF8.self), kinds: kinds)
  }

  /// The body that has messages of some kinds.
  package func body(_ word: [Int]) -> [UInt8] {
    var result = head
    for (place, kind) in word.enumerated() {
      if place > 0 { result.append(UInt8(ascii: ",")) }
      result += fragments[kind][place]
    }
    return result + [UInt8]("]}".utf8)
  }

  /// The kinds of a word, to be read.
  package func names(_ word: [Int]) -> String { word.map { kinds[$0].name }.joined(separator: ", ") }
}

extension ScopeAlphabet {
  /// One for each family, with a model of which much is known.
  package static let families: [ScopeAlphabet] = [
    .anthropic, .bedrock, .openAIChat, .openAIResponses, .gemini, .mistral, .chatTemplate,
  ]

  /// The variants of the families, and other models.
  package static let variants: [ScopeAlphabet] = {
    let chat = Dialect.all.filter { $0.id.hasPrefix("openai-chat/") }.map { openAIChat.of($0) }
    let templates = Dialect.all.filter { $0.id.hasPrefix("chat-template/") }.map { chatTemplate.of($0) }
    let gemini = Dialect.all.filter { $0.id.hasPrefix("gemini/") }.map { Self.gemini.of($0) }
    let mistral = Dialect.all.filter { $0.id.hasPrefix("mistral/") }.map { Self.mistral.of($0) }
    let responses = Dialect.all.filter { $0.id.hasPrefix("openai-responses/") }
      .map { openAIResponses.of($0, model: openAIResponses.model) }
    let models = [
      // Ids that Mistral does not take.
      ScopeAlphabet(.mistral, head: #"{"messages":["#, kinds: openAIChat.kinds),
      anthropic.of(.anthropic), anthropic.of(.anthropic, model: "claude-sonnet-4-5"),
      anthropic.of(.anthropic, model: "claude-opus-5"), bedrock.of(.bedrock),
      bedrock.of(.bedrock, model: "anthropic.claude-opus-4-6-v1:0"),
      bedrock.of(.bedrock, model: "meta.llama4-maverick"),
      openAIResponses.of(.openAIResponses), Self.gemini.of(.gemini),
    ]
    return chat + responses + gemini + mistral + templates + models
  }()
}
