extension WireEntry {
  /// A content of Gemini; without a role it is the user's.
  mutating func readContent(_ content: JSONTree) {
    speaker = content["role"].map { Self.speaker($0, .gemini) } ?? .user
    pieces = content["parts"].map { Self.pieces(of: $0, .gemini) } ?? []
  }

  /// A part; calls and responses pair by name and order, since ids are optional. One without a member says nothing.
  static func geminiPiece(_ part: JSONTree) -> Piece {
    func own(_ camel: String, _ snake: String) -> JSONTree? { part[camel] ?? part[snake] }
    if let call = own("functionCall", "function_call") { return .call(id: call["name"]?.text, part) }
    if let response = own("functionResponse", "function_response") {
      return .result(id: response["name"]?.text, response["response"].map(said) ?? [])
    }
    if part["thought"] == .true { return .fleeting(part) }
    if let text = part["text"] { return text.text.map { .text($0) } ?? .malformed(part) }
    return part.isNothing ? .text([]) : blob(part)
  }

  /// What a response says: all texts in it, for a repair may wrap it in an object of its own.
  private static func said(_ response: JSONTree) -> [Piece] {
    switch response {
    case .literal: []
    case .string: [.text(response.text ?? [])]
    case .array(let elements): elements.flatMap(said)
    case .object(let members): members.flatMap { said($0.value) }
    }
  }
}

extension JSONTree {
  fileprivate var isNothing: Bool { if case .object(let members) = self { members.isEmpty } else { false } }
}
