/// What is known of a provider: yes, no, or unknown. An error stands only on a known refusal.
public enum Answer: Sendable, Hashable {
  case yes, no, unknown
}
