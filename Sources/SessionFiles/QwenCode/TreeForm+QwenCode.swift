internal import ConversationHistory
internal import HistoryJSON

extension TreeForm {
  /// Contents of Gemini, and who speaks beside them. Qwen pairs by the ids that Gemini does without.
  static let qwenCode = TreeForm(id: "uuid", parent: "parentUuid", idLength: 36) { message, neighbour, _ in
    var type = message.role == .assistant ? "assistant" : "user"
    if case .toolResult? = message.blocks.first?.content { type = "tool_result" }
    return [("type", JSONString.encode(type)), ("message", named(message.encoded(as: .gemini), neighbour))]
  }

  /// Gives the responses of a new content the ids of the calls in the record before.
  private static func named(_ content: [UInt8], _ neighbour: SourceText) -> [UInt8] {
    guard let source = SourceText.of(content) else { return content }
    var calls = parts(of: neighbour, in: neighbour.member("message", of: 0) ?? 0, "functionCall")
    var splice = JSONSplice()
    for response in parts(of: source, in: 0, "functionResponse") where source.member("id", of: response) == nil {
      let name = source.member("name", of: response).map { source.decoded($0) }
      let index = calls.firstIndex { call in neighbour.member("name", of: call).map { neighbour.decoded($0) } == name }
      guard let index, let id = neighbour.member("id", of: calls.remove(at: index)) else { continue }
      splice.setMember(of: response, key: "id", value: [UInt8](neighbour.spelling(of: id)), in: source.document)
    }
    return splice.applied(to: content)
  }

  private static func parts(of source: SourceText, in content: Int, _ kind: String) -> [Int] {
    guard let parts = source.member("parts", of: content) else { return [] }
    return source.document.nodes.elements(of: parts).compactMap { source.member(kind, of: $0) }
  }
}
