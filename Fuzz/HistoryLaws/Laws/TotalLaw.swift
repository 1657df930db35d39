internal import ConversationHistory

/// Any bytes in: an answer or a typed error, never a trap.
enum TotalLaw {
  static func breach(of subject: LawSubject) -> LawBreach? {
    guard let sanitized = subject.sanitized else { return nil }
    guard subject.after != nil else {
      return LawBreach(.total, "the answer is no JSON: \(subject.shown(sanitized.bytes))")
    }
    // What the outcome says of itself must be readable too.
    _ = sanitized.outcome.history.encoded()
    return nil
  }
}

extension LawSubject {
  func shown(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
