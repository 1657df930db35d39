/// Base64 with padding, as images stand in request bodies.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encode(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var start = 0
    while start < bytes.count {
      let rest = bytes.count - start
      let second = rest > 1 ? Int(bytes[start + 1]) : 0
      let third = rest > 2 ? Int(bytes[start + 2]) : 0
      let group = Int(bytes[start]) << 16 | second << 8 | third
      text.append(alphabet[group >> 18])
      text.append(alphabet[group >> 12 & 63])
      text.append(rest > 1 ? alphabet[group >> 6 & 63] : UInt8(ascii: "="))
      text.append(rest > 2 ? alphabet[group & 63] : UInt8(ascii: "="))
      start += 3
    }
    return text
  }
}
