import Foundation

extension BenchmarkRow {
  /// The yardstick of what Swift programs use: JSONSerialization on the same bodies or lines.
  ///
  /// Finding the lines is not measured here, and no byte is copied for it.
  static func foundation(_ kind: WorkloadKind) -> Self {
    Self(
      "JSONSerialization \(kind.rawValue)", on: kind, counting: .lines, as: .foundation,
      isSlow: true
    ) { (workload) throws(BenchmarkFailure) in
      let ranges = workload.bytes.split(separator: UInt8(ascii: "\n")).map(\.indices)
      // One untimed pass shows that it found the same values as the generator wrote.
      let nodes = try sum(ranges, in: workload.bytes, countNodes)
      guard nodes == workload.counts.nodes else {
        throw .wrongWork(
          "JSONSerialization found \(nodes) nodes, but there are \(workload.counts.nodes)")
      }
      return { () throws(BenchmarkFailure) in
        try sum(ranges, in: workload.bytes) { _ in 1 }
      }
    }
  }

  private static func sum(
    _ ranges: [Range<Int>], in bytes: [UInt8], _ count: (Any) -> Int
  ) throws(BenchmarkFailure) -> Int {
    let total = unsafe bytes.withUnsafeBytes { raw -> Int? in
      var total = 0
      for range in ranges {
        guard let value = unsafe parse(raw, range) else { return nil }
        total += count(value)
      }
      return total
    }
    guard let total else { throw .wrongWork("JSONSerialization refused a line") }
    return total
  }

  private static func parse(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Any? {
    let line = unsafe UnsafeRawBufferPointer(rebasing: bytes[range])
    guard let start = line.baseAddress else { return nil }
    // The bytes outlive the call and nothing writes to them.
    let data = unsafe Data(
      bytesNoCopy: UnsafeMutableRawPointer(mutating: start), count: line.count,
      deallocator: .none)
    #if canImport(ObjectiveC)
      return autoreleasepool { try? JSONSerialization.jsonObject(with: data) }
    #else
      return try? JSONSerialization.jsonObject(with: data)
    #endif
  }

  private static func countNodes(_ value: Any) -> Int {
    switch value {
    case let object as [String: Any]:
      object.values.reduce(1 + object.count) { $0 + countNodes($1) }
    case let array as [Any]:
      array.reduce(1) { $0 + countNodes($1) }
    default:
      1
    }
  }
}
