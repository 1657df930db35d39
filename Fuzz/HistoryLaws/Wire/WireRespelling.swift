/// What became of blocks that the result does not have as they were spelled, but says all the same: in the words of its
/// dialect, with the media type that the bytes show, without citations that are refused.
///
/// Told by what blocks say, and by no code of the library.
struct WireRespelling {
  /// The word of the result for a block of the input by its canonical spelling; nil inside where none is asked for, since
  /// the block says nothing, or is shown in a marked text.
  private var words: [[UInt8]: [UInt8]?] = [:]

  init(_ before: [WireEntry], _ after: [WireEntry]) {
    let said = after.flatMap(\.words)
    let known = Set(said)
    let gone = before.flatMap(\.pieces).filter { piece in
      guard case .blob(let canonical, _) = piece else { return false }
      return !known.contains(canonical)
    }
    guard !gone.isEmpty else { return }
    let marks = said.filter { WireText.contains($0, [UInt8]("[historylint] a part of".utf8)) }
    let blobs = after.flatMap(\.pieces)
    for case .blob(let canonical, let tree) in gone {
      if let text = (tree["text"] ?? tree["refusal"])?.text.map(WireText.readable) {
        if WireText.isBlank(text) {
          words[canonical] = .some(nil)
        } else if said.contains(where: { WireText.contains($0, text) }) {
          words[canonical] = text
        }
      } else if let word = Self.respelled(tree, among: blobs) {
        words[canonical] = word
      } else if marks.contains(where: { Self.shows($0, tree) }) {
        words[canonical] = .some(nil)
      }
    }
  }

  /// The words of an entry of the input as the result has them.
  func words(of pieces: [WireEntry.Piece]) -> [[UInt8]] {
    let own = WireEntry.words(of: pieces)
    return words.isEmpty ? own : own.compactMap { words[$0, default: $0] }
  }

  /// How often each word may stand in the result, by how often what it came from stands in the input.
  func counts(_ known: [[UInt8]: Int]) -> [[UInt8]: Int] {
    var result = known
    for (old, new) in words {
      if let new, let count = known[old] { result[new, default: 0] += count }
    }
    return result
  }

  /// Whether one of some blocks is the same but for how it is spelled.
  static func isRespelled(_ tree: JSONTree, among pieces: [WireEntry.Piece]) -> Bool {
    respelled(tree, among: pieces) != nil
  }

  private static func respelled(_ tree: JSONTree, among pieces: [WireEntry.Piece]) -> [UInt8]? {
    let payload = payload(of: tree)
    for case .blob(let canonical, let other) in pieces where Self.payload(of: other) == payload {
      // Where neither holds any text, they must be the same but for what may go.
      guard payload.isEmpty else { return canonical }
      if tree.without(manners).canonical == other.without(manners).canonical { return canonical }
    }
    return nil
  }

  /// The strings that a block is there for, in order of their bytes: the data of a `data:` address is that of a block
  /// that holds it plainly.
  private static func payload(of tree: JSONTree) -> [[UInt8]] {
    var result: [[UInt8]] = []
    gather(tree, into: &result)
    return result.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Members that say how to take a block, or whose it is, and not what it holds.
  private static let manners = ["type", "id", "media_type", "detail", "cache_control", "citations"]

  private static func gather(_ tree: JSONTree, into result: inout [[UInt8]]) {
    switch tree {
    case .literal: return
    case .string(let token):
      let text = WireText.readable(WireText.decoded(token))
      let isData = text.starts(with: "data:".utf8)
      result.append(isData ? Array(text[(text.firstIndex(of: 0x2C).map { $0 + 1 } ?? 0)...]) : text)
    case .array(let elements): for element in elements { gather(element, into: &result) }
    case .object(let members):
      for member in members where !manners.contains(where: { WireText.spells(member.key, $0) }) {
        gather(member.value, into: &result)
      }
    }
  }

  /// Whether a marked text shows a block, white space aside.
  private static func shows(_ mark: [UInt8], _ tree: JSONTree) -> Bool {
    let spelling = tree.written().filter { $0 > 0x20 }
    // Escapes may be spelled anew.
    return spelling.contains(0x5C) || WireText.contains(mark.filter { $0 > 0x20 }, spelling)
  }
}
