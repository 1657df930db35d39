package import ConversationHistory

/// What was read from one input, and what was found in it.
package struct InputReport: Sendable {
  package var kind: InputKind
  package var dialect: Dialect
  package var histories = 0
  package var messages = 0
  package var findings: [Finding] = []
  /// The messages around a finding, by its index in `findings`.
  package var sketches: [Int: [MessageSketch]] = [:]
  /// The long histories in which something was found, by record; only where they are wanted.
  package var maps: [Int: TranscriptMap] = [:]
  /// The histories message by message, by record; only where they are wanted.
  package var timelines: [Int: TranscriptTimeline] = [:]

  init(kind: InputKind, dialect: Dialect) {
    self.kind = kind
    self.dialect = dialect
  }
}

extension InputReport {
  /// By place in the input: a session's findings come when it ends, those of a line at once.
  mutating func sort() {
    func offset(_ index: Int) -> Int { findings[index].place?.byteOffset ?? 0 }
    let order = findings.indices.sorted { left, right in
      offset(left) != offset(right) ? offset(left) < offset(right) : left < right
    }
    let (found, sketched) = (findings, sketches)
    findings = order.map { found[$0] }
    sketches = [:]
    for (new, old) in order.enumerated() { sketches[new] = sketched[old] }
  }
}
