/// Finds the status in the words around an error, as in `API Error: 400 {…}`.
enum StatusWords {
  private static let markers = [
    "api error:", "error code:", "http error", "http/1.1", "http/2", "http status", "status code", "statuscode",
    "status_code", "status:", "status", "http", "error",
  ]

  /// The status that stands at the start of a text or behind a word that announces one.
  ///
  /// - Parameter isLoose: whether any number of three digits will do, as in the title of a page.
  static func find(in text: String, isLoose: Bool = false) -> Int? {
    let bytes = text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    if let status = number(in: bytes, at: 0) { return status }
    if isLoose { return bytes.indices.lazy.compactMap { wholeNumber(in: bytes, at: $0) }.first }
    for place in bytes.indices where place == 0 || !isWord(bytes[place - 1]) {
      for marker in markers where bytes[place...].starts(with: marker.utf8) {
        if let status = number(in: bytes, at: place + marker.utf8.count) { return status }
      }
    }
    return nil
  }

  /// A status behind punctuation.
  private static func number(in bytes: [UInt8], at start: Int) -> Int? {
    var place = start
    while place < bytes.count, place < start + 4, " :=(<\"'".utf8.contains(bytes[place]) { place += 1 }
    return wholeNumber(in: bytes, at: place)
  }

  private static func wholeNumber(in bytes: [UInt8], at place: Int) -> Int? {
    guard place + 3 <= bytes.count, place == 0 || !isWord(bytes[place - 1]),
      place + 3 == bytes.count || !isWord(bytes[place + 3]),
      let value = Int(String(decoding: bytes[place..<place + 3], as: UTF8.self)), (400...599).contains(value)
    else { return nil }
    return value
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: ".")
  }
}
