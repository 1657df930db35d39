import ConversationHistory
import HistoryLaws

/// Holds many generated histories against all laws and counts the breaches by kind, with an example of each shrunk.
@main
struct LawRunner {
  static func main() async {
    guard let options = RunnerOptions(CommandLine.arguments.dropFirst()) else {
      print(RunnerOptions.usage)
      return
    }
    var isClean = true
    for dialect in options.dialects {
      let tally = await Self.tally(dialect, options)
      tally.report(dialect, options)
      LawRunnerExit.flush()
      isClean = isClean && tally.kinds.isEmpty
      if options.stops && !isClean { break }
    }
    if !isClean { LawRunnerExit.fail() }
  }

  private static func tally(_ dialect: Dialect, _ options: RunnerOptions) async -> Tally {
    let share = (options.runs + UInt64(options.jobs) - 1) / UInt64(options.jobs)
    return await withTaskGroup(of: Tally.self) { group in
      for job in 0..<UInt64(options.jobs) {
        group.addTask {
          var tally = Tally()
          let first = options.seed + job * share
          let last = options.seed + min(options.runs, (job + 1) * share)
          for seed in first..<max(first, last) { tally.add(LawTrial(seed: seed, dialect: dialect), options.laws) }
          return tally
        }
      }
      var sum = Tally()
      for await part in group { sum.add(part) }
      return sum
    }
  }
}
