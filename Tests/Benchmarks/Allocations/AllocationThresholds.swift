import FileAccess

/// The numbers of a file in `Thresholds`: an object of objects with the members `calls` and `bytes`.
struct AllocationThresholds {
  private let numbers: [String: [String: Int]]

  /// - Throws: `BenchmarkFailure` where the file cannot be read or is no such object.
  init(_ path: String) throws(BenchmarkFailure) {
    guard let bytes = try? ByteReader.readWhole(path: path) else { throw .badArgument("cannot read \(path)") }
    var numbers: [String: [String: Int]] = [:]
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      // The file is written by this program, a row a line.
      let parts = String(decoding: line, as: UTF8.self).split(separator: "\"")
      guard parts.count == 7, parts[3] == "calls", parts[5] == "bytes" else { continue }
      numbers[String(parts[1])] = ["calls": Self.number(parts[4]), "bytes": Self.number(parts[6])]
    }
    guard !numbers.isEmpty else { throw .badArgument("there are no thresholds in \(path)") }
    self.numbers = numbers
  }

  func calls(_ row: String) -> Int? { numbers[row]?["calls"] }
  func bytes(_ row: String) -> Int? { numbers[row]?["bytes"] }

  private static func number(_ text: Substring) -> Int { Int(text.filter(\.isNumber)) ?? -1 }
}
