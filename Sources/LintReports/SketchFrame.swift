import ConversationHistory

/// The place of a finding in the list of messages, drawn as a frame.
struct SketchFrame: Sendable {
  private let finding: Finding
  private let sketches: [MessageSketch]
  private let paint: Paint
  private let width: Int
  /// How many columns the indexes take.
  let indexWidth: Int

  init(_ finding: Finding, _ sketches: [MessageSketch], paint: Paint, width: Int) {
    self.finding = finding
    self.sketches = sketches
    self.paint = paint
    self.width = width
    indexWidth = sketches.map { String($0.index).utf8.count }.max() ?? 1
  }

  /// The lines of the frame, a line feed behind each; empty without sketches.
  var text: String {
    guard !sketches.isEmpty else { return "" }
    let bar = String(repeating: " ", count: indexWidth + 3)
    let roles = sketches.map { UntrustedText.escaped($0.role, limit: 20) }
    let roleWidth = (roles.map { DisplayWidth.of($0) }.max() ?? 0) + 2
    let room = max(20, width - bar.utf8.count - 2 - roleWidth)
    let marked = SketchTarget.message(of: finding)
    let style = Paint.Style(finding.severity)
    var text = paint(bar + "|", .gutter) + "\n"
    for (place, sketch) in sketches.enumerated() {
      if place > 0, sketch.index != sketches[place - 1].index + 1 {
        text += paint(bar + "…", .gutter) + "\n"
      }
      let isMarked = sketch.index == marked
      let target = isMarked ? SketchTarget.block(of: finding, in: sketch) : nil
      let row = SketchRow(sketch.blocks, target: target, room: room)
      let index = String(sketch.index)
      let number = String(repeating: " ", count: indexWidth - index.utf8.count) + index
      text += isMarked ? paint(">", style) + " " : "  "
      text += paint(number + " |", .gutter) + " " + roles[place]
      text += String(repeating: " ", count: roleWidth - DisplayWidth.of(roles[place]))
      text += row.text + "\n"
      guard isMarked else { continue }
      let carets = String(repeating: "^", count: max(1, row.marked.count))
      text += paint(bar + "|", .gutter)
      text += String(repeating: " ", count: 1 + roleWidth + row.marked.lowerBound)
      text += paint(carets, style) + "\n"
    }
    return text
  }
}
