internal import ConversationHistory
internal import HistoryJSON

/// One thing about a record that tells a format, and its name in a message.
struct Mark: Sendable {
  /// Such as "`payload` is an object".
  let words: String
  let holds: @Sendable (SessionRecord) -> Bool
  /// Whether it says that something is there: what is not there makes no record look like another.
  let isPresence: Bool

  init(_ words: String, isPresence: Bool = true, _ holds: @escaping @Sendable (SessionRecord) -> Bool) {
    self.words = words
    self.isPresence = isPresence
    self.holds = holds
  }

  /// A member is there, null or not.
  static func has(_ path: MemberPath) -> Mark {
    Mark("`\(path.description)`") { $0.value(path) != nil }
  }

  /// A member is not there.
  static func lacks(_ path: MemberPath) -> Mark {
    Mark("no `\(path.description)`", isPresence: false) { $0.value(path) == nil }
  }

  static func string(_ path: MemberPath) -> Mark { kind(path, .string, "a string") }
  static func object(_ path: MemberPath) -> Mark { kind(path, .object, "an object") }
  static func array(_ path: MemberPath) -> Mark { kind(path, .array, "a list") }
  static func number(_ path: MemberPath) -> Mark { kind(path, .number, "a number") }

  private static func kind(_ path: MemberPath, _ kind: JSONKind, _ name: String) -> Mark {
    Mark("`\(path.description)`, \(name)") { record in record.value(path).map { record.kind($0) == kind } ?? false }
  }

  /// A string is one of several words.
  static func word(_ path: MemberPath, _ words: String...) -> Mark {
    let spelled = words.map { "`\($0)`" }.joined(separator: ", ")
    return Mark("`\(path.description)` that is \(words.count > 1 ? "one of " : "")\(spelled)") { record in
      record.string(path).map { words.contains($0) } ?? false
    }
  }

  /// A string begins with a text.
  static func begins(_ path: MemberPath, _ start: String) -> Mark {
    Mark("`\(path.description)` that begins with `\(start)`") { record in
      record.string(path)?.hasPrefix(start) ?? false
    }
  }

  /// The record itself is a list.
  static let list = Mark("a list") { $0.kind(0) == .array }
}
