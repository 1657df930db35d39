package import ConversationHistory

/// One body made from a seed and held against laws.
package struct LawTrial: Sendable {
  package let seed: UInt64
  package let dialect: Dialect

  package init(seed: UInt64, dialect: Dialect) {
    self.seed = seed
    self.dialect = dialect
  }

  /// Models take turns.
  package var model: String? {
    let models = LawSubject.models(for: dialect)
    return models[Int(seed % UInt64(models.count))]
  }

  /// The body that choices stand for.
  private func subject(_ choices: [UInt8], _ law: Law) -> LawSubject {
    let isValid = law == .silentOnTheValid && seed % 4 != 3
    let body =
      isValid
      ? HistoryGenerator.validBody(choices, dialect, model: model)
      : law == .total && seed % 2 == 1
        ? torn(HistoryGenerator.body(choices, dialect), choices)
        : HistoryGenerator.body(choices, dialect)
    return LawSubject(body, dialect, model: model, isValid: isValid)
  }

  /// What kind of breach there is, without shrinking; nil if the law holds.
  package func breachKind(of law: Law) -> String? {
    law.breach(of: subject(ChoiceStream.bytes(seed: seed), law)).map { String(Self.kind($0)) }
  }

  /// The laws that the body breaks, by kind; a body made to be valid is held against law 4 too.
  package func breachKinds(of laws: [Law] = Law.allCases) -> [(law: Law, kind: String)] {
    let choices = ChoiceStream.bytes(seed: seed)
    var result: [(law: Law, kind: String)] = []
    let damaged = LawSubject(HistoryGenerator.body(choices, dialect), dialect, model: model)
    for law in laws where law != .silentOnTheValid || seed % 4 == 3 {
      if let breach = law.breach(of: damaged) { result.append((law, Self.kind(breach))) }
    }
    guard seed % 4 != 3, laws.contains(.silentOnTheValid) else { return result }
    if let breach = Law.silentOnTheValid.breach(of: subject(choices, .silentOnTheValid)) {
      result.append((.silentOnTheValid, Self.kind(breach)))
    }
    return result
  }

  /// The breach of a law, with the body shrunk; nil if the law holds.
  package func failure(of law: Law) -> Failure? {
    let choices = ChoiceStream.bytes(seed: seed)
    let first = subject(choices, law)
    guard let breach = law.breach(of: first) else { return nil }
    let rule = Self.kind(breach)
    func isSame(_ subject: LawSubject) -> Bool {
      law.breach(of: subject).map { Self.kind($0) == rule } ?? false
    }
    let small = Shrinker.shrink(choices) { isSame(subject($0, law)) }
    var result = subject(small, law)
    if !result.isValid {
      let body = Shrinker.shrink(body: result.body) {
        isSame(LawSubject($0, dialect, model: model))
      }
      result = LawSubject(body, dialect, model: model)
    }
    return Failure(
      seed: seed, dialect: dialect, model: model, body: result.body,
      breach: law.breach(of: result) ?? breach)
  }

  /// The fault up to its details, so that shrinking does not wander to another.
  private static func kind(_ breach: LawBreach) -> String {
    let line = breach.fault.prefix { !$0.isNewline }.filter { !$0.isNumber }
    let start = line.prefix { $0 != ":" }
    // What follows is the name of a rule or a pass, or a fault in the naive checker's words; else a text.
    guard ["an error", "the naive", "a new", "a valid", "the second"].contains(where: start.hasPrefix)
    else { return String(start) }
    var words = line.split(separator: " ", omittingEmptySubsequences: true)
    words.removeAll { $0.hasPrefix("messages") }
    // The identity of a new finding is its rule and its subject, which differs from body to body.
    let end = start.hasPrefix("a new") ? min(4, words.count) : words.endIndex
    let place = words[..<end].firstIndex(of: "at") ?? end
    return words[..<place].joined(separator: " ")
  }

  /// The body cut, or with a byte changed, so that it is no JSON or another.
  private func torn(_ body: [UInt8], _ choices: [UInt8]) -> [UInt8] {
    guard !body.isEmpty else { return body }
    var body = body
    var random = SplitMix64(seed ^ UInt64(choices.count))
    for _ in 0...random.next() % 3 {
      let place = Int(random.next() % UInt64(body.count))
      switch random.next() % 4 {
      case 0: body = Array(body[...place])
      case 1: body[place] = UInt8(truncatingIfNeeded: random.next())
      case 2: body.remove(at: place)
      default: body.insert(contentsOf: body[(place / 2)..<place], at: place)
      }
      if body.isEmpty { return [0x5B] }
    }
    return body
  }

  /// A law that was broken, and all that is needed to see it again.
  package struct Failure: Sendable, CustomStringConvertible {
    package let seed: UInt64
    package let dialect: Dialect
    package let model: String?
    package let body: [UInt8]
    package let breach: LawBreach

    package var description: String {
      "\(breach)\nseed \(seed), \(dialect.id), model \(model ?? "unknown"), body shrunk:\n"
        + String(decoding: body, as: UTF8.self)
    }
  }
}
