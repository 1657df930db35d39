import HistoryJSON

extension BenchmarkRow {
  /// The scan as files are read: chunks of 256 KiB copied into a line buffer, each line scanned.
  static func scanChunks(_ kind: WorkloadKind) -> Self {
    Self("scan \(kind.rawValue) in chunks", on: kind, counting: .nodes) { workload in
      var scanner = JSONScanner()
      return { () throws(BenchmarkFailure) in
        var buffer = JSONLineBuffer()
        var nodes = 0
        var start = 0
        while start < workload.bytes.count {
          let end = min(start + chunkSize, workload.bytes.count)
          workload.bytes.withRawBytes { bytes in
            buffer.append(bytes.extracting(start..<end))
          }
          start = end
          while let line = buffer.nextLine() {
            nodes += try scanner.countNodes(in: buffer.bytes, line.range)
          }
        }
        if let line = buffer.finish() {
          nodes += try scanner.countNodes(in: buffer.bytes, line.range)
        }
        return nodes
      }
    }
  }
}
