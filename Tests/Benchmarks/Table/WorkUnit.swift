/// What a row counts to show that it did the work.
enum WorkUnit: String, Sendable {
  case bytes
  case lines
  case histories
  case messages
  /// JSON values and keys.
  case nodes
  case defects

  /// How much of it the workload holds, as its generator knows.
  func expected(in workload: Workload) -> Int {
    switch self {
    case .bytes: workload.bytes.count
    case .lines: workload.counts.lines
    case .histories: workload.counts.histories
    case .messages: workload.counts.messages
    case .nodes: workload.counts.nodes
    case .defects: workload.counts.defects
    }
  }
}
