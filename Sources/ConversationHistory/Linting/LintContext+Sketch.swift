extension LintContext {
  /// A message by its shape: role, kinds, ids and lengths, and with `showsText` how its texts begin.
  func sketch(_ message: Int, atMost count: Int = 8, showsText: Bool = false) -> MessageSketch {
    MessageSketch(
      index: message, role: roleName(message),
      blocks: outline.blocks(of: message).prefix(count).map { block in
        guard showsText, outline.blocks[block].kind == .text, let text = text(of: block)?.string, !text.isEmpty else {
          return sketch(block: block)
        }
        let scalars = text.unicodeScalars
        let isCut = scalars.dropFirst(40).first != nil
        return sketch(block: block) + " \"" + String(scalars.prefix(40)) + (isCut ? "…\"" : "\"")
      })
  }

  private func roleName(_ message: Int) -> String {
    switch outline.messages[message].role {
    case .user: "user"
    case .assistant: "assistant"
    case .system: "system"
    case .developer: "developer"
    case .tool: "tool"
    case .function: "function"
    case .other: member("role", of: message) ?? "(no role)"
    }
  }

  private func sketch(block index: Int) -> String {
    let block = outline.blocks[index]
    let size = Self.size(Int(block.length))
    return switch block.kind {
    case .text:
      if block.flags.contains(.empty) {
        "empty text"
      } else {
        block.flags.contains(.blank) ? "blank text" : "text \(size)"
      }
    case .toolCall: "tool call \(id(of: index))"
    case .toolResult: "tool result \(id(of: index))"
    case .thinking: "thinking \(size)"
    case .redactedThinking: "redacted thinking"
    case .refusal: "refusal \(size)"
    case .serverToolCall: "server tool call \(id(of: index))"
    case .serverToolResult: "server tool result \(id(of: index))"
    case .media: "media \(size)"
    case .other: "block \(size)"
    case .malformed: "no block \(size)"
    }
  }

  private static func size(_ bytes: Int) -> String {
    bytes < 10_000 ? "\(bytes) B" : "\(bytes / 1000) kB"
  }
}
