/// A workload in memory with what its generator knows about it.
struct Workload: Sendable {
  let kind: WorkloadKind
  let bytes: [UInt8]
  let counts: WorkloadCounts

  /// Makes the workload; the same kind and size give the same bytes everywhere.
  init(_ kind: WorkloadKind, size: Int) {
    var source = kind.source(size: size)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + WorkloadKind.megabyte)
    while let piece = source.next() {
      bytes.append(contentsOf: piece)
    }
    self.kind = kind
    self.bytes = bytes
    counts = source.counts
  }
}
