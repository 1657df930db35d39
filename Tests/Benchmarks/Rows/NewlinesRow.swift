import HistoryJSON

extension BenchmarkRow {
  /// Finding the line ends and nothing else.
  static func newlines(_ kind: WorkloadKind) -> Self {
    Self("newline split \(kind.rawValue)", on: kind, counting: .lines) { workload in
      {
        workload.bytes.withRawBytes { bytes in
          var lines = 0
          var start = 0
          while let end = JSONLineSplitter.newline(
            in: bytes, from: start, to: bytes.byteCount)
          {
            lines += 1
            start = end + 1
          }
          return lines
        }
      }
    }
  }
}
