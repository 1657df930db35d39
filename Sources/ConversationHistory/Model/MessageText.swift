internal import HistoryJSON

/// A text as the wire carries it: bytes of UTF-8 that may hold lone surrogates, decoded only when asked for.
///
/// Two texts are equal if their decoded bytes are, never by Unicode equivalence: `"caf\u{e9}"` and `"cafe\u{301}"` are two.
public struct MessageText: Sendable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  private enum Storage: Sendable {
    case decoded([UInt8])
    case token(Origin)
  }

  private let storage: Storage

  /// Makes a text from a string.
  public init(_ string: String) { storage = .decoded([UInt8](string.utf8)) }

  /// Makes a text from a literal.
  public init(stringLiteral value: String) { self.init(value) }

  /// Makes a text from decoded bytes: UTF-8 in which a surrogate may stand alone in its three-byte form (WTF-8).
  public init(utf8: [UInt8]) { storage = .decoded(utf8) }

  /// A text that was read: the node of a string token.
  package init(_ origin: Origin) { storage = .token(origin) }

  /// A text spelled by a JSON string token of its own.
  init(spelling: [UInt8]) {
    if let source = SourceText.of(spelling), source[0].kind == .string {
      storage = .token(Origin(source, 0))
    } else {
      storage = .decoded(spelling)
    }
  }

  /// The decoded bytes: UTF-8 in which a surrogate may stand alone (WTF-8). Linear.
  public var utf8: [UInt8] {
    switch storage {
    case .decoded(let bytes): bytes
    case .token(let origin):
      origin.source.decoded(origin.node)
    }
  }

  /// The text as a string; a lone surrogate shows as U+FFFD. Linear.
  public var string: String {
    String(decoding: hasLoneSurrogate ? WTF8.repaired(utf8) : utf8, as: UTF8.self)
  }

  /// Whether the text has no bytes.
  public var isEmpty: Bool {
    switch storage {
    case .decoded(let bytes): bytes.isEmpty
    case .token(let origin): origin.source[origin.node].contentRange.isEmpty
    }
  }

  /// Whether the text is empty or white space only.
  public var isBlank: Bool {
    switch storage {
    case .decoded(let bytes):
      SourceText.of(JSONString.encode(bytes)).map { MessageText(Origin($0, 0)).isBlank } ?? false
    case .token(let origin):
      origin.source.bytes.withRawBytes {
        JSONString.isBlank(origin.source[origin.node], in: $0)
      }
    }
  }

  /// Whether half of a surrogate pair stands alone in the text.
  public var hasLoneSurrogate: Bool {
    switch storage {
    case .decoded(let bytes): WTF8.hasLoneSurrogate(bytes)
    case .token(let origin): origin.source[origin.node].hasLoneSurrogate
    }
  }

  /// The JSON string token: as it was spelled where it was read, else written fresh.
  package var token: [UInt8] {
    switch storage {
    case .decoded(let bytes): JSONString.encode(bytes)
    case .token(let origin): [UInt8](origin.spelling)
    }
  }
}

extension MessageText: Hashable {
  /// Whether the decoded bytes are equal. Linear.
  public static func == (left: MessageText, right: MessageText) -> Bool {
    left.utf8 == right.utf8
  }

  /// Hashes the decoded bytes. Linear.
  public func hash(into hasher: inout Hasher) { hasher.combine(utf8) }
}

extension MessageText: CustomStringConvertible {
  /// The text as a string; a lone surrogate shows as U+FFFD.
  public var description: String { string }
}
