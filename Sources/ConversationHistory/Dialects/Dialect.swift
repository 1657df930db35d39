/// One provider's wire form plus what it accepts.
public struct Dialect: Sendable, Hashable {
  /// The id on the command line, such as `openai-chat`; a variant is written `family/variant`.
  public let id: String
  /// One line about it.
  public let summary: String
  let family: Family

  /// The wire forms; variants of one family differ in data alone.
  enum Family: Sendable, Hashable {
    case anthropic
    case openAIChat
  }

  /// The Anthropic Messages API.
  public static let anthropic = Dialect(
    id: "anthropic", summary: "Anthropic Messages API", family: .anthropic)
  /// OpenAI Chat Completions, and most hosts that call themselves compatible.
  public static let openAIChat = Dialect(
    id: "openai-chat", summary: "OpenAI Chat Completions", family: .openAIChat)

  /// All dialects, sorted by id.
  public static let all: [Dialect] = [.anthropic, .openAIChat]

  /// The dialect with an id, or nil.
  public init?(id: String) {
    guard let found = Dialect.all.first(where: { $0.id == id }) else { return nil }
    self = found
  }

  init(id: String, summary: String, family: Family) {
    self.id = id
    self.summary = summary
    self.family = family
  }

  public static func == (left: Dialect, right: Dialect) -> Bool { left.id == right.id }
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
