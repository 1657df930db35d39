import ConversationHistory

/// Sanitises histories of N and of 2N messages, and says how much longer the second takes: linear work takes twice as
/// long, and more than 2.2 times is too much (issue 4).
struct ScalingRun {
  private static let limit = 2.2
  /// What no repair can mend: the results that calls without one gain can make more messages than the API takes.
  private static let limits = ["too-many-messages"]
  /// A row that takes less is measured again, for as long as this: its least time says most.
  private static let enough = Duration.seconds(3)
  private static let dialects: [Dialect] = [
    .anthropic, .bedrock, .openAIChat, .openAIResponses, .gemini, .mistral, .chatTemplate,
  ]

  private let messages: Int
  private let rounds: Int
  private let only: [String]
  private let clock = ContinuousClock()

  /// Short histories take too little time for a ratio.
  private var isLong: Bool { messages >= 10_000 }

  init(_ options: BenchmarkOptions) {
    // The Messages API takes 100,000 messages at most, and what is said last is one more.
    messages = options.isShort ? 2_000 : 49_990
    rounds = options.rounds ?? 3
    only = options.only
  }

  /// Prints a row for each dialect family and kind of damage as it is measured.
  func run() throws(BenchmarkFailure) {
    var slow: [String] = []
    for dialect in Self.dialects {
      for damage in ScalingDamage.allCases {
        let name = "sanitize \(dialect.id) \(damage.rawValue)"
        guard only.isEmpty || only.contains(where: name.contains) else { continue }
        let ratio = try measure(name, dialect, damage)
        if ratio > Self.limit { slow.append(name) }
      }
    }
    guard !isLong || slow.isEmpty else {
      throw .wrongWork("more than \(Self.limit) times as long: \(slow.joined(separator: ", "))")
    }
  }

  private func measure(
    _ name: String, _ dialect: Dialect, _ damage: ScalingDamage
  ) throws(BenchmarkFailure) -> Double {
    let bodies = [
      ScalingBody(dialect, damage, messages: messages), ScalingBody(dialect, damage, messages: 2 * messages),
    ]
    var seconds = [Double.infinity, .infinity]
    var edits = [0, 0]
    let begin = clock.now
    var done = 0
    while done < rounds || isLong && begin.duration(to: clock.now) < Self.enough {
      done += 1
      for (index, body) in bodies.enumerated() {
        let start = clock.now
        edits[index] = try edited(body, dialect, damage)
        let elapsed = start.duration(to: clock.now).components
        seconds[index] = min(seconds[index], Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18)
      }
    }
    // As many rounds are damaged as there are, but for those at the very end.
    let expected = Double(edits[0]) * Double(bodies[1].messages) / Double(bodies[0].messages)
    guard abs(Double(edits[1]) - expected) <= 16 else {
      throw .wrongWork("\(name) made \(edits[0]) edits, then \(edits[1])")
    }
    let ratio = seconds[1] / seconds[0]
    print(
      "\(name): \(bodies[0].messages) messages \(Decimals.text(seconds[0] * 1e3, places: 1)) ms,",
      "\(bodies[1].messages) messages \(Decimals.text(seconds[1] * 1e3, places: 1)) ms,",
      "ratio \(Decimals.text(ratio, places: 2)), \(edits[1]) edits")
    return ratio
  }

  /// The number of edits that one run makes; the damage must be found, and no error be left.
  private func edited(
    _ body: ScalingBody, _ dialect: Dialect, _ damage: ScalingDamage
  ) throws(BenchmarkFailure) -> Int {
    let sanitized: Sanitized
    do throws(SanitizeError) {
      sanitized = try Sanitizer(for: dialect).sanitize(body.bytes)
    } catch {
      throw .wrongWork("sanitize refused the body: \(error)")
    }
    let errors = sanitized.remaining.count { $0.severity == .error && !Self.limits.contains($0.rule) }
    guard errors == 0 else { throw .wrongWork("sanitize left \(errors) errors") }
    guard sanitized.outcome.continuation.messages == body.messages else {
      throw .wrongWork("sanitize read \(sanitized.outcome.continuation.messages) of \(body.messages) messages")
    }
    guard damage != .clean || sanitized.isUnchanged else { throw .wrongWork("sanitize changed a clean body") }
    return sanitized.outcome.edits.count
  }
}
