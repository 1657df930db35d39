/// UTF-8 in which surrogates may stand alone, as damaged transcripts hold them.
enum WTF8 {
  /// U+FFFD, the replacement character.
  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Whether a surrogate stands alone: 0xED followed by a byte of 0xA0 or more.
  static func hasLoneSurrogate(_ bytes: [UInt8]) -> Bool {
    for index in bytes.indices where bytes[index] == 0xED {
      if index + 1 < bytes.count, bytes[index + 1] >= 0xA0 { return true }
    }
    return false
  }

  /// The bytes with each lone surrogate replaced by U+FFFD.
  static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0xED, index + 2 < bytes.count, bytes[index + 1] >= 0xA0 {
        result.append(contentsOf: replacement)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}
