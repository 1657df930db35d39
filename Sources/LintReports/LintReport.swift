/// What one run found in all its inputs.
public struct LintReport: Sendable, Hashable {
  /// The inputs, in the order of the report.
  public var files: [FileReport]

  /// Makes the report of a run.
  public init(files: [FileReport]) {
    self.files = files
  }

  /// How much was read and found, counted over all inputs.
  public var summary: LintSummary { LintSummary(of: files) }

  /// The first findings in order, and how many are left out.
  func listing(atMost limit: Int?) -> (files: [FileReport], omitted: Int) {
    guard var left = limit.map({ max(0, $0) }) else { return (files, 0) }
    var omitted = 0
    let listed = files.map { file in
      let count = min(left, file.findings.count)
      left -= count
      omitted += file.findings.count - count
      var file = file
      file.findings.removeLast(file.findings.count - count)
      return file
    }
    return (listed, omitted)
  }
}
