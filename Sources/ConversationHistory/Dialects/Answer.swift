/// What is known of a provider: yes, no, or unknown. An error stands only on a known refusal.
public enum Answer: Sendable, Hashable {
  /// Known to accept, known to refuse, or not known.
  case yes, no, unknown
}
