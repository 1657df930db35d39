internal import ConversationHistory
internal import HistoryLaws

/// Any body: findings in the order of the input, each of a rule that its dialect knows, with a path and a place that exist.
enum LintProperty {
  static func fault(_ bytes: [UInt8]) -> String? {
    let input = FuzzInput(bytes)
    let dialect = input.dialect(at: 0)
    let found = Linter(for: dialect, model: input.word(at: 1)).lint(input.rest)
    guard !found.isEmpty else { return nil }
    let root = JSONTree(input.rest)
    var last = 0
    for finding in found {
      guard let rule = Rule.named(finding.rule) else { return "no rule is called \(finding.rule)" }
      guard rule.severity(in: dialect) != nil else { return "\(finding.rule) does not apply to \(dialect.id)" }
      guard let place = finding.place else { return "\(finding.rule) has no place" }
      if let fault = PlaceCheck.fault(of: place, in: input.rest) { return "\(finding.rule): \(fault)" }
      guard place.byteOffset >= last else { return "\(finding.rule) is out of order" }
      last = place.byteOffset
      if let root, !WirePath.exists(finding.path, in: root) {
        return "\(finding.rule): there is no \(finding.path)"
      }
    }
    return nil
  }
}
