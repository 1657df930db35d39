/// The blocks of one message in one row, cut to the room there is around the block that matters.
struct SketchRow: Sendable {
  /// The row, escaped.
  private(set) var text: String
  /// The columns of the marked part.
  private(set) var marked: Range<Int>

  /// How much of one block is shown.
  private static let blockLimit = 60

  /// Draws the blocks; without a target the whole row is marked.
  init(_ blocks: [String], target: Int?, room: Int) {
    // A window bounds the work: messages of thousands of blocks exist.
    let low = max(0, (target ?? 0) - 8)
    let high = min(blocks.count, (target ?? 0) + 32)
    let shown = blocks[low..<high].map { UntrustedText.escaped($0, limit: Self.blockLimit) }
    let widths = shown.map { DisplayWidth.of($0) }
    var start = 0
    if let target {
      // As many of the blocks in front as leave room for the target and for "…, ".
      start = target - low
      var used = 3 + widths[start]
      while start > 0, used + widths[start - 1] + 2 <= room {
        start -= 1
        used += widths[start] + 2
      }
    }
    let front = low + start > 0 ? "…, " : ""
    text = front + shown[start...].joined(separator: ", ")
    if high < blocks.count { text += ", …" }
    if blocks.isEmpty { text = "nothing" }
    var before = DisplayWidth.of(front)
    if let target {
      before += widths[start..<target - low].reduce(0) { $0 + $1 + 2 }
      marked = before..<before + widths[target - low]
    } else {
      marked = 0..<DisplayWidth.of(text)
    }
    if DisplayWidth.of(text) > room {
      text = DisplayWidth.prefix(text, columns: room - 1) + "…"
      marked = min(marked.lowerBound, room - 1)..<min(marked.upperBound, room)
    }
  }
}
