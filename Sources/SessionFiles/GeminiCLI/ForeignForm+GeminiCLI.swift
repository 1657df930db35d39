internal import ConversationHistory
internal import HistoryJSON

extension ForeignForm {
  /// Gemini CLI keeps the responses of a call in it (`toolCalls[].result`), those of older files in a turn of the user
  /// (google-gemini/gemini-cli packages/core/src/services/chatRecordingService.ts).
  static let geminiCLI = ForeignForm(
    answer: { call, _, result in
      guard call.member("functionCall") == nil, let name = call.member("name"),
        call.member("result")?.elements.isEmpty ?? true
      else { return nil }
      let response = response(result, id: call.member("id")?.bytes, name: name.bytes)
      return [
        (call.node, "result", Fresh.list([response])),
        (call.node, "status", Fresh.string(result.isFailure ? "error" : "success")),
      ]
    },
    message: { message, neighbour in
      guard message.role != .assistant else { return nil }
      var content: [UInt8]
      if let results = message.onlyResults {
        content = Fresh.list(results.map { response($0, id: nil, name: $0.callID.token) })
      } else if let texts = message.onlyTexts {
        content = texts.count == 1 ? texts[0].token : Fresh.list(texts.map { Fresh.object(["text": $0.token]) })
      } else {
        return nil
      }
      return neighbour.object(
        keeping: ["timestamp"], ["id": neighbour.id(), "type": Fresh.string("user"), "content": content])
    },
    block: { block, _ in
      switch block.content {
      case .text(let text): Fresh.object(["text": text.token])
      case .toolResult(let result): response(result, id: nil, name: result.callID.token)
      default: nil
      }
    })

  private static func response(_ result: ToolResult, id: [UInt8]?, name: [UInt8]) -> [UInt8] {
    let text = result.wholeText?.token ?? Fresh.string("")
    return Fresh.object([
      "functionResponse": Fresh.object([
        "id": id, "name": name, "response": Fresh.object([result.isFailure ? "error" : "output": text]),
      ])
    ])
  }
}
