/// Hides what looks like a key in what a report shows anyway: an id may be anything, even a key.
///
/// It knows a few providers' prefixes and is no promise: what keeps keys out of reports is that no text of the transcript
/// is in them.
enum SecretMask {
  /// How the keys of model providers, code hosts and clouds begin, the longer ones first.
  private static let prefixes = [
    "sk-ant-", "sk-proj-", "sk-or-", "sk-", "github_pat_", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "glpat-", "xoxb-",
    "xoxp-", "xapp-", "AKIA", "ASIA", "AIza", "hf_", "gsk_", "xai-", "pplx-", "ya29.", "npm_", "pypi-",
  ].map { Array($0.utf8) }
  /// How many characters of a key must follow the prefix, so that words such as `sk-learn` stay.
  private static let minimumLength = 12

  /// The text with `…` for what follows the prefix of a key. Linear in the text.
  static func masked(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      let isAtStart = place == 0 || !isWord(bytes[place - 1])
      if isAtStart, let prefix = prefixes.first(where: { bytes[place...].starts(with: $0) }) {
        let start = place + prefix.count
        let end = bytes[start...].firstIndex { !isOfKey($0) } ?? bytes.count
        if end - start >= minimumLength {
          result += prefix + Array("…".utf8)
          place = end
          continue
        }
      }
      result.append(bytes[place])
      place += 1
    }
    return result.count == bytes.count ? text : String(decoding: result, as: UTF8.self)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  private static func isOfKey(_ byte: UInt8) -> Bool { isWord(byte) || byte == 0x2D || byte == 0x5F || byte == 0x2E }
}
