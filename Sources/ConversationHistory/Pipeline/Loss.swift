/// How much of what the model could read a default pipeline may lose.
public enum Loss: Sendable, Hashable {
  /// Nothing: a run of a pass that would lose something is undone.
  case none
  /// What cannot be kept in a valid history: a real answer at the end that the model refuses, a call cut in mid-input.
  case necessary
  /// Also what a repair cannot make fit: a note takes the place of an image that the API refuses.
  case any
}
