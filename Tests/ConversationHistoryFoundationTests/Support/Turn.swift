import Foundation

/// A message as a client keeps it: what goes on the wire, and a mark of its own that never does.
struct Turn: Codable, Equatable {
  var role: String
  var content: [Part]
  /// A row of a database, say.
  var mark = 0

  private enum CodingKeys: String, CodingKey {
    case role, content
  }

  /// A message of one text.
  init(_ role: String, _ text: String, mark: Int = 0) {
    self.init(role, [Part(type: "text", text: text)], mark: mark)
  }

  init(_ role: String, _ content: [Part], mark: Int = 0) {
    self.role = role
    self.content = content
    self.mark = mark
  }

  /// A block, with the few members that this client knows.
  struct Part: Codable, Equatable {
    var type: String
    var text: String?
    var id: String?
    var name: String?
    var input: [String: String]?
    var toolUseID: String?
    var content: String?
    var isError: Bool?

    private enum CodingKeys: String, CodingKey {
      case type, text, id, name, input, content
      case toolUseID = "tool_use_id"
      case isError = "is_error"
    }

    static func call(_ id: String, _ name: String) -> Part { Part(type: "tool_use", id: id, name: name, input: [:]) }
  }
}
