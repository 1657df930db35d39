internal import ConversationHistory
internal import HistoryLaws

/// What a default pipeline makes of any body keeps laws 1 to 11, and what it makes of a client's requests 12 and 13.
enum SanitizeProperty {
  static func fault(_ bytes: [UInt8]) -> String? {
    let input = FuzzInput(bytes)
    switch input.word(at: 0) {
    case "client"?:
      var client = SimulatedClient(input.rest, model: input.word(at: 1) ?? "claude-opus-4-6")
      return client.faultOfConversation(turns: min(8, 1 + input.rest.count))
    case "made"?:
      let dialect = input.dialect(at: 1)
      return fault(LawSubject(HistoryGenerator.body(input.rest, dialect), dialect, model: input.word(at: 2)))
    case "valid"?:
      let dialect = input.dialect(at: 1)
      let body = HistoryGenerator.validBody(input.rest, dialect, model: input.word(at: 2))
      return fault(LawSubject(body, dialect, model: input.word(at: 2), isValid: true))
    default:
      let dialect = input.dialect(at: 0)
      return fault(LawSubject(input.rest, dialect, model: input.word(at: 1)))
    }
  }

  /// Passes that say the same in other words: the checkers of laws 5 and 6 know a block by its spelling.
  private static let respelling: Set = [
    TranslateBlocks.id, CorrectMediaTypes.id, DropRefusedFields.id, DropUnknownToolReferences.id,
  ]

  private static func fault(_ subject: LawSubject) -> String? {
    let isRespelled = subject.sanitized?.outcome.edits.contains { respelling.contains($0.pass) } ?? false
    for law in Law.allCases {
      switch law {
      case .noUserWordLost, .noAnswerableOutputLost: if isRespelled { continue }
      // The naive checker wants the list of messages under the name of the dialect.
      case .sound: if !isNamed(subject) { continue }
      default: break
      }
      if let breach = law.breach(of: subject), !isOpen(breach) { return "\(breach)" }
    }
    return nil
  }

  /// Faults that are known and not mended yet, so that others are found behind them; Fuzz/README.md lists them as open.
  private static func isOpen(_ breach: LawBreach) -> Bool {
    // A call of a server tool that becomes the client's stays before what stood behind it.
    breach.law == .fixingAddsNothing && breach.fault.contains("a new finding: tool-call-not-last")
  }

  private static func isNamed(_ subject: LawSubject) -> Bool {
    guard let root = JSONTree(subject.body), root.isObject else { return true }
    return root[WireForm(subject.dialect).messagesKey] != nil
  }
}
