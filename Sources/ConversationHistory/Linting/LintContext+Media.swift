extension LintContext {
  /// One image or document, in a message or in a tool result.
  struct Medium {
    /// The block, or the result that it stands in.
    var block: Int
    /// Its index in the content of the result; nil for a block of the message.
    var nested: Int?
    /// `image` or `document`.
    var type: String
    /// `messages.<i>.content.<j>` of a block of its own; the words for nested ones are not known.
    var wirePath: String?
    /// What its bytes tell, where the block holds them.
    var source: MediaSource?
  }

  /// Reads the images and documents of a Messages request, in order: once for all rules.
  func readMedia() -> [Medium] {
    guard isAnthropic else { return [] }
    var result: [Medium] = []
    for index in outline.blocks.indices {
      let block = outline.blocks[index]
      switch block.kind {
      case .media:
        guard let value = json(.block(index)) else { continue }
        add(value, Medium(block: index, nested: nil, type: "", wirePath: wirePath(index)), to: &result)
      case .toolResult where block.flags.contains(.odd):
        let content = json(.block(index))?["content"]?.elements ?? []
        for (position, value) in content.enumerated() {
          add(value, Medium(block: index, nested: position, type: "", wirePath: nil), to: &result)
        }
      default: break
      }
    }
    return result
  }

  private func add(_ value: JSONText, _ medium: Medium, to result: inout [Medium]) {
    guard let type = value["type"]?.text?.string, type == "image" || type == "document" else { return }
    var medium = medium
    medium.type = type
    medium.source = MediaSource(type, value["source"])
    result.append(medium)
  }
}
