/// What is wrong with every round of a history.
enum ScalingDamage: String, Sendable, CaseIterable {
  case clean
  /// Each user turn stands twice.
  case duplicates
  /// No call has a result.
  case unanswered
  /// Both calls of each round have one id, the same in all rounds.
  case reused = "reused-ids"
  /// Each result names a call that is not there.
  case orphans
  /// Nothing but different turns of the user.
  case users
  /// Nothing but messages of the system.
  case systems
  /// Nothing but different results of one call.
  case results
  /// The first five take turns.
  case all

  /// What one round says.
  enum Part {
    case user
    case system
    case calls([String])
    case result(String)
    case answer
  }

  /// The parts of the round with a number, each one message of the wire.
  func round(_ number: Int) -> [Part] {
    switch self {
    case .clean: [.user, .calls([Self.id(number)]), .result(Self.id(number)), .answer]
    case .duplicates: [.user, .user, .answer]
    case .unanswered: [.user, .calls([Self.id(number)]), .answer]
    case .reused: [.user, .calls(["callcall1", "callcall1"]), .result("callcall1"), .result("callcall1"), .answer]
    case .orphans: [.user, .result(Self.id(number)), .answer]
    case .users: [.user]
    case .systems: [.system]
    case .results: number == 0 ? [.user, .calls([Self.id(0)])] : [.result(Self.id(0))]
    case .all:
      [ScalingDamage.clean, .duplicates, .unanswered, .reused, .orphans][number % 5].round(number)
    }
  }

  /// Nine letters and digits, as Mistral wants them.
  private static func id(_ number: Int) -> String {
    let digits = String(number)
    return "c" + String(repeating: "0", count: max(0, 8 - digits.count)) + digits
  }
}
