/// The names of files that exist only while another one is replaced.
enum TemporaryName {
  private static let head = ".historylint-"
  private static let tail = ".tmp"

  /// A name that nobody can foresee.
  static func make() -> String {
    var generator = SystemRandomNumberGenerator()
    let digits = [generator.next(), generator.next()].map { (number: UInt64) in
      let hex = String(number, radix: 16)
      return String(repeating: "0", count: 16 - hex.utf8.count) + hex
    }
    return head + digits.joined() + tail
  }

  /// Whether a name is one of ours.
  static func isOurs(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard bytes.starts(with: head.utf8), bytes.count == head.utf8.count + 32 + tail.utf8.count,
      bytes.suffix(tail.utf8.count).elementsEqual(tail.utf8)
    else { return false }
    return bytes.dropFirst(head.utf8.count).prefix(32).allSatisfy {
      (0x30...0x39).contains($0) || (0x61...0x66).contains($0)
    }
  }
}
