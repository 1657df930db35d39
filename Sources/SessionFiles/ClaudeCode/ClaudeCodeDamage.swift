/// What is wrong between the lines of a session.
struct ClaudeCodeDamage {
  /// The number of the line that is told.
  var line: Int
  var kind: FileDamage
  /// Whether the record before an orphan can be its parent.
  var isAdoptable = false
  /// The lines of earlier records with the same id.
  var earlier: [Int] = []
}
