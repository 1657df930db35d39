internal import ConversationHistory

/// Holds one history of a small scope against the naive checker and the laws.
package struct ScopeTrial: Sendable {
  package let alphabet: ScopeAlphabet
  /// Whether each law is asked by its own function, too; slower.
  package let holdsLaws: Bool
  private let linter: Linter
  private let sanitizer: Sanitizer
  private let checker: NaiveChecker
  /// What retries leave, which is repaired although nothing refuses it; an empty answer at the end is a saved stub.
  private static let traces = ["duplicate-user-turn", "duplicate-answer", "error-saved-as-answer", "empty-message"]

  package init(_ alphabet: ScopeAlphabet, holdsLaws: Bool = false) {
    self.alphabet = alphabet
    self.holdsLaws = holdsLaws
    linter = Linter(for: alphabet.dialect, model: alphabet.model)
    sanitizer = Sanitizer(for: alphabet.dialect, model: alphabet.model)
    checker = NaiveChecker(alphabet.dialect, alphabet.model)
  }

  /// What is wrong with the history of a word; nil if nothing is. The part before a colon names the kind of fault.
  package func fault(_ word: [Int]) -> String? {
    let body = alphabet.body(word)
    let findings = linter.lint(body)
    let error = findings.first { $0.severity == .error }
    if let fault = disagreement(error, checker.firstFault(in: body)) { return fault }
    guard let first = try? sanitizer.sanitize(body) else { return "no answer" }
    let bytes = first.bytes
    if let left = first.remaining.first(where: { $0.severity == .error }) { return "an error is left, \(left.rule)" }
    if let fault = checker.firstFault(in: bytes) { return "the naive checker refuses the answer, \(Self.kind(fault))" }
    if error == nil, bytes != body, !findings.contains(where: { Self.traces.contains($0.rule) }) {
      return "a valid history is changed, \(first.outcome.edits.first?.pass ?? "no pass says so")"
    }
    guard let second = try? sanitizer.sanitize(bytes), second.bytes == bytes, second.outcome.edits.isEmpty else {
      return "a second run changes something"
    }
    return wordFault(body, bytes) ?? lawFault(body)
  }

  private func disagreement(_ error: Finding?, _ fault: String?) -> String? {
    switch (error, fault) {
    case (let error?, nil): "only lint refuses, \(error.rule)"
    case (nil, let fault?): "only the naive checker refuses, \(Self.kind(fault))"
    default: nil
    }
  }

  /// A fault without its place.
  private static func kind(_ fault: String) -> Substring {
    fault.split(separator: ": ", maxSplits: 1).last ?? Substring(fault)
  }

  /// What is lost, multiplied or out of order of what was said.
  private func wordFault(_ body: [UInt8], _ bytes: [UInt8]) -> String? {
    let (before, after) = (ScopeMarks(body), ScopeMarks(bytes))
    if after.users != before.users { return "the words of the user are not the same" }
    if after.systems != before.systems { return "the words of the system are not the same" }
    if after.again < turnsAgain(before, after) || after.again > before.again {
      return "the repeated turn is lost or multiplied"
    }
    if Set(after.outputs) != Set(before.outputs) || after.outputs.count != before.outputs.count {
      return "the outputs of tools are not the same"
    }
    if after.calls != before.calls { return "the calls are not the same" }
    if after.answers != before.answers {
      guard before.answers.starts(with: after.answers), canCut(before, after) else {
        return "the answers are not the same"
      }
    }
    return answerFault(bytes)
  }

  /// How often the repeated turn must stay: copies collapse where nothing stays between them.
  ///
  /// An output that goes to its call, and words of the system that slide behind the user's turn, do not stay.
  private func turnsAgain(_ before: ScopeMarks, _ after: ScopeMarks) -> Int {
    let stayed = after.behindAgain
    let places = before.behindAgain
    var (count, isAgain) = (0, false)
    for mark in before.order {
      switch mark.kind {
      case .again:
        if !isAgain { count += 1 }
        isAgain = true
      case .user, .answer, .call: isAgain = false
      case .output, .system:
        let slides = mark.kind == .system && alphabet.slidesSystems
        if let place = places[mark], stayed[mark] == place, !slides { isAgain = false }
      }
    }
    return count
  }

  /// Only answers at the very end may go, with nothing behind them but outputs that move to their calls.
  private func canCut(_ before: ScopeMarks, _ after: ScopeMarks) -> Bool {
    let cut = before.answers[after.answers.count]
    guard let place = before.order.firstIndex(where: { $0.kind == .answer && $0.id[0] == cut }) else { return false }
    let moved = after.outputsOfCalls
    return before.order[place...].allSatisfy { $0.kind == .answer || moved.contains($0) }
  }

  /// No answer says what the user said, or what a tool put out.
  private func answerFault(_ bytes: [UInt8]) -> String? {
    guard let root = JSONTree(bytes) else { return "the answer is no JSON" }
    let name = ["messages", "contents", "input"].first { root[$0] != nil } ?? ""
    for message in NaiveChecker.messages(of: root, name)
    where NaiveChecker.has(message, "assistant") || NaiveChecker.has(message, "model") {
      let marks = ScopeMarks(message.written())
      if !marks.users.isEmpty || marks.again > 0 || !marks.outputs.isEmpty {
        return "an answer says what others said"
      }
    }
    return nil
  }

  private func lawFault(_ body: [UInt8]) -> String? {
    guard holdsLaws else { return nil }
    let subject = LawSubject(body, alphabet.dialect, model: alphabet.model)
    return Law.allCases.lazy.compactMap { $0.breach(of: subject) }.first.map { "law \($0.law.rawValue), \($0.law)" }
  }
}
