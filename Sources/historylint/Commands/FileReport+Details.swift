import ConversationHistory
import LintReports
import SessionFiles

// What some formats want beside the findings, from a second look at the input.
extension FileReport {
  /// Adds where the subjects end. Linear in their bytes; what is very long, such as a whole history, goes without.
  mutating func addEnds(from source: any ByteSource) {
    for (index, finding) in findings.enumerated() {
      guard let place = finding.place, place.byteLength <= Self.longestSubject else { continue }
      ends[index] = PlaceEnd(
        of: place, spanning: source.bytes(place.byteOffset..<place.byteOffset + place.byteLength))
    }
  }

  /// Adds what a repair of each rule changes: the changes of a rule stand with each of its findings.
  ///
  /// A repair is computed for every rule, so that long inputs and lists of many rules go without.
  mutating func addChanges(in bytes: [UInt8], _ options: InputOptions) {
    guard bytes.count <= Self.longestInput else { return }
    let fixable = findings.filter { $0.fix.map { $0.applicability != .displayOnly } ?? false }
    let rules = Set(fixable.map(\.rule)).sorted()
    guard rules.count <= Self.mostRules else { return }
    for rule in rules {
      let own = fixable.filter { $0.rule == rule }
      let isLossy = own.contains { $0.fix?.applicability == .unsafe }
      let repaired = FileRepair(options, allowsLoss: isLossy, rules: [rule]).repaired(bytes)
      guard repaired.bytes != bytes else { continue }
      let made = SuggestedChange.between(bytes, repaired.bytes)
      guard made.count <= Self.mostChanges else { continue }
      for index in findings.indices where findings[index].rule == rule && findings[index].fix != nil {
        changes[index] = made
      }
    }
  }

  private static let longestSubject = 1_000_000
  private static let longestInput = 8_000_000
  private static let mostRules = 16
  private static let mostChanges = 32
}
