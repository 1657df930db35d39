/// A text with placeholders, to be found inside another text in linear time.
///
/// A pattern is a list of groups with anything between them; a group is a list of pieces with at most one word
/// between them. The groups are found one after another, each as early as it can be.
struct TextPattern: Sendable {
  /// How long a word between two pieces may be.
  static let wordLimit = 256

  var groups: [[PatternPiece]]
  /// Whether the text must begin, or end, with the pattern; punctuation behind the end does not count.
  var isAtStart = false
  var isAtEnd = false
  /// Whether the pattern must not begin in the middle of a word or path.
  var isAtEdge = false
  private let trigrams: TrigramSet
  /// How many bytes are fixed: of two patterns that match, the one with more says more.
  let weight: Int

  init(groups: [[PatternPiece]]) {
    self.groups = groups
    var trigrams = TrigramSet([])
    for piece in groups.joined() { trigrams.formUnion(piece.trigrams) }
    self.trigrams = trigrams
    weight = groups.joined().reduce(0) { $0 + $1.bytes.count }
  }

  /// Where the pattern stands in a text; nil if it does not.
  func match(in text: ErrorText) -> Range<Int>? {
    guard weight > 0, trigrams.isSubset(of: text.trigrams) else { return nil }
    var start: Int?
    var place = 0
    for (index, group) in groups.enumerated() {
      let isLast = index == groups.count - 1
      let found = match(group, in: text.bytes, from: place) { found in
        if index == 0, !isAllowedStart(found.lowerBound, in: text.bytes) { return false }
        return !isLast || !isAtEnd || found.upperBound >= text.contentEnd
      }
      guard let found else { return nil }
      if start == nil { start = found.lowerBound }
      place = found.upperBound
    }
    return start.map { $0..<place }
  }

  private func isAllowedStart(_ place: Int, in text: [UInt8]) -> Bool {
    guard place > 0 else { return true }
    if isAtStart { return false }
    guard isAtEdge else { return true }
    let before = text[place - 1]
    return !ErrorText.isContent(before) && before != UInt8(ascii: ".") && before != UInt8(ascii: "_")
      && before != UInt8(ascii: "-")
  }

  private func match(
    _ group: [PatternPiece], in text: [UInt8], from start: Int, accept: (Range<Int>) -> Bool
  ) -> Range<Int>? {
    guard let first = group.first else { return nil }
    return first.firstMatch(in: text, from: start) { found in
      var end = found.upperBound
      for piece in group.dropFirst() {
        guard let next = Self.end(of: piece, behindWordAt: end, in: text) else { return nil }
        end = next
      }
      let whole = found.lowerBound..<end
      return accept(whole) ? whole : nil
    }
  }

  /// Where a piece ends that stands behind at most one word.
  private static func end(of piece: PatternPiece, behindWordAt start: Int, in text: [UInt8]) -> Int? {
    var place = start
    if place < text.count, text[place] == 0x20 { place += 1 }
    let limit = min(text.count, place + wordLimit)
    while place < limit {
      if piece.stands(at: place, in: text) { return place + piece.bytes.count }
      if text[place] == 0x20 {
        return piece.stands(at: place + 1, in: text) ? place + 1 + piece.bytes.count : nil
      }
      place += 1
    }
    return nil
  }
}
