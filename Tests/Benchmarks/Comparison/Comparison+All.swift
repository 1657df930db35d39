extension Comparison {
  /// The rows in the order of the table.
  static let all: [Self] = [
    .lintAgainstPython(.sessions), .lintAgainstPython(.fineTuning), .lintAgainstPython(.smallSessions),
    .lintAgainstJq, .lintAgainstWc, .scan,
    .sanitize(.body, .atMost(0.8, aim: 0.45)), .sanitize(.imageBody, .atMost(0.5, aim: 0.3)), .sanitizeDamaged,
    .filter, .version, .size,
    .memory(.sessions), .memory(.fineTuning), .memoryOfTenTimes,
    .checked, .jobs(.smallSessions), .jobs(.sessions),
    .linear("lint", ["--isolated", "--dialect", "openai-chat", "-"]),
    .linear("sanitize", ["--dialect", "openai-chat"]),
  ]
}
