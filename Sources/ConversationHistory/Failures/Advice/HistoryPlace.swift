/// Tells whether an unknown text names a place in the history.
enum HistoryPlace {
  // Names that parameters share, such as `parallel_tool_calls`, tell nothing: whole phrases and places do.
  private static let patterns: [TextPattern] = [
    "{edge}messages[0]", "{edge}messages: ", "{edge}contents[0]", "{edge}input[0]", "{edge}tool_use block",
    "{edge}tool_use id", "{edge}tool_result", "{edge}tool_call_id", "with tool_calls", "toolUse block",
    "toolResult block", "function call turn", "function response turn", "{edge}function_response",
    "{edge}function_call_output", "{edge}reasoning_content", "{edge}thought_signature",
  ].map { TextPattern($0) }

  /// Whether one of the texts does.
  static func isNamed(in texts: [ErrorText]) -> Bool {
    patterns.contains { pattern in texts.contains { pattern.match(in: $0) != nil } }
  }
}
