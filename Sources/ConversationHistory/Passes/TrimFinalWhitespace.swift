internal import HistoryJSON

/// Trims white space from the end of a last answer that the model is to go on from.
public struct TrimFinalWhitespace: Pass {
  public static let id = "trim-final-whitespace"
  public static let establishes = "a last assistant text does not end in white space"

  public init() {}

  public func apply(to revision: inout Revision) {
    let last = revision.messages.count - 1
    revision.replaceEach { index, message in
      guard index == last, message.role == .assistant, let text = message.blocks.last?.text,
        let trimmed = Self.trimmed(text.token)
      else { return nil }
      var message = message
      message.blocks[message.blocks.count - 1].content = .text(MessageText(spelling: trimmed))
      return (
        message,
        Revision.Note(
          pass: Self.id, rule: "trailing-whitespace",
          summary: "trimmed the white space at the end of the prefilled answer")
      )
    }
  }

  /// The string token without blanks and escaped blanks at its end; nil if it has none, or nothing else.
  private static func trimmed(_ token: [UInt8]) -> [UInt8]? {
    var end = token.count - 1
    while end > 1 {
      if token[end - 1] == 0x20 {
        end -= 1
      } else if end > 2, token[end - 2] == UInt8(ascii: "\\"), isBlankEscape(token[end - 1]),
        !isEscaped(token, end - 2)
      {
        end -= 2
      } else {
        break
      }
    }
    guard end < token.count - 1, end > 1 else { return nil }
    return Array(token[..<end]) + [UInt8(ascii: "\"")]
  }

  private static func isBlankEscape(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "n") || byte == UInt8(ascii: "t") || byte == UInt8(ascii: "r")
  }

  /// Whether a backslash is itself escaped: an odd number of them stands before it.
  private static func isEscaped(_ token: [UInt8], _ backslash: Int) -> Bool {
    var count = 0
    while backslash - count > 0, token[backslash - count - 1] == UInt8(ascii: "\\") { count += 1 }
    return count % 2 == 1
  }
}
