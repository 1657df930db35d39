/// Puts a note in the place of images and documents that the API refuses and that no repair can make fit.
///
/// Lossy: the model no longer sees them, so it stands in a default pipeline only where loss is allowed.
public struct ReplaceRefusedMedia: Pass {
  public static let id = "replace-refused-media"
  public static let establishes = "no image or document is left that the API refuses"

  /// Makes the pass.
  public init() {}

  public func apply(to revision: inout Revision) {
    guard revision.history.dialect.family == .anthropic else { return }
    let images = revision.messages.reduce(0) { $0 + $1.blocks.reduce(0) { $0 + $1.images } }
    revision.replaceEach { _, message in
      var message = message
      var rule: String?
      for index in message.blocks.indices {
        rule = message.blocks[index].replaceRefusedMedia(isOneOfMany: images > MediaSource.many) ?? rule
      }
      return rule.map {
        let summary = "put a note in the place of what the API refuses"
        return (message, Revision.Note(pass: Self.id, rule: $0, summary: summary, safety: .lossy))
      }
    }
  }
}

extension Block {
  /// How many images stand in the block.
  fileprivate var images: Int {
    switch content {
    case .media(let type): type == "image" ? 1 : 0
    case .toolResult(let result): result.content.count { $0.images > 0 }
    default: 0
    }
  }

  /// Replaces what is refused in the block, or the block; the rule that refuses it, if any does.
  fileprivate mutating func replaceRefusedMedia(isOneOfMany: Bool) -> String? {
    switch content {
    case .media(let type):
      let source = MediaSource(type.string, extra.last { $0.name == "source" }?.value)
      guard let rule = source?.refusingRule(isOneOfMany: isOneOfMany) else { return nil }
      self = Block(.text(MessageText(InsertedText.refused(type.string))), cacheMarker: cacheMarker)
      return rule
    case .toolResult(var result):
      var rule: String?
      for index in result.content.indices {
        rule = result.content[index].replaceRefusedMedia(isOneOfMany: isOneOfMany) ?? rule
      }
      if rule != nil { content = .toolResult(result) }
      return rule
    default: return nil
    }
  }
}
