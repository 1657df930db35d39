/// Why bytes are not one JSON value, and where.
package struct JSONError: Error, Sendable, Hashable {
  package var kind: Kind
  /// The offset of the offending byte from the start of the scanned bytes.
  package var byteOffset: Int

  package init(kind: Kind, byteOffset: Int) {
    self.kind = kind
    self.byteOffset = byteOffset
  }

  package enum Kind: UInt8, Sendable, Hashable, CaseIterable {
    case unexpectedCharacter
    case unexpectedEnd
    case unterminatedString
    case controlCharacter
    case invalidEscape
    case invalidUTF8
    case malformedNumber
    case nestingTooDeep
    case textAfterValue
    case noValue
    case tooLarge

    package var message: String {
      switch self {
      case .unexpectedCharacter: "unexpected character"
      case .unexpectedEnd: "unexpected end"
      case .unterminatedString: "unterminated string"
      case .controlCharacter: "raw control character in a string"
      case .invalidEscape: "invalid escape"
      case .invalidUTF8: "invalid UTF-8"
      case .malformedNumber: "number malformed"
      case .nestingTooDeep: "nesting deeper than 512"
      case .textAfterValue: "text after the value"
      case .noValue: "no value"
      case .tooLarge: "too large"
      }
    }
  }

  /// Whether the bytes stop too early: more bytes could have made them valid.
  package var isTruncation: Bool {
    switch kind {
    case .unexpectedEnd, .unterminatedString, .noValue: true
    default: false
    }
  }
}
