/// Made-up ids in the shapes that agents and providers use.
enum Identifiers {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8)
  private static let hexDigits = Array("0123456789abcdef".utf8)

  /// A version 4 UUID in lower case.
  static func uuid(_ random: inout SplitMix64) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(36)
    var word: UInt64 = 0
    for position in 0..<32 {
      if position & 15 == 0 {
        word = random.next()
      }
      if position == 8 || position == 12 || position == 16 || position == 20 {
        text.append(UInt8(ascii: "-"))
      }
      let digit = Int(truncatingIfNeeded: word & 15)
      switch position {
      case 12: text.append(UInt8(ascii: "4"))
      case 16: text.append(hexDigits[8 + digit & 3])
      default: text.append(hexDigits[digit])
      }
      word &>>= 4
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// An id such as `toolu_01…` with 22 letters and digits after the prefix.
  static func prefixed(_ prefix: String, _ random: inout SplitMix64) -> String {
    var text = Array(prefix.utf8)
    for _ in 0..<22 {
      text.append(random.pick(alphabet) ?? 0)
    }
    return String(decoding: text, as: UTF8.self)
  }
}
