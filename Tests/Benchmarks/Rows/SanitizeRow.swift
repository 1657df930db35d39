import ConversationHistory

extension BenchmarkRow {
  /// One request body made fit to be sent, from bytes to bytes.
  ///
  /// A healthy body comes back as it was; a damaged one has edits, and no error is left.
  static func sanitize(_ kind: WorkloadKind) -> Self {
    Self("sanitize \(kind.rawValue)", on: kind, counting: .messages) { workload in
      let sanitizer = Sanitizer()
      let isHealthy = workload.counts.defects == 0
      return { () throws(BenchmarkFailure) in
        let sanitized: Sanitized
        do throws(SanitizeError) {
          sanitized = try sanitizer.sanitize(workload.bytes)
        } catch {
          throw .wrongWork("sanitize refused the body: \(error)")
        }
        guard sanitized.isUnchanged == isHealthy else {
          throw .wrongWork("sanitize made \(sanitized.outcome.edits.count) edits")
        }
        guard !isHealthy || sanitized.bytes.count == workload.bytes.count else {
          throw .wrongWork("sanitize changed a healthy body")
        }
        let errors = sanitized.remaining.count { $0.severity == .error }
        guard errors == 0 else { throw .wrongWork("sanitize left \(errors) errors") }
        return sanitized.outcome.continuation.messages
      }
    }
  }
}
