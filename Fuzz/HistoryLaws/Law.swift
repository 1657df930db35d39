/// A promise about every default pipeline; DESIGN lists them by these numbers.
package enum Law: Int, Sendable, CaseIterable {
  case total = 1
  case sound = 2
  case idempotent = 3
  case silentOnTheValid = 4
  case noUserWordLost = 5
  case noAnswerableOutputLost = 6
  case stablePrefix = 7
  case deterministic = 8
  case accounted = 9
  case noPassUndoesAnother = 10
  case fixingAddsNothing = 11

  /// How a body breaks the law; nil if it does not.
  package func breach(of subject: LawSubject) -> LawBreach? {
    switch self {
    case .total: TotalLaw.breach(of: subject)
    case .sound: SoundLaw.breach(of: subject)
    case .idempotent: IdempotentLaw.breach(of: subject)
    case .silentOnTheValid: SilentLaw.breach(of: subject)
    case .noUserWordLost: UserWordsLaw.breach(of: subject)
    case .noAnswerableOutputLost: ToolOutputLaw.breach(of: subject)
    case .stablePrefix: PrefixLaw.breach(of: subject)
    case .deterministic: DeterministicLaw.breach(of: subject)
    case .accounted: AccountLaw.breach(of: subject)
    case .noPassUndoesAnother: FixedPointLaw.breach(of: subject)
    case .fixingAddsNothing: NothingNewLaw.breach(of: subject)
    }
  }
}
