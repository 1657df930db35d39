/// Tells whether an unknown text names a place in the history.
enum HistoryPlace {
  private static let patterns: [TextPattern] = [
    "{edge}messages[0]", "{edge}messages:", "{edge}contents[0]", "{edge}input[0]", "tool_use", "tool_result",
    "tool_call_id", "tool_calls", "toolUse", "toolResult", "functionCall", "functionResponse", "function call turn",
    "function response turn", "function_call_output", "reasoning_content", "thought_signature",
  ].map { TextPattern($0) }

  /// Whether one of the texts does.
  static func isNamed(in texts: [ErrorText]) -> Bool {
    patterns.contains { pattern in texts.contains { pattern.match(in: $0) != nil } }
  }
}
