import ConversationHistory
import SessionFiles

extension InputReport {
  /// Whether the input seems to be something else than a history, such as the settings of some tool: a file that nobody
  /// named is passed over then.
  var isOfNothing: Bool { histories == 0 && findings.allSatisfy { $0.rule == "invalid-json" } && !isSession }

  private var isSession: Bool { kind.format?.isSession ?? false }
}
