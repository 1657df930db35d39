extension BenchmarkRow {
  /// Bytes in a chunk, as files are read.
  static let chunkSize = 256 * 1_024

  /// The yardstick of what memory can do: every chunk copied into one reused buffer.
  static func memcpy(_ kind: WorkloadKind) -> Self {
    Self("memcpy \(kind.rawValue)", on: kind, counting: .bytes, as: .memcpy) { workload in
      var buffer = [UInt8](repeating: 0, count: chunkSize)
      return {
        var copied = 0
        while copied < workload.bytes.count {
          let end = min(copied + chunkSize, workload.bytes.count)
          unsafe workload.bytes.withUnsafeBytes { source in
            unsafe buffer.withUnsafeMutableBytes { target in
              unsafe target.copyMemory(
                from: UnsafeRawBufferPointer(rebasing: source[copied..<end]))
            }
          }
          copied = end
        }
        return copied
      }
    }
  }
}
