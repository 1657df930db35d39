import ConversationHistory

extension ReportFormat {
  /// A code quality report of GitLab: an array, empty where nothing was found.
  ///
  /// GitLab shows no `check_name`, so that the rule stands in the description, and takes two entries of one fingerprint
  /// for one (doc/ci/testing/code_quality.md at 01eae35).
  public static let gitlab = ReportFormat(
    id: "gitlab", summary: "a code quality report of GitLab"
  ) { report, options in
    var output = JSONOutput()
    var counter = Fingerprint.Counter()
    output.open("[")
    for file in report.listing(options).files {
      let path = ReportPath(file.path, options)
      for finding in file.findings {
        let line = FindingLine(finding: finding, file: file, options: options)
        output.separate(with: "\n ")
        output.open("{")
        output.member("description", "\(UntrustedText.escaped(finding.rule)): \(line.message)")
        output.member("check_name", UntrustedText.escaped(finding.rule))
        output.member("fingerprint", counter.text(of: Fingerprint(of: finding, in: path.escaped)))
        output.member("severity", grade(finding.severity))
        output.key("location")
        output.open("{")
        output.member("path", path.escaped)
        output.key("lines")
        output.open("{")
        // A finding about the whole input stands at its beginning: GitLab drops all entries behind one without a line.
        output.member("begin", finding.place?.line ?? 1)
        output.close("}")
        output.close("}")
        output.close("}")
      }
    }
    output.close("]")
    output.raw("\n")
    return output.bytes
  }

  private static func grade(_ severity: Severity) -> String {
    switch severity {
    case .error: "critical"
    case .warning: "minor"
    case .info: "info"
    }
  }
}
