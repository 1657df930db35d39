internal import Foundation
internal import HistoryJSON

/// What Foundation says of bytes, and where it is known to differ from RFC 8259 or from what the RFC leaves open.
///
/// The differences were told by swift-corelibs-foundation of Swift 6.3.1.
enum FoundationVerdict {
  /// How the verdict about refused bytes differs; nil if it does not, or is known to.
  static func fault(_ bytes: [UInt8], error: JSONError) -> String? {
    guard accepts(bytes), !isReadOtherwise(bytes), !isTrailingComma(bytes, error) else { return nil }
    return "Foundation accepts what was refused: \(error.kind.message) at \(error.byteOffset)"
  }

  /// How the verdict about accepted bytes differs; nil if it does not, or is known to.
  static func fault(_ bytes: [UInt8], document: JSONDocument) -> String? {
    guard !accepts(bytes), !isReadOtherwise(bytes), !mayRefuse(document) else { return nil }
    return "Foundation refuses what was accepted"
  }

  private static func accepts(_ bytes: [UInt8]) -> Bool {
    (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil
  }

  /// Foundation tells UTF-16 and UTF-32 by a mark or by NUL bytes; here all is UTF-8.
  private static func isReadOtherwise(_ bytes: [UInt8]) -> Bool {
    bytes.prefix(4).contains(0) || bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
  }

  /// Foundation takes a comma behind the last element or member.
  private static func isTrailingComma(_ bytes: [UInt8], _ error: JSONError) -> Bool {
    guard error.kind == .unexpectedCharacter, bytes[error.byteOffset] == 0x5D || bytes[error.byteOffset] == 0x7D else {
      return false
    }
    return bytes[..<error.byteOffset].last { $0 > 0x20 } == 0x2C
  }

  /// The RFC lets a reader refuse numbers that it cannot hold and halves of surrogate pairs; Foundation does.
  private static func mayRefuse(_ document: JSONDocument) -> Bool {
    document.nodes.contains { node in
      node.hasLoneSurrogate
        || node.kind == .number
          && Double(String(decoding: document.bytes[node.range], as: UTF8.self)).map(\.isInfinite) ?? true
    }
  }
}
