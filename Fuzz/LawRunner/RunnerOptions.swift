import ConversationHistory
import HistoryLaws

/// What the command line asks for.
struct RunnerOptions: Sendable {
  static let usage = """
    LawRunner [--dialect ID|FAMILY|all] [--main] [--runs N] [--seed N] [--jobs N] [--laws N,N] [--examples N] [--stop]
    Holds N generated histories a dialect against the laws; prints each kind of breach, the first ones shrunk.
    --main leaves the variants of the families out; --laws asks those laws alone; --stop ends with the first dialect that
    has a breach.
    """

  var dialects: [Dialect] = Dialect.all
  var runs: UInt64 = 1_000
  var seed: UInt64 = 0
  var jobs = 1
  var examples = 3
  var laws = Law.allCases
  var stops = false

  /// Nil for an option that is not known.
  init?(_ arguments: ArraySlice<String>) {
    var rest = arguments
    var isMain = false
    while let name = rest.popFirst() {
      if name == "--main" || name == "--stop" {
        isMain = isMain || name == "--main"
        stops = stops || name == "--stop"
        continue
      }
      guard let value = rest.popFirst() else { return nil }
      switch name {
      case "--dialect":
        dialects = Dialect.all.filter { value == "all" || $0.id == value || $0.id.hasPrefix(value + "/") }
        if dialects.isEmpty { return nil }
      case "--runs": runs = UInt64(value) ?? runs
      case "--seed": seed = UInt64(value) ?? seed
      case "--jobs": jobs = max(1, Int(value) ?? jobs)
      case "--laws":
        laws = value.split(separator: ",").compactMap { Int($0) }.compactMap(Law.init)
        if laws.isEmpty { return nil }
      case "--examples": examples = Int(value) ?? examples
      default: return nil
      }
    }
    if isMain { dialects.removeAll { $0.id.contains("/") } }
  }
}
