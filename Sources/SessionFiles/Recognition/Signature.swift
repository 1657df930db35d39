internal import ConversationHistory

/// Marks that tell a format if a record has all of them.
struct Signature: Sendable {
  let marks: [Mark]

  init(_ marks: Mark...) { self.marks = marks }

  /// The first mark that a record lacks, and how many it has before it and behind; nil if it has all.
  func shortfall(of record: SessionRecord) -> (missing: Mark, held: Int)? {
    var missing: Mark?
    var held = 0
    for mark in marks {
      if mark.holds(record) { held += 1 } else if missing == nil { missing = mark }
    }
    return missing.map { ($0, held) }
  }

  func fits(_ record: SessionRecord) -> Bool { marks.allSatisfy { $0.holds(record) } }
}
