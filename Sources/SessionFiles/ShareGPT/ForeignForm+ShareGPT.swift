internal import ConversationHistory
internal import HistoryJSON

extension ForeignForm {
  /// Who speaks and a text; datasets name the speakers in one of two ways.
  static let shareGPT = ForeignForm(
    message: { message, neighbour in
      guard message.role != .assistant, message.blocks.count == 1 else { return nil }
      let isPlain = ["user", "assistant", "tool_call", "tool", "tool_response"].contains(neighbour.string("from") ?? "")
      if let result = message.onlyResults?.first, let text = result.wholeText {
        let speaker = isPlain ? "tool_response" : "observation"
        return neighbour.object(keeping: [], ["from": Fresh.string(speaker), "value": text.token])
      }
      guard let text = message.onlyTexts?.first else { return nil }
      return neighbour.object(keeping: [], ["from": Fresh.string(isPlain ? "user" : "human"), "value": text.token])
    },
    pairsByOrder: true)
}
