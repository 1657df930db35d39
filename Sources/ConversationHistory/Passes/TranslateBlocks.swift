internal import HistoryJSON

/// Writes blocks of another dialect in the words of this one: texts, images by address or by data.
///
/// What has no counterpart becomes a marked text, so that its words are kept. Acts on types that are known to be
/// foreign, never on one that is merely new.
public struct TranslateBlocks: Pass {
  public static let id = "translate-blocks"
  public static let establishes = "no block is of a type that only another dialect has"

  /// Makes the pass.
  public init() {}

  public func apply(to revision: inout Revision) {
    let dialect = revision.history.dialect
    let refused = ForeignTypes.refused(by: dialect, revision.requirements)
    guard !refused.isEmpty else { return }
    revision.replaceEach { _, message in
      guard message.blocks.contains(where: { $0.isOne(of: refused) }) else { return nil }
      var changed = message
      for (index, block) in message.blocks.enumerated() where block.isOne(of: refused) {
        changed.blocks[index] = Self.translated(block, dialect)
      }
      // A blank text says nothing beside other blocks; alone, what to do with it is asked of any message.
      let isBlank = { (block: Block) in block.origin == nil && block.text?.isBlank ?? false }
      if !changed.blocks.allSatisfy(isBlank) { changed.blocks.removeAll(where: isBlank) }
      return (
        changed,
        Revision.Note(
          pass: Self.id, rule: "unknown-block-type",
          summary: "wrote a block of another dialect in the words of this one",
          removed: message.blocks.filter { $0.isOne(of: refused) })
      )
    }
  }

  private static func translated(_ block: Block, _ dialect: Dialect) -> Block {
    guard let origin = block.origin else { return block }
    let json = JSONText(origin)
    if let text = json["text"]?.text ?? json["refusal"]?.text { return .text(text) }
    if let image = image(json, dialect) { return image }
    return .text(MessageText(InsertedText.unreadable(json.description)))
  }

  private static func image(_ json: JSONText, _ dialect: Dialect) -> Block? {
    switch dialect.family {
    case .anthropic:
      guard let url = (json["image_url"]?["url"] ?? json["image_url"])?.text?.string else { return nil }
      var block = Block(.media(type: "image"))
      if let (type, data) = inline(url) {
        block.extra = [Member("source", ["type": "base64", "media_type": .string(type), "data": .string(data)])]
      } else if url.hasPrefix("https://") || url.hasPrefix("http://") {
        block.extra = [Member("source", ["type": "url", "url": .string(url)])]
      } else {
        return nil
      }
      return block
    case .openAIChat:
      var url = json["image_url"]?.text?.string ?? json["source"]?["url"]?.text?.string
      if let type = json["source"]?["media_type"]?.text?.string, let data = json["source"]?["data"]?.text?.string {
        url = "data:\(type);base64,\(data)"
      }
      guard let url, json["type"]?.text == "image" || json["type"]?.text == "input_image" else { return nil }
      return Block(.media(type: "image_url"), extra: [Member("image_url", ["url": .string(url)])])
    case .bedrock, .gemini, .openAIResponses: return nil
    }
  }

  /// The media type and the data of a `data:` address.
  private static func inline(_ url: String) -> (type: String, data: String)? {
    let parts = url.split(separator: ",", maxSplits: 1)
    guard parts.count == 2, parts[0].hasPrefix("data:"), parts[0].hasSuffix(";base64") else { return nil }
    let type = String(parts[0].dropFirst(5).dropLast(7))
    guard ["image/jpeg", "image/png", "image/gif", "image/webp"].contains(type) else { return nil }
    return (type, String(parts[1]))
  }
}

extension JSONText {
  fileprivate static func string(_ text: String) -> JSONText {
    JSONText(written: JSONString.encode([UInt8](text.utf8)))
  }
}

extension Block {
  /// Whether it is of one of some types; a part of Gemini has no type, but a member of that name.
  fileprivate func isOne(of types: [String]) -> Bool {
    switch content {
    case .other(let type) where type.isEmpty: extra.contains { types.contains($0.name.string) }
    case .other(let type), .media(let type): types.contains(type.string)
    case .serverToolResult, .text, .toolCall, .toolResult, .thinking, .refusal, .serverToolCall, .malformed: false
    }
  }
}

/// The types of blocks that other dialects have, and that this one is known to refuse.
enum ForeignTypes {
  /// What Gemini's own tools leave in a content.
  static let serverParts = ["toolCall", "toolResponse"]

  static func refused(by dialect: Dialect, _ requirements: Requirements) -> [String] {
    switch dialect.family {
    case .anthropic:
      [
        "image_url", "input_text", "output_text", "input_image", "input_audio", "input_file", "audio", "file",
        "refusal",
        "reasoning", "step-start", "function_call", "function_call_output", "tool_calls",
      ]
    case .openAIChat where dialect == .openAIChat:
      [
        "image", "document", "tool_use", "tool_result", "thinking", "redacted_thinking", "search_result",
        "input_text", "output_text", "input_image", "server_tool_use",
      ]
    case .gemini: requirements.takesServerParts == .no ? serverParts : []
    case .openAIChat, .bedrock, .openAIResponses: []
    }
  }
}
