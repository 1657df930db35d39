import HistoryJSON

extension BenchmarkRow {
  /// The scan of lines that are in memory: line ends found, each line scanned in its place.
  static func scanLines(_ kind: WorkloadKind) -> Self {
    Self("scan \(kind.rawValue) in place", on: kind, counting: .nodes) { workload in
      var scanner = JSONScanner()
      return { () throws(BenchmarkFailure) in
        var nodes = 0
        var start = 0
        while start < workload.bytes.count {
          let end = workload.bytes.withRawBytes { bytes in
            JSONLineSplitter.newline(in: bytes, from: start, to: bytes.byteCount)
              ?? bytes.byteCount
          }
          nodes += try scanner.countNodes(in: workload.bytes, start..<end)
          start = end + 1
        }
        return nodes
      }
    }
  }
}
