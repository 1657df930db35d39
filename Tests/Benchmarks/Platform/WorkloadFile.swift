/// Writes a workload to a file, or workload D to a folder, piece by piece.
enum WorkloadFile {
  /// Writes about `size` bytes to `path`, where `-` is standard output, and says what was written.
  @discardableResult
  static func write(
    _ kind: WorkloadKind, size: Int, to path: String
  ) throws(BenchmarkFailure) -> WorkloadOnDisk {
    var source = kind.source(size: size)
    var shape = WorkloadShape(kind)
    if kind == .smallSessions {
      guard Platform.makeFolder(path) else { throw .cannotWrite(path) }
      while let piece = source.next() {
        shape.add(piece)
        try write(piece, toNew: name(shape.pieces, in: path))
      }
    } else {
      let file = path == "-" ? 1 : Platform.create(path)
      guard file >= 0 else { throw .cannotWrite(path) }
      while let piece = source.next() {
        shape.add(piece)
        try append(piece, to: file, path)
      }
      guard path == "-" || Platform.close(file) else { throw .cannotWrite(path) }
    }
    return WorkloadOnDisk(path: path, counts: source.counts, shape: shape)
  }

  /// The file of a workload that is a folder, by its number.
  static func name(_ number: Int, in folder: String) -> String {
    let digits = String(number)
    return "\(folder)/session-\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits).jsonl"
  }

  /// Writes a file anew.
  static func write(_ bytes: [UInt8], toNew path: String) throws(BenchmarkFailure) {
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
