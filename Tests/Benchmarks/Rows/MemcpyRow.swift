extension BenchmarkRow {
  /// The yardstick of what memory can do: the workload copied whole into a second buffer.
  static func memcpy(_ kind: WorkloadKind) -> Self {
    Self("memcpy \(kind.rawValue)", on: kind, counting: .bytes, as: .memcpy) { workload in
      var buffer = [UInt8](repeating: 0, count: workload.bytes.count)
      return { copy(workload.bytes, workload.bytes.indices, to: &buffer) }
    }
  }

  /// What reading in chunks costs at least: every chunk copied into one small buffer.
  static func memcpyChunks(_ kind: WorkloadKind) -> Self {
    Self("memcpy \(kind.rawValue) in chunks", on: kind, counting: .bytes) { workload in
      var buffer = [UInt8](repeating: 0, count: chunkSize)
      return {
        var copied = 0
        while copied < workload.bytes.count {
          let end = min(copied + chunkSize, workload.bytes.count)
          copied += copy(workload.bytes, copied..<end, to: &buffer)
        }
        return copied
      }
    }
  }

  /// Bytes in a chunk, as files are read.
  static let chunkSize = 256 * 1_024

  /// Copies a range to the start of a buffer that is large enough, and returns its length.
  private static func copy(
    _ bytes: [UInt8], _ range: Range<Int>, to buffer: inout [UInt8]
  ) -> Int {
    unsafe bytes.withUnsafeBytes { source in
      unsafe buffer.withUnsafeMutableBytes { target in
        unsafe target.copyMemory(from: UnsafeRawBufferPointer(rebasing: source[range]))
      }
    }
    return range.count
  }
}
