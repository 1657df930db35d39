import ConversationHistory
import HistoryJSON
import SessionFiles

extension BenchmarkRow {
  /// The whole linter as the command line runs it: chunks of 256 KiB in, findings out.
  ///
  /// A healthy workload has no finding; a damaged one has at least one for each defect.
  static func lint(_ kind: WorkloadKind) -> Self {
    Self("lint \(kind.rawValue)", on: kind, counting: .messages) { workload in
      let source = MemoryBytes(workload.bytes)
      return { () throws(BenchmarkFailure) in
        var linter = InputLinter(source: source)
        workload.bytes.withRawBytes { bytes in
          var start = 0
          while start < bytes.byteCount {
            let end = min(start + chunkSize, bytes.byteCount)
            linter.append(bytes.extracting(start..<end))
            start = end
          }
        }
        let report = linter.finish()
        guard report.histories == workload.counts.histories else {
          throw .wrongWork(
            "lint found \(report.histories) histories, but there are \(workload.counts.histories)")
        }
        guard report.findings.isEmpty == (workload.counts.defects == 0),
          report.findings.count >= workload.counts.defects
        else {
          throw .wrongWork(
            "lint gave \(report.findings.count) findings for \(workload.counts.defects) defects")
        }
        return report.messages
      }
    }
  }
}
