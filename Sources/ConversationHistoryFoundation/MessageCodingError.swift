public import ConversationHistory

/// A message of a client's own type that could not be encoded, or given back in its type.
public struct MessageCodingError: Error, Sendable, CustomStringConvertible {
  /// On which way the message was.
  public enum Step: String, Sendable, Hashable {
    /// From the client's type to the wire.
    case encoding
    /// From the wire back to the client's type.
    case decoding
  }

  /// On which way the message was.
  public let step: Step
  /// Which message: an index into the client's list while encoding, into the repaired list while decoding; nil where the
  /// coder of a whole request names none.
  public let index: Int?
  /// Where a repaired message comes from, in the indexes of the client's list; nil while encoding.
  public let source: Outcome.Source?
  /// The place in the wire's own terms as far as the coder tells it, such as `messages[3].content[0].type`.
  public let path: String
  /// What the coder threw, mostly an `EncodingError` or a `DecodingError`.
  public let underlying: any Error

  /// One line, in lower case; what a coder says may quote a value.
  public var description: String {
    switch underlying {
    case let error as DecodingError: "\(path): could not be decoded: \(Self.words(of: error))"
    case EncodingError.invalidValue(_, let context): "\(path): could not be encoded: \(context.debugDescription)"
    case let error: "\(path): \(step.rawValue) failed: \(type(of: error))"
    }
  }

  private static func words(of error: DecodingError) -> String {
    switch error {
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      context.debugDescription
    case .keyNotFound(let key, _): "no member `\(key.stringValue)`"
    @unknown default: "unknown fault"
    }
  }
}

extension MessageCodingError {
  /// About one message of a list.
  init(_ step: Step, message index: Int, from source: Outcome.Source? = nil, _ error: any Error) {
    self.step = step
    self.index = index
    self.source = source
    path = "messages[\(index)]" + CodingPath.text(Self.path(of: error), isFirst: false)
    underlying = error
  }

  /// About a whole request.
  init(_ step: Step, _ error: any Error) {
    self.step = step
    let keys = Self.path(of: error)
    index = keys.lazy.compactMap(\.intValue).first
    source = nil
    path = CodingPath.text(keys, isFirst: true)
    underlying = error
  }

  private static func path(of error: any Error) -> [any CodingKey] {
    switch error {
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
      DecodingError.keyNotFound(_, let context), DecodingError.dataCorrupted(let context):
      context.codingPath
    case EncodingError.invalidValue(_, let context): context.codingPath
    default: []
    }
  }
}

/// Keys of a coder in the way that findings write a path.
private enum CodingPath {
  static func text(_ keys: [any CodingKey], isFirst: Bool) -> String {
    keys.enumerated().map { place, key in
      if let index = key.intValue { return "[\(index)]" }
      return (place == 0 && isFirst ? "" : ".") + key.stringValue
    }
    .joined()
  }
}
