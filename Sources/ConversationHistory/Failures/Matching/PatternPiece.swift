/// Bytes to be searched for in linear time, by Knuth, Morris and Pratt.
struct PatternPiece: Sendable {
  let bytes: [UInt8]
  let trigrams: TrigramSet
  /// For each length the longest proper prefix that is a suffix of it.
  private let borders: [Int]

  init(_ text: ErrorText) {
    bytes = text.bytes
    trigrams = text.trigrams
    var borders = [0]
    var length = 0
    for byte in text.bytes.dropFirst() {
      while length > 0, text.bytes[length] != byte { length = borders[length - 1] }
      if text.bytes[length] == byte { length += 1 }
      borders.append(length)
    }
    self.borders = borders
  }

  /// Where the piece first stands at or behind `start`, and what `accept` takes; linear in the text.
  func firstMatch<Accepted>(
    in text: [UInt8], from start: Int, accept: (Range<Int>) -> Accepted?
  ) -> Accepted? {
    guard !bytes.isEmpty else { return nil }
    var length = 0
    var place = start
    while place < text.count {
      while length > 0, bytes[length] != text[place] { length = borders[length - 1] }
      if bytes[length] == text[place] { length += 1 }
      place += 1
      if length == bytes.count {
        if let accepted = accept(place - length..<place) { return accepted }
        length = borders[length - 1]
      }
    }
    return nil
  }

  /// Whether the piece stands at a place.
  func stands(at place: Int, in text: [UInt8]) -> Bool {
    guard place >= 0, place + bytes.count <= text.count else { return false }
    for offset in bytes.indices where text[place + offset] != bytes[offset] { return false }
    return true
  }
}
