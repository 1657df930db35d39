/// The table for people.
enum TableReport {
  private static let titles = [
    "row", "bytes", "work", "rounds", "median ms", "min ms", "MB/s", "x memcpy", "x Foundation",
  ]

  static func text(of measurements: [Measurement]) -> String {
    let lines = [titles] + measurements.map { cells(of: $0, among: measurements) }
    let widths = titles.indices.map { column in
      lines.map { $0[column].count }.max() ?? 0
    }
    return lines.map { line in
      line.indices.map { column in
        let cell = line[column]
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + padding : padding + cell
      }
      .joined(separator: "  ")
    }
    .joined(separator: "\n")
  }

  private static func cells(of one: Measurement, among all: [Measurement]) -> [String] {
    [
      one.row.name,
      String(one.byteCount),
      "\(one.work) \(one.row.unit.rawValue)",
      String(one.seconds.count),
      Decimals.text(one.median * 1e3, places: 3),
      Decimals.text(one.minimum * 1e3, places: 3),
      Decimals.text(one.megabytesPerSecond, places: 0),
      one.ratio(to: .memcpy, among: all).map { Decimals.text($0, places: 3) } ?? "",
      one.ratio(to: .foundation, among: all).map { Decimals.text($0, places: 1) } ?? "",
    ]
  }
}
