extension ReportFormat {
  /// SARIF 2.1.0 with all that GitHub's code scanning asks for.
  ///
  /// GitHub wants more than the schema: texts of three lengths for each rule, whole regions, fingerprints
  /// (github/docs, sarif-support-for-code-scanning.md at 0c5268c).
  public static let sarif = ReportFormat(
    id: "sarif", summary: "SARIF 2.1.0, for code scanning", needs: [.ends, .changes]
  ) { report, options in
    var output = SARIFOutput(options)
    output.write(report.listing(options).files)
    return output.bytes
  }
}
