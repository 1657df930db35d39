internal import ConversationHistory
internal import HistoryJSON

extension TreeForm {
  /// Texts of the user and results of tools, as pi writes them; answers are never written anew.
  static let pi = TreeForm(id: "id", parent: "parentId", idLength: 8) { message, neighbour, tool in
    guard message.role == .user || message.role == .tool else { return nil }
    var members: [(key: [UInt8], value: [UInt8])] = []
    func add(_ key: String, _ value: [UInt8]) { members.append(([UInt8](key.utf8), value)) }
    var texts: [MessageText] = []
    if case .toolResult(let result)? = message.blocks.first?.content {
      guard message.blocks.count == 1 else { return nil }
      add("role", JSONString.encode("toolResult"))
      add("toolCallId", result.callID.token)
      add("toolName", (tool ?? "unknown").token)
      texts = result.content.compactMap(\.text)
      add("content", list(texts))
      add("isError", [UInt8]((result.isFailure ? "true" : "false").utf8))
      guard texts.count == result.content.count else { return nil }
    } else {
      texts = message.blocks.compactMap(\.text)
      guard texts.count == message.blocks.count else { return nil }
      add("role", JSONString.encode("user"))
      add("content", list(texts))
    }
    // A record of pi has its time in the message too.
    if let inner = neighbour.member("message", of: 0), let time = neighbour.member("timestamp", of: inner) {
      add("timestamp", [UInt8](neighbour.spelling(of: time)))
    }
    return [("type", JSONString.encode("message")), ("message", JSONWriter.object(members))]
  }

  private static func list(_ texts: [MessageText]) -> [UInt8] {
    JSONWriter.array(
      texts.map { text in
        JSONWriter.object([
          (key: [UInt8]("type".utf8), value: JSONString.encode("text")), (key: [UInt8]("text".utf8), value: text.token),
        ])
      })
  }
}
