/// The CPU seconds of some rounds and, of whole processes, the seconds on the clock.
struct Samples: Sendable {
  /// What took them: a command as it could be typed, or a few words.
  let what: String
  private(set) var cpu: [Double] = []
  private(set) var wall: [Double] = []

  init(_ what: String) { self.what = what }

  mutating func append(cpu seconds: Double, wall clock: Double? = nil) {
    cpu.append(seconds)
    if let clock { wall.append(clock) }
  }

  var median: Double { Self.median(of: cpu) }
  var minimum: Double { cpu.min() ?? 0 }
  /// Nil where the rounds are no processes of their own.
  var wallMedian: Double? { wall.isEmpty ? nil : Self.median(of: wall) }

  static func median(of values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }
}
