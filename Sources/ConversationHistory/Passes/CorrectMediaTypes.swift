/// Writes the media type that the bytes of an image show, where it is said to be of another.
public struct CorrectMediaTypes: Pass {
  public static let id = "correct-media-types"
  public static let establishes = "an image of a format that the API takes is said to be of that format"

  /// Makes the pass.
  public init() {}

  public func apply(to revision: inout Revision) {
    guard revision.history.dialect.family == .anthropic else { return }
    revision.replaceEach { _, message in
      var message = message
      var removed: [Block] = []
      var added: [Block] = []
      for index in message.blocks.indices {
        guard let corrected = Self.corrected(message.blocks[index]) else { continue }
        removed.append(message.blocks[index])
        added.append(corrected)
        message.blocks[index] = corrected
      }
      guard !added.isEmpty else { return nil }
      return (
        message,
        Revision.Note(
          pass: Self.id, rule: "wrong-media-type", summary: "wrote the media type that an image has", removed: removed,
          added: added)
      )
    }
  }

  /// The block with the right type, or with right types inside; nil if it needs none.
  private static func corrected(_ block: Block) -> Block? {
    var block = block
    switch block.content {
    case .media(let type):
      guard let place = block.extra.lastIndex(where: { $0.name == "source" }),
        let source = MediaSource(type.string, block.extra[place].value), let head = source.imageHead,
        head.mediaType != source.mediaType
      else { return nil }
      let value = JSONText(written: MessageText(head.mediaType).token)
      block.extra[place].value = block.extra[place].value.setting("media_type", to: value)
      return block
    case .toolResult(var result):
      var didChange = false
      for index in result.content.indices {
        guard let inner = corrected(result.content[index]) else { continue }
        result.content[index] = inner
        didChange = true
      }
      guard didChange else { return nil }
      block.content = .toolResult(result)
      return block
    default: return nil
    }
  }
}
