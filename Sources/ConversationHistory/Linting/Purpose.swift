/// What a history is linted for.
public enum Purpose: String, Sendable, Hashable, CaseIterable {
  /// Would the provider accept it as it stands?
  case send
  /// Would the provider accept it if a new user message followed?
  case resume
  /// An archive: an answer or an open call at the end is healthy.
  case saved
}
