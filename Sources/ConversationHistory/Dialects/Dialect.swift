/// One provider's wire form plus what it accepts.
public struct Dialect: Sendable, Hashable {
  /// What a dialect is, held once: every outline names its dialect, and a reference is copied quicker than four members.
  private final class Definition: Sendable {
    let id: String
    let summary: String
    let family: Family
    let requirements: @Sendable (String?) -> Requirements

    init(
      _ id: String, _ summary: String, _ family: Family, _ requirements: @escaping @Sendable (String?) -> Requirements
    ) {
      self.id = id
      self.summary = summary
      self.family = family
      self.requirements = requirements
    }
  }

  private let definition: Definition

  /// The id on the command line, such as `openai-chat`; a variant is written `family/variant`.
  public var id: String { definition.id }
  /// One line about it.
  public var summary: String { definition.summary }
  var family: Family { definition.family }
  /// What the dialect accepts, by model.
  var requirements: @Sendable (String?) -> Requirements { definition.requirements }

  /// The wire forms; the dialects of one family differ in data alone.
  enum Family: Sendable, Hashable {
    case anthropic
    case bedrock
    case openAIChat
    case openAIResponses
    case gemini
  }

  /// All dialects: each family's own first, then its variants.
  public static let all: [Dialect] = {
    let families: [[Dialect]] = [
      [.anthropic, .bedrock], openAIChatDialects, openAIResponsesDialects, geminiDialects, mistralDialects,
      chatTemplateDialects,
    ]
    return families.flatMap { $0 }
  }()

  /// The dialect with an id, or nil.
  public init?(id: String) {
    guard let found = Dialect.all.first(where: { $0.id == id }) else { return nil }
    self = found
  }

  init(
    _ id: String, _ summary: String, _ family: Family,
    requirements: @escaping @Sendable (String?) -> Requirements
  ) {
    definition = Definition(id, summary, family, requirements)
  }

  /// The ids of the dialect and of those whose rules it shares, its own first.
  var lineage: [String] {
    guard let slash = id.utf8.firstIndex(of: UInt8(ascii: "/")) else { return [id] }
    return [id, String(id[..<slash])]
  }

  /// Equal ids: a dialect is its id.
  public static func == (left: Dialect, right: Dialect) -> Bool {
    left.definition === right.definition || left.id == right.id
  }
  /// Hashes the id.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
