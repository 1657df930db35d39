/// The workloads, by the letters that the table and the command line use.
enum WorkloadKind: String, Sendable, CaseIterable {
  /// One Anthropic request body of 1 MB.
  case body = "A"
  /// The same with 50 places damaged.
  case damagedBody = "A-damaged"
  /// One body of 10 MB, mostly images.
  case imageBody = "A2"
  /// 200 MB of session lines in sessions of at most 5 MB.
  case sessions = "B"
  /// 200 MB of fine-tuning lines.
  case fineTuning = "C"
  /// 5,000 session files of 20 KB.
  case smallSessions = "D"

  static let megabyte = 1_000_000

  /// Bytes of the workload at full size, to within a message or a line.
  var fullSize: Int {
    switch self {
    case .body, .damagedBody: Self.megabyte
    case .imageBody: 10 * Self.megabyte
    case .sessions, .fineTuning: 200 * Self.megabyte
    case .smallSessions: 5_000 * SmallSessions.fileSize
    }
  }

  /// Bytes in a short run, as continuous integration makes it.
  var shortSize: Int {
    min(fullSize, 2 * Self.megabyte)
  }

  /// What the name of its file ends with.
  var `extension`: String {
    switch self {
    case .body, .damagedBody, .imageBody: ".json"
    case .sessions, .fineTuning: ".jsonl"
    case .smallSessions: ""
    }
  }

  /// The generator of about `size` bytes.
  func source(size: Int) -> any WorkloadSource {
    switch self {
    case .body: RequestBody(size: size, defects: 0)
    case .damagedBody: RequestBody(size: size, defects: 50)
    case .imageBody: ImageBody(size: size)
    case .sessions: SessionLines(size: size)
    case .fineTuning: FineTuningLines(size: size)
    case .smallSessions: SmallSessions(size: size)
    }
  }
}
