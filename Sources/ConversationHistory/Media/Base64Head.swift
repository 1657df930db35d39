/// The first bytes that a base64 text stands for.
enum Base64Head {
  /// Stops at the first character that is no base64, and after `limit` bytes. Linear in `limit`.
  static func decode(_ text: some Sequence<UInt8>, limit: Int) -> [UInt8] {
    var result: [UInt8] = []
    var bits = 0
    var count = 0
    for character in text {
      guard result.count < limit, let value = value(character) else { break }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> count))
        bits &= (1 << count) - 1
      }
    }
    return result
  }

  private static func value(_ character: UInt8) -> Int? {
    switch character {
    case 0x41...0x5A: Int(character) - 0x41
    case 0x61...0x7A: Int(character) - 0x61 + 26
    case 0x30...0x39: Int(character) - 0x30 + 52
    case 0x2B: 62
    case 0x2F: 63
    default: nil
    }
  }
}
