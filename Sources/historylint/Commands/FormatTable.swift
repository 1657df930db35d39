import SessionFiles

/// The formats that are read, and what `--fix` mends in each, as a table in Markdown: as it stands in the README.
enum FormatTable {
  static let head = """
    | format | is | `--fix` mends |
    | --- | --- | --- |

    """

  static let markdown = head + SessionFormat.all.sorted { $0.id < $1.id }.map(row).joined()

  private static func row(_ format: SessionFormat) -> String {
    "| `\(format.id)` | \(format.summary) | \(format.fixing) |\n"
  }
}
