/// A clock that only the generator moves; it prints ISO 8601 with milliseconds.
struct Timestamp: Sendable {
  /// Milliseconds since 2026-01-01T00:00:00Z.
  private var milliseconds: Int

  init(day: Int) {
    milliseconds = day * 86_400_000
  }

  mutating func advance(_ random: inout SplitMix64) {
    milliseconds += random.within(150...9_000)
  }

  var text: String {
    let seconds = milliseconds / 1_000
    var day = seconds / 86_400
    var month = 0
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    day %= 365
    while day >= lengths[month] {
      day -= lengths[month]
      month += 1
    }
    let date = "2026-\(Self.padded(month + 1, 2))-\(Self.padded(day + 1, 2))"
    let hours = Self.padded(seconds / 3_600 % 24, 2)
    let minutes = Self.padded(seconds / 60 % 60, 2)
    let rest = "\(Self.padded(seconds % 60, 2)).\(Self.padded(milliseconds % 1_000, 3))"
    return "\(date)T\(hours):\(minutes):\(rest)Z"
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
