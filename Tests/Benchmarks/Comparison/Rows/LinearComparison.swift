import ConversationHistory

extension Comparison {
  /// One history of many messages with calls and their results, against one of half as many.
  static func linear(_ command: String, _ options: [String]) -> Self {
    Self("\(command), 1,000,000 messages", against: "500,000", .atMost(2.2, aim: 2.05)) {
      (bench) throws(BenchmarkFailure) in
      let wanted = bench.isShort ? 5_000 : 500_000
      var contestants: [ComparisonBench.Contestant] = []
      var paths: [String] = []
      defer { for path in paths { bench.remove(path) } }
      var work = ""
      for messages in [2 * wanted, wanted] {
        let body = ScalingBody(.openAIChat, .clean, messages: messages)
        let path = try bench.file(named: "\(messages)-messages.json", body.bytes)
        paths.append(path)
        if work.isEmpty { work = "\(body.messages) messages" }
        contestants.append(
          ComparisonBench.Contestant(
            command: Command(bench.programs.historylint, [command] + options, input: path)
          ) { outcome in
            guard outcome.status == 0 else { return false }
            return command == "lint"
              ? outcome.text == "clean: no findings in 1 file (\(body.messages) messages)\n"
              : outcome.output.count == body.bytes.count
          })
      }
      let samples = try bench.race(contestants)
      return .measured(.times(samples[0], samples[1], work: work))
    }
  }
}
