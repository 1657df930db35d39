internal import HistoryJSON

/// The member names that readers look for, as words to compare at once.
struct KeyTable: Sendable {
  enum Key: UInt8, Sendable {
    case role, content, type, id, name, text, input, toolUseID, isError, cacheControl
    case signature, thinking, data, toolCalls, toolCallID, function, arguments, refusal
    case reasoningContent, custom, functionCall, audio
    case unknown
  }

  private struct Entry: Sendable {
    var head: JSONStringHead
    var name: String
    var key: Key
  }

  /// The entries by the length of their names.
  private let byLength: [[Entry]]

  static let shared = KeyTable([
    ("role", .role), ("content", .content), ("type", .type), ("id", .id), ("name", .name),
    ("text", .text), ("input", .input), ("tool_use_id", .toolUseID), ("is_error", .isError),
    ("cache_control", .cacheControl), ("signature", .signature), ("thinking", .thinking),
    ("data", .data), ("tool_calls", .toolCalls), ("tool_call_id", .toolCallID),
    ("function", .function), ("arguments", .arguments), ("refusal", .refusal),
    ("reasoning_content", .reasoningContent), ("custom", .custom),
    ("function_call", .functionCall), ("audio", .audio),
  ])

  private init(_ names: [(String, Key)]) {
    var byLength = [[Entry]](repeating: [], count: 32)
    for (name, key) in names {
      byLength[name.utf8.count].append(Entry(head: JSONStringHead(name), name: name, key: key))
    }
    self.byLength = byLength
  }

  func key(_ node: JSONNode, in bytes: RawSpan) -> Key {
    let head = JSONString.head(node, in: bytes)
    guard head.length < byLength.count else { return .unknown }
    for entry in byLength[head.length] where entry.head.word == head.word {
      // The word holds eight bytes; longer names need the rest compared as well.
      if head.length <= 8 || JSONString.equals(node, entry.name, in: bytes) { return entry.key }
    }
    return .unknown
  }
}
