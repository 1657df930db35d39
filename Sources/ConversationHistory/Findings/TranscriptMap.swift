/// A history seen from afar: what each message is, and which messages a broken pair ties together. It holds no text.
public struct TranscriptMap: Sendable, Hashable {
  /// What a message is, as far as one glyph can say it.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// The user speaks, perhaps beside tool results.
    case user
    /// The assistant answers without a call.
    case answer
    /// The assistant calls tools.
    case calls
    /// Nothing but tool results.
    case results
    /// The system or the developer speaks.
    case system
    /// Anything else.
    case other
  }

  /// How many messages a history has at least of which a map helps more than a frame.
  public static let minimumCount = 20

  /// The messages in order.
  public var kinds: [Kind]
  /// For a message with a call or a result out of place, or with a second result: where the other half stands.
  public var partners: [Int: Set<Int>]

  /// Makes a map from its parts.
  public init(kinds: [Kind], partners: [Int: Set<Int>] = [:]) {
    self.kinds = kinds
    self.partners = partners
  }

  /// The map of an outline. Linear in its blocks.
  package init(_ outline: Outline) {
    kinds = outline.messages.indices.map { outline.kind(of: $0) }
    partners = [:]
    let walk = PairingWalk(outline, Requirements(dialect: outline.dialect, model: outline.model))
    for result in walk.results {
      switch result.verdict {
      case .misplaced(let call), .behindText(let call): tie(result.message, walk.calls[call].message)
      case .duplicate(let first): tie(result.message, walk.results[first].message)
      case .inPlace, .orphan: break
      }
    }
  }

  private mutating func tie(_ message: Int, _ other: Int) {
    guard message != other else { return }
    partners[message, default: []].insert(other)
    partners[other, default: []].insert(message)
  }
}

extension Outline {
  fileprivate func kind(of message: Int) -> TranscriptMap.Kind {
    let kinds = blocks(of: message).map { blocks[$0].kind }
    switch messages[message].role {
    case .assistant: return kinds.contains { $0 == .toolCall || $0 == .serverToolCall } ? .calls : .answer
    case .user: return !kinds.isEmpty && kinds.allSatisfy { $0 == .toolResult } ? .results : .user
    case .tool, .function: return .results
    case .system, .developer: return .system
    case .other: return .other
    }
  }
}
