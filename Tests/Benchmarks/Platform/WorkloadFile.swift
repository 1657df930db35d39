/// Writes a workload to a file, or workload D to a folder, piece by piece.
enum WorkloadFile {
  /// Writes about `size` bytes to `path`, where `-` is standard output, and says what was written.
  static func write(
    _ kind: WorkloadKind, size: Int, to path: String
  ) throws(BenchmarkFailure) {
    var source = kind.source(size: size)
    var written = 0
    if kind == .smallSessions {
      guard Platform.makeFolder(path) else { throw .cannotWrite(path) }
      var number = 0
      while let piece = source.next() {
        number += 1
        let digits = String(number)
        let padding = String(repeating: "0", count: max(0, 4 - digits.count))
        try write(piece, toNew: "\(path)/session-\(padding)\(digits).jsonl")
        written += piece.count
      }
    } else {
      let file = path == "-" ? 1 : Platform.create(path)
      guard file >= 0 else { throw .cannotWrite(path) }
      while let piece = source.next() {
        try append(piece, to: file, path)
        written += piece.count
      }
      guard path == "-" || Platform.close(file) else { throw .cannotWrite(path) }
    }
    let counts = source.counts
    Output.printError(
      "\(kind.rawValue): \(written) bytes, \(counts.lines) lines, \(counts.histories) histories, "
        + "\(counts.messages) messages, \(counts.nodes) values and keys, \(counts.defects) defects")
  }

  private static func write(
    _ bytes: [UInt8], toNew path: String
  ) throws(BenchmarkFailure) {
    let file = Platform.create(path)
    guard file >= 0 else { throw .cannotWrite(path) }
    try append(bytes, to: file, path)
    guard Platform.close(file) else { throw .cannotWrite(path) }
  }

  private static func append(
    _ bytes: [UInt8], to file: Int32, _ path: String
  ) throws(BenchmarkFailure) {
    let isWritten = unsafe bytes.withUnsafeBytes { raw in
      unsafe Platform.write(file, raw)
    }
    guard isWritten else { throw .cannotWrite(path) }
  }
}
