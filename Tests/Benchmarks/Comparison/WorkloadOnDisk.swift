/// A workload in a file, or in a folder of files, with what is known about it.
struct WorkloadOnDisk: Sendable {
  let path: String
  let counts: WorkloadCounts
  let shape: WorkloadShape

  var kind: WorkloadKind { shape.kind }
  var bytes: Int { shape.bytes }
  var files: Int { kind == .smallSessions ? shape.pieces : 1 }
}
