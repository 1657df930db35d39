import ConversationHistory
import HistoryLaws

/// Tries every history of a small scope: `swift run -c release SmallScope [--length 6] [--variants 4] [--laws]
/// [--dialect ID]`.
@main
struct SmallScopeRun {
  static func main() async {
    let options = Options(CommandLine.arguments.dropFirst())
    var failures = 0
    let families = ScopeAlphabet.families.map { ($0, options.length) }
    let variants = ScopeAlphabet.variants.map { ($0, options.variantLength) }
    for (alphabet, length) in families + variants where length > 0 && options.wants(alphabet) {
      let scope = SmallScope(alphabet, length: length, holdsLaws: options.holdsLaws)
      let clock = ContinuousClock()
      var report = ScopeReport()
      let time = await clock.measure { report = await faults(of: scope) }
      print(
        "\(alphabet.dialect.id), model \(alphabet.model ?? "unknown"): \(report.count) histories of up to \(length),",
        "\(report.faults.values.reduce(0) { $0 + $1.count }) faults, \(time)")
      for (name, fault) in report.faults.sorted(by: { $0.key < $1.key }) {
        print("  \(fault.count) x \(name)\n    \(alphabet.names(fault.shortest))")
        if options.showsBodies { print("    \(String(decoding: alphabet.body(fault.shortest), as: UTF8.self))") }
      }
      SmallScopeExit.flush()
      failures += report.faults.count
    }
    if failures > 0 { SmallScopeExit.fail() }
  }

  /// The histories that begin with each kind are a task.
  private static func faults(of scope: SmallScope) async -> ScopeReport {
    await withTaskGroup(of: ScopeReport.self) { group in
      for kind in scope.trial.alphabet.kinds.indices { group.addTask { scope.faults(beginningWith: kind) } }
      return await group.reduce(into: ScopeReport()) { $0.add($1) }
    }
  }
}

private struct Options {
  var length = 6
  var variantLength = 4
  var holdsLaws = false
  var showsBodies = false
  var dialect: String?

  init(_ arguments: some Sequence<String>) {
    var rest = arguments.makeIterator()
    while let argument = rest.next() {
      switch argument {
      case "--length": length = rest.next().flatMap { Int($0) } ?? length
      case "--variants": variantLength = rest.next().flatMap { Int($0) } ?? variantLength
      case "--laws": holdsLaws = true
      case "--bodies": showsBodies = true
      case "--dialect": dialect = rest.next()
      default: print("not known: \(argument)")
      }
    }
  }

  func wants(_ alphabet: ScopeAlphabet) -> Bool { dialect == nil || dialect == alphabet.dialect.id }
}
