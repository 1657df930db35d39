internal import HistoryJSON

/// Trims white space from the end of a last answer that the model is to go on from.
public struct TrimFinalWhitespace: Pass {
  /// The id on the command line and in edits.
  public static let id = "trim-final-whitespace"
  /// What holds after the pass ran.
  public static let establishes = "a last assistant text does not end in white space"

  /// Makes the pass.
  public init() {}

  /// Changes the history where it does not yet hold what the pass establishes. Linear.
  public func apply(to revision: inout Revision) {
    while trimOnce(&revision) {}
  }

  /// Trims the last block, or drops it if nothing is left of it; whether another one may end the message now.
  private func trimOnce(_ revision: inout Revision) -> Bool {
    let last = revision.messages.count - 1
    var didDrop = false
    revision.replaceEach { index, message in
      guard index == last, message.role == .assistant, let block = message.blocks.last,
        let trimmed = block.text?.withoutFinalWhitespace
      else { return nil }
      var message = message
      var note = Revision.Note(
        pass: Self.id, rule: "trailing-whitespace",
        summary: "trimmed the white space at the end of the prefilled answer", removed: [block])
      if trimmed.isEmpty {
        // A message must not end with thinking, and one that is blank alone is another pass's.
        guard message.blocks.count > 1, !message.blocks[message.blocks.count - 2].isThinking else {
          return nil
        }
        message.blocks.removeLast()
        didDrop = true
      } else {
        message.blocks[message.blocks.count - 1].content = .text(trimmed)
        note.added = [message.blocks[message.blocks.count - 1]]
      }
      return (message, note)
    }
    return didDrop
  }
}

extension MessageText {
  /// The text without white space at its end, as it is spelled; nil if it has none there.
  var withoutFinalWhitespace: MessageText? {
    let token = token
    var ends = [1]
    while let last = ends.last, last < token.count - 1 {
      ends.append(min(last + Self.unitLength(token, last), token.count - 1))
    }
    let all = ends.count
    while ends.count > 1, Self.isWhite(token[ends[ends.count - 2]..<ends[ends.count - 1]]) {
      ends.removeLast()
    }
    guard ends.count < all, let end = ends.last else { return nil }
    return MessageText(spelling: Array(token[..<end]) + [UInt8(ascii: "\"")])
  }

  /// How many bytes of a string token one character, or one escape, takes.
  private static func unitLength(_ token: [UInt8], _ index: Int) -> Int {
    switch token[index] {
    case UInt8(ascii: "\\"): token[index + 1] == UInt8(ascii: "u") ? 6 : 2
    case 0xC0..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0...: 4
    default: 1
    }
  }

  private static func isWhite(_ unit: ArraySlice<UInt8>) -> Bool {
    let quote = [UInt8(ascii: "\"")]
    return MessageText(spelling: quote + unit + quote).isBlank
  }
}
