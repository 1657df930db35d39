import Foundation

/// What a file says, read by Foundation alone: every string in it, but for those that tell how its records hang together.
struct SessionLeaves {
  /// How often each text stands in the file.
  private(set) var texts: [String: Int] = [:]
  /// The words of the lines that are no JSON.
  private(set) var words: [String] = []

  init(_ bytes: [UInt8]) {
    if let document = Self.value(bytes[...]) {
      add(document)
      return
    }
    for line in bytes.split(separator: 10) {
      if let value = Self.value(line) {
        add(value)
      } else {
        words += String(decoding: line, as: UTF8.self).matches(of: /[A-Za-z]{4,}/).map { String($0.0) }
      }
    }
  }

  /// How often a text stands in the file, by itself or within another one.
  func count(of text: String) -> Int {
    texts.reduce(0) { $1.key.contains(text) ? $0 + $1.value : $0 }
  }

  private static func value(_ bytes: ArraySlice<UInt8>) -> Any? {
    try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
  }

  private mutating func add(_ value: Any) {
    switch value {
    case let text as String:
      if !text.allSatisfy(\.isWhitespace) { texts[text, default: 0] += 1 }
    case let list as [Any]: for element in list { add(element) }
    case let object as [String: Any]: for (key, member) in object where !Self.links.contains(key) { add(member) }
    default: break
    }
  }

  /// Who speaks, how far a tool is, and the names by which records know each other.
  private static let links: Set = [
    "type", "role", "from", "status", "id", "uuid", "parentUuid", "parentId", "leafUuid", "messageId", "timestamp",
    "logicalParentUuid", "sourceToolAssistantUUID", "name", "toolName", "functionName", "tool", "sessionId",
    "sessionID", "messageID",
  ]
}
