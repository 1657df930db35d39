import ConversationHistory
import HistoryLaws

/// What a run found: how many histories it held against the laws, and each kind of breach.
struct Tally: Sendable {
  struct Kind: Sendable {
    var law: Law
    var count: Int
    var seed: UInt64
  }

  private(set) var trials = 0
  private(set) var kinds: [String: Kind] = [:]

  mutating func add(_ trial: LawTrial, _ laws: [Law]) {
    trials += 1
    for (law, kind) in trial.breachKinds(of: laws) {
      kinds["law \(law.rawValue): \(kind)", default: Kind(law: law, count: 0, seed: trial.seed)].count += 1
    }
  }

  mutating func add(_ other: Tally) {
    trials += other.trials
    for (name, kind) in other.kinds {
      if var known = kinds[name] {
        known.count += kind.count
        known.seed = min(known.seed, kind.seed)
        kinds[name] = known
      } else {
        kinds[name] = kind
      }
    }
  }

  func report(_ dialect: Dialect, _ options: RunnerOptions) {
    print("\(dialect.id): \(trials) histories, \(kinds.values.reduce(0) { $0 + $1.count }) breaches")
    for (index, entry) in kinds.sorted(by: { $0.value.count > $1.value.count }).enumerated() {
      print("  \(entry.value.count) of \(entry.key), first seed \(entry.value.seed)")
      guard index < options.examples else { continue }
      if let failure = LawTrial(seed: entry.value.seed, dialect: dialect).failure(of: entry.value.law) {
        print("\(failure)\n")
      }
    }
  }
}
