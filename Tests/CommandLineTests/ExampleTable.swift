@testable import historylint

/// The table of commands with small registries.
enum ExampleTable {
  static let words = Vocabulary(
    inputs: { ["auto", "body", "bodies", "messages", "claude-code"] },
    dialects: { ["anthropic", "bedrock", "openai-chat", "openai-chat/groq"] },
    rules: { ["orphan-tool-result", "empty-text"] },
    passes: { ["enforce-role-alternation", "repair-tool-pairing"] },
    formats: { ["text", "json", "json-lines"] })
  static let table = CommandTable(words)
  static let parser = ArgumentParser(table: table)

  /// What a command line runs; fails where it asks for something else.
  static func run(_ words: String...) throws -> ParsedArguments { try run(words) }

  /// The same for a list of words.
  static func run(_ words: [String]) throws -> ParsedArguments {
    guard case .run(let parsed) = try parser.parse(words) else { throw ArgumentError("no run") }
    return parsed
  }

  /// The fault of a command line; nil where it is understood.
  static func fault(_ words: [String]) -> ArgumentError? {
    do {
      _ = try parser.parse(words)
      return nil
    } catch {
      return error
    }
  }
}
