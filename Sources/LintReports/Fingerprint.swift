public import ConversationHistory

/// Tells a finding again in a later run: by its rule and its subject, never by its place.
public struct Fingerprint: Sendable, Hashable {
  /// FNV-1a over 64 bits: the same in every process.
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The fingerprint of a finding, wherever it stands.
  public init(of finding: Finding) {
    add(finding.rule)
    add(finding.subject)
  }

  /// The same finding in another file is another one.
  init(of finding: Finding, in path: String) {
    self.init(of: finding)
    add(path)
  }

  /// Sixteen hexadecimal digits.
  public var text: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  private mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    // Ends the text, since no UTF-8 holds this byte.
    add(0xFF)
  }

  private mutating func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// Gives each of several alike its number, in their order.
  struct Counter {
    private var seen: [Fingerprint: Int] = [:]

    /// The fingerprint and how often it came before, such as `00c0ffee00c0ffee:1` for the first.
    mutating func text(of fingerprint: Fingerprint) -> String {
      seen[fingerprint, default: 0] += 1
      return "\(fingerprint.text):\(seen[fingerprint] ?? 1)"
    }
  }
}
