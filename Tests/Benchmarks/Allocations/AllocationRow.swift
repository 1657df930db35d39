import ConversationHistory
import HistoryJSON
import SessionFiles

/// Work whose allocations are counted.
struct AllocationRow: Sendable {
  let name: String
  /// Prepares the work; what that allocates is not counted.
  let prepare: @Sendable () -> () throws(BenchmarkFailure) -> Void

  /// The rows: what a thousand lines more allocate must not depend on their length.
  static let all: [Self] = [
    scan(1_000), scan(10_000),
    lint("session", 1_000, of: 1_000, AllocationLines.session),
    lint("session", 2_000, of: 1_000, AllocationLines.session),
    lint("session", 1_000, of: 10_000, AllocationLines.session),
    lint("session", 2_000, of: 10_000, AllocationLines.session),
    lint("fine-tuning", 1_000, of: 1_000, AllocationLines.fineTuning),
    lint("fine-tuning", 2_000, of: 1_000, AllocationLines.fineTuning),
    lint("fine-tuning", 1_000, of: 10_000, AllocationLines.fineTuning),
    lint("fine-tuning", 2_000, of: 10_000, AllocationLines.fineTuning),
    sanitize(1_000, of: 100), sanitize(2_000, of: 100), sanitize(1_000, of: 1_000), sanitize(2_000, of: 1_000),
  ]

  /// A scanner that has seen such a line has room for the next one.
  private static func scan(_ length: Int) -> Self {
    Self(name: "scan a line of \(length) bytes") {
      let line = AllocationLines.session(2, of: length)
      let start = line.firstIndex(of: UInt8(ascii: "\n")) ?? 0
      var scanner = JSONScanner()
      let range = start + 1..<line.count - 1
      _ = try? scanner.countNodes(in: line, range)
      return { () throws(BenchmarkFailure) in
        guard try scanner.countNodes(in: line, range) > 0 else { throw .wrongWork("nothing was scanned") }
      }
    }
  }

  private static func lint(
    _ what: String, _ count: Int, of length: Int, _ lines: @escaping @Sendable (Int, Int) -> [UInt8]
  ) -> Self {
    Self(name: "lint \(count) \(what) lines of \(length) bytes") {
      let bytes = lines(count, length)
      return { () throws(BenchmarkFailure) in
        var linter = InputLinter(source: MemoryBytes(bytes))
        bytes.withRawBytes { raw in
          var start = 0
          while start < raw.byteCount {
            let end = min(start + 256 * 1_024, raw.byteCount)
            linter.append(raw.extracting(start..<end))
            start = end
          }
        }
        let report = linter.finish()
        guard report.findings.isEmpty, report.messages >= count else {
          throw .wrongWork("\(report.findings.count) findings in \(report.messages) of \(count) messages")
        }
      }
    }
  }

  private static func sanitize(_ messages: Int, of length: Int) -> Self {
    Self(name: "sanitize \(messages) messages of \(length) bytes") {
      let body = AllocationLines.body(messages, of: length)
      let sanitizer = Sanitizer(for: .anthropic)
      return { () throws(BenchmarkFailure) in
        guard let sanitized = try? sanitizer.sanitize(body), sanitized.isUnchanged, sanitized.remaining.isEmpty else {
          throw .wrongWork("a healthy body was changed")
        }
      }
    }
  }
}
