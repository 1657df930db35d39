/// Uuids for lines that a repair adds: made from what they stand beside, so that a second run makes the same.
///
/// Version 8, which RFC 9562 leaves to the application.
enum MadeUpUUID {
  static func text(from seed: [UInt8]) -> [UInt8] {
    let high = hash([UInt8]("historylint:".utf8) + seed)
    let low = hash([UInt8]("historylint/2:".utf8) + seed)
    var digits = hex(high) + hex(low)
    digits[12] = UInt8(ascii: "8")
    digits[16] = UInt8(ascii: "8")
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { Array(digits[$0]) }
    return Array(groups.joined(separator: [UInt8(ascii: "-")]))
  }

  /// FNV-1a, 64 bits.
  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private static func hex(_ value: UInt64) -> [UInt8] {
    let digits = [UInt8](String(value, radix: 16).utf8)
    return [UInt8](repeating: UInt8(ascii: "0"), count: 16 - digits.count) + digits
  }
}
