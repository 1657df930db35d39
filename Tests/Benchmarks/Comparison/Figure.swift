/// What was measured for one row.
struct Figure: Sendable {
  enum Unit: String, Sendable {
    /// How many times as much.
    case times = "x"
    /// How many times as fast.
    case speed = "x its speed"
    case megabytes = "MB"
    case mebibytes = "MiB"
  }

  /// What is judged.
  let value: Double
  let unit: Unit
  /// The work that both sides were seen to do.
  let work: String
  /// Ours first, then what it is compared with; empty where nothing was timed.
  var samples: [Samples] = []
  /// Where the workload says what is asked for.
  var bounds: Comparison.Bounds?
  /// What else should be known.
  var note = ""

  /// Ours as so many times theirs, by the medians.
  static func times(_ ours: Samples, _ theirs: Samples, work: String, note: String = "") -> Self {
    Self(value: ours.median / theirs.median, unit: .times, work: work, samples: [ours, theirs], note: note)
  }

  /// Our speed as so many times theirs, by the medians.
  static func speed(_ ours: Samples, _ theirs: Samples, work: String, note: String = "") -> Self {
    Self(value: theirs.median / ours.median, unit: .speed, work: work, samples: [ours, theirs], note: note)
  }
}
