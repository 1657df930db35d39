internal import ConversationHistory

/// Marks that tell a format if a record has all of them.
struct Signature: Sendable {
  let marks: [Mark]

  init(_ marks: Mark...) { self.marks = marks }

  /// The first mark that a record lacks, and how many of those for something that is there it has; nil if it has all.
  func shortfall(of record: SessionRecord) -> (missing: Mark, held: Int)? {
    var missing: Mark?
    var held = 0
    for mark in marks {
      if !mark.holds(record) {
        if missing == nil { missing = mark }
      } else if mark.isPresence {
        held += 1
      }
    }
    return missing.map { ($0, held) }
  }

  /// How many marks say that something is there.
  var presences: Int { marks.count { $0.isPresence } }

  func fits(_ record: SessionRecord) -> Bool { marks.allSatisfy { $0.holds(record) } }
}
