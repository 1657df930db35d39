/// The table of comparisons for people.
enum ComparisonReport {
  private static let titles = ["what", "against", "ours", "theirs", "figure", "must", "aim", "verdict"]

  static func text(of results: [ComparisonResult]) -> String {
    let lines = [titles] + results.map(cells)
    let widths = titles.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    let table = lines.map { line in
      line.indices.map { column in
        let padding = String(repeating: " ", count: widths[column] - line[column].count)
        return (2...6).contains(column) ? padding + line[column] : line[column] + padding
      }
      .joined(separator: "  ")
    }
    let notes = results.compactMap { result in
      note(on: result).map { "\(result.row.name), against \(result.row.against): \($0)" }
    }
    return (table.map(trimmed) + (notes.isEmpty ? [] : [""]) + notes).joined(separator: "\n")
  }

  private static func cells(_ result: ComparisonResult) -> [String] {
    let (figure, bounds) = (result.figure, result.bounds)
    func bound(_ value: Double?) -> String { value.map { (bounds.isLeast ? ">= " : "<= ") + number($0) } ?? "" }
    let samples = figure?.samples ?? []
    return [
      result.row.name, result.row.against, samples.first.map { time($0.median) } ?? "",
      samples.dropFirst().first.map { time($0.median) } ?? "",
      figure.map { "\(number($0.value)) \($0.unit.rawValue)" } ?? "", bound(bounds.must), bound(bounds.aim),
      result.verdict.rawValue,
    ]
  }

  private static func note(on result: ComparisonResult) -> String? {
    switch result.outcome {
    case .absent(let reason): reason
    case .measured(let figure): figure.note.isEmpty ? nil : figure.note
    }
  }

  private static func number(_ value: Double) -> String { Decimals.text(value, places: value < 10 ? 3 : 2) }

  private static func time(_ seconds: Double) -> String {
    seconds < 0.1 ? Decimals.text(seconds * 1e3, places: 3) + " ms" : Decimals.text(seconds, places: 3) + " s"
  }

  private static func trimmed(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}
