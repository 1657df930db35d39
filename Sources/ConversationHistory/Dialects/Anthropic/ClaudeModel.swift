/// A Claude model by its name: family and version, as far as the name tells.
///
/// Names come as `claude-opus-4-6`, `claude-3-5-sonnet-20241022`, `anthropic/claude-sonnet-4.5` or
/// `us.anthropic.claude-opus-4-6-v1:0`.
struct ClaudeModel: Sendable, Equatable {
  enum Family: String, Sendable { case opus, sonnet, haiku, fable, mythos }

  var family: Family?
  var major: Int?
  var minor: Int

  init(_ name: String) {
    minor = 0
    let words = name.lowercased().utf8
      .split { !($0 >= 0x30 && $0 <= 0x39 || $0 >= 0x61 && $0 <= 0x7A) }
      .map { String(decoding: $0, as: UTF8.self) }
    guard let start = words.lastIndex(of: "claude") else { return }
    let rest = words[words.index(after: start)...]
    family = rest.lazy.compactMap(Family.init).first
    // A date such as 20241022 is no version, nor is the `v1` of Bedrock.
    let numbers = rest.compactMap { word in word.utf8.count <= 2 ? Int(word) : nil }
    major = numbers.first
    if numbers.count > 1 { minor = numbers[1] }
  }

  /// Whether the version is at least one given; nil if the name does not tell.
  func isAtLeast(_ major: Int, _ minor: Int) -> Bool? {
    guard let own = self.major else { return nil }
    return own > major || own == major && self.minor >= minor
  }
}
