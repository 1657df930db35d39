public import ConversationHistory
import HistoryJSON

/// The findings that are known already, so that only new ones are reported.
///
/// A finding is known by its file, its rule and its fingerprint, never by its place: places shift as a session grows.
public struct Baseline: Sendable, Hashable {
  /// What is known: so many findings of one rule and one subject in one file.
  public struct Entry: Sendable, Hashable {
    /// The file, relative to the folder of the baseline.
    public var file: String
    /// The id of the rule.
    public var rule: String
    /// What tells the finding from others of its rule.
    public var fingerprint: String
  }

  /// Why bytes are no baseline.
  public struct ReadingError: Error, Sendable, Hashable {
    /// The fault, in lower case and without a full stop.
    public var message: String
  }

  private var counts: [Entry: Int] = [:]

  /// Makes an empty baseline.
  public init() {}

  /// Reads what `bytes` wrote.
  public init(_ bytes: [UInt8]) throws(ReadingError) {
    guard let whole = JSONText(bytes), whole.isObject else { throw ReadingError(message: "it is no JSON object") }
    guard whole["version"]?.bytes == Array("1".utf8) else { throw ReadingError(message: "its version is not 1") }
    guard let findings = whole["findings"], findings.kind == .array else {
      throw ReadingError(message: "it has no list of findings")
    }
    let document = findings.origin.source.document
    for node in document.nodes.elements(of: findings.origin.node) {
      let entry = JSONText(Origin(findings.origin.source, node))
      guard let file = entry["file"]?.text?.string, let rule = entry["rule"]?.text?.string,
        let fingerprint = entry["fingerprint"]?.text?.string,
        let count = entry["count"].flatMap({ Int(String(decoding: $0.bytes, as: UTF8.self)) }), count > 0
      else { throw ReadingError(message: "an entry has no file, rule, fingerprint and count") }
      self.count(Entry(file: file, rule: rule, fingerprint: fingerprint), count)
    }
  }

  /// A file may name any count: sums stay at the largest there is.
  private mutating func count(_ entry: Entry, _ more: Int) {
    let (sum, overflows) = (counts[entry] ?? 0).addingReportingOverflow(more)
    counts[entry] = overflows ? .max : sum
  }

  /// Adds the findings of a file.
  public mutating func add(_ findings: [Finding], of file: String) {
    for finding in findings { count(entry(finding, file), 1) }
  }

  /// Takes one finding off the account; false if it is not known, or not as often.
  public mutating func take(_ finding: Finding, of file: String) -> Bool {
    let entry = entry(finding, file)
    guard let left = counts[entry], left > 0 else { return false }
    counts[entry] = left == 1 ? nil : left - 1
    return true
  }

  /// What is on the account, by file, rule and fingerprint, with how often.
  public var entries: [(entry: Entry, count: Int)] {
    counts.map { ($0.key, $0.value) }.sorted { left, right in
      let (a, b) = (left.0, right.0)
      if a.file != b.file { return a.file.utf8.lexicographicallyPrecedes(b.file.utf8) }
      if a.rule != b.rule { return a.rule.utf8.lexicographicallyPrecedes(b.rule.utf8) }
      return a.fingerprint.utf8.lexicographicallyPrecedes(b.fingerprint.utf8)
    }
  }

  /// Takes as many off the account as another one has.
  public mutating func remove(_ other: [(entry: Entry, count: Int)]) {
    for (entry, count) in other {
      let left = (counts[entry] ?? 0) - count
      counts[entry] = left > 0 ? left : nil
    }
  }

  /// The baseline as a file: sorted, a line an entry, so that two of them can be compared.
  public var bytes: [UInt8] {
    var output = JSONOutput()
    output.open("{")
    output.member("version", 1)
    output.key("findings")
    output.open("[")
    for (entry, count) in entries {
      output.separate(with: "\n  ")
      output.open("{")
      output.member("file", entry.file)
      output.member("rule", entry.rule)
      output.member("fingerprint", entry.fingerprint)
      output.member("count", count)
      output.close("}")
    }
    output.close("]")
    output.close("}")
    output.raw("\n")
    return output.bytes
  }

  private func entry(_ finding: Finding, _ file: String) -> Entry {
    Entry(file: file, rule: finding.rule, fingerprint: Fingerprint(of: finding).text)
  }
}
