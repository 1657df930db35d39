import HistoryJSON

extension BenchmarkRow {
  /// The scan of one request body: grammar, UTF-8 and a node for every value and key.
  static func scanBody(_ kind: WorkloadKind) -> Self {
    Self("scan \(kind.rawValue)", on: kind, counting: .nodes) { workload in
      var scanner = JSONScanner()
      return { () throws(BenchmarkFailure) in
        try scanner.countNodes(in: workload.bytes, workload.bytes.indices)
      }
    }
  }
}

extension JSONScanner {
  /// Scans one value and returns how many nodes it has.
  mutating func countNodes(
    in bytes: [UInt8], _ range: Range<Int>
  ) throws(BenchmarkFailure) -> Int {
    do throws(JSONError) {
      try scan(bytes, in: range)
    } catch {
      throw .wrongWork("\(error.kind.message) at \(error.byteOffset)")
    }
    return nodes.count
  }
}
