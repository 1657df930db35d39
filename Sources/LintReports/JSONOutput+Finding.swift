import ConversationHistory

extension JSONOutput {
  /// Writes a finding as an object; members that it does not have are left out.
  mutating func finding(_ finding: Finding, in file: String? = nil) {
    open("{")
    member("file", file)
    member("rule", finding.rule)
    member("severity", finding.severity.rawValue)
    member("path", finding.path)
    member("message", finding.message)
    member("record", finding.place?.record)
    member("line", finding.place?.line)
    member("column", finding.place?.column)
    member("byteOffset", finding.place?.byteOffset)
    member("byteLength", finding.place?.byteLength)
    member("apiError", finding.apiError)
    if let fix = finding.fix {
      key("fix")
      open("{")
      member("applicability", fix.applicability.rawValue)
      member("pass", fix.pass)
      member("title", fix.title)
      close("}")
    }
    close("}")
  }
}
