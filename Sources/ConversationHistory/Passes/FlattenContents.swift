internal import HistoryJSON

/// Says answers and tool outputs as one string, for hosts that take no list of parts there.
///
/// Texts are joined by a blank line; what is no text becomes a marked text, so that nothing is lost.
public struct FlattenContents: Pass {
  public static let id = "flatten-contents"
  public static let establishes = "the content of an answer or a tool output is a string where its host wants one"

  /// Makes the pass.
  public init() {}

  public func apply(to revision: inout Revision) {
    guard revision.requirements.takesParts == .no else { return }
    revision.replaceEach { _, message in
      var changed = message
      if message.role == .tool, case .toolResult(var result)? = message.blocks.first?.content {
        guard result.form.array != nil || result.content.count > 1 else { return nil }
        result.content = Self.text(of: result.content)
        result.form = .fresh
        changed.blocks = [Block(.toolResult(result))]
      } else if message.role == .assistant {
        let parts = message.blocks.filter { !$0.standsBesideContent }
        let others = message.blocks.filter(\.standsBesideContent)
        guard message.form.array != nil || parts.count > 1 else { return nil }
        changed.blocks = Self.text(of: parts) + others
      } else {
        return nil
      }
      // One text says the same as a list and as a string: without an origin it is written as a string.
      changed.form = .fresh
      changed.origin = nil
      return (
        changed,
        Revision.Note(
          pass: Self.id, rule: "malformed-content", summary: "said the parts of a content as one string",
          removed: message.blocks.filter { !$0.standsBesideContent })
      )
    }
  }

  /// One text; none where it would be empty, as an empty string is read.
  private static func text(of parts: [Block]) -> [Block] {
    let texts = parts.map { part -> [UInt8] in
      switch part.content {
      case .text(let text), .refusal(let text): text.utf8
      default: [UInt8](InsertedText.unreadable(part.spelledText).utf8)
      }
    }
    let text = Array(texts.joined(separator: [0x0A, 0x0A]))
    return text.isEmpty ? [] : [.text(MessageText(utf8: text))]
  }
}

extension Block {
  /// Whether it is a call, or a refusal beside the content.
  fileprivate var standsBesideContent: Bool {
    switch content {
    case .toolCall: true
    case .refusal: origin.map { $0.source[$0.node].kind == .string } ?? true
    default: false
    }
  }
}
