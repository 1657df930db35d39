internal import Foundation
internal import HistoryJSON

/// What Foundation says of bytes, and where it is known to differ from RFC 8259 or from what the RFC leaves open.
enum FoundationVerdict {
  /// How the verdict about refused bytes differs; nil if it does not, or is known to.
  static func fault(_ bytes: [UInt8], error: JSONError) -> String? {
    guard !isReadOtherwise(bytes), !isForgiven(error.kind), accepts(bytes) else { return nil }
    return "Foundation accepts what was refused: \(error.kind.message) at \(error.byteOffset)"
  }

  /// How the verdict about accepted bytes differs; nil if it does not, or is known to.
  static func fault(_ bytes: [UInt8], document: JSONDocument) -> String? {
    guard !isReadOtherwise(bytes), !mayRefuse(document), !accepts(bytes) else { return nil }
    return "Foundation refuses what was accepted"
  }

  private static func accepts(_ bytes: [UInt8]) -> Bool {
    (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil
  }

  /// Foundation tells UTF-16 and UTF-32 by a mark or by NUL bytes; here all is UTF-8.
  private static func isReadOtherwise(_ bytes: [UInt8]) -> Bool {
    bytes.prefix(4).contains(0) || bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
  }

  /// Faults that Foundation forgives.
  private static func isForgiven(_ kind: JSONError.Kind) -> Bool { false }

  /// What the RFC allows and Foundation refuses.
  private static func mayRefuse(_ document: JSONDocument) -> Bool { false }
}
