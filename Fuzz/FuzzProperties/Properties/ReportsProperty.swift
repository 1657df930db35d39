internal import ConversationHistory
internal import HistoryJSON
internal import LintReports

/// Any text in every format: well-formed, as many lines as promised, nothing that cannot be seen.
enum ReportsProperty {
  static func fault(_ bytes: [UInt8]) -> String? {
    var source = TextSource(bytes)
    let options = source.options()
    let files = (0..<1 + source.below(2)).map { _ in source.file() }
    let report = LintReport(files: files)
    for format in ReportFormat.all {
      let output = format.render(report, options)
      if let fault = fault(output, format.id, files, options) { return "\(format.id): \(fault)" }
    }
    return faultOfSmallParts(source.text()) ?? faultOfChanges(bytes) ?? faultOfBaseline(bytes, files)
  }

  private static func fault(
    _ output: [UInt8], _ format: String, _ files: [FileReport], _ options: ReportOptions
  ) -> String? {
    guard let text = String(validating: output, as: UTF8.self) else { return "no UTF-8" }
    if let scalar = HiddenText.first(in: text, allowsColor: options.color) {
      return "U+\(String(scalar.value, radix: 16)) as it is"
    }
    let findings = files.reduce(0) { $0 + $1.findings.count }
    let listed = min(findings, options.maxFindings ?? .max)
    let more = listed < findings ? 1 : 0
    let lines = output.count { $0 == 0x0A }
    guard output.isEmpty || output.last == 0x0A else { return "no line feed at the end" }
    switch format {
    case "json", "sarif", "gitlab": return (try? JSONDocument(output)) == nil ? "no JSON" : nil
    case "json-lines":
      guard lines == listed else { return "\(lines) lines for \(listed) findings" }
      return output.split(separator: 0x0A).contains { (try? JSONDocument(Array($0))) == nil }
        ? "a line is no JSON" : nil
    case "agent": return lines == listed + more ? nil : "\(lines) lines for \(listed) findings"
    case "concise" where options.statistics: return nil
    case "concise", "github":
      return lines == listed + more + 1 ? nil : "\(lines) lines for \(listed) findings and a summary"
    case "junit": return MarkupCheck.fault(inXML: text)
    case "html": return MarkupCheck.fault(inHTML: text)
    default: return nil
    }
  }

  private static func faultOfSmallParts(_ text: String) -> String? {
    let line = HookReport.line(text, limit: 200)
    if let scalar = HiddenText.first(in: line, allowsColor: false), scalar != "\n" {
      return "a hook's line hides \(scalar.value)"
    }
    if line.utf8.contains(0x0A) { return "a hook's line has two" }
    if (try? JSONDocument(HookReport.json(message: text))) == nil { return "a hook's message is no JSON" }
    let escaped = UntrustedText.escaped(text)
    // What is escaped has no hidden scalar any more, so that escaping again only cuts.
    return escaped.unicodeScalars.count <= 300 && UntrustedText.escaped(escaped) != escaped
      ? "escaped twice it is another text" : nil
  }

  /// Suggested changes lead from the one half of the input to the other.
  private static func faultOfChanges(_ bytes: [UInt8]) -> String? {
    let (old, new) = (Array(bytes[..<(bytes.count / 2)]), Array(bytes[(bytes.count / 2)...]))
    guard String(validating: old, as: UTF8.self) != nil, String(validating: new, as: UTF8.self) != nil else {
      return nil
    }
    _ = UnifiedDiff.between(old, new, path: "a")
    var result: [UInt8] = []
    var place = 0
    for change in SuggestedChange.between(old, new) {
      guard change.byteOffset >= place, change.byteOffset + change.byteLength <= old.count else {
        return "changes overlap"
      }
      result += old[place..<change.byteOffset] + Array(change.inserted.utf8)
      place = change.byteOffset + change.byteLength
    }
    // A token that is cut in the middle of a scalar cannot be said in a text.
    return result + old[place...] == new ? nil : "suggested changes make something else"
  }

  private static func faultOfBaseline(_ bytes: [UInt8], _ files: [FileReport]) -> String? {
    if let read = try? Baseline(bytes), (try? Baseline(read.bytes)) != read { return "a baseline is read otherwise" }
    var baseline = Baseline()
    for file in files { baseline.add(file.findings, of: file.path) }
    guard var again = try? Baseline(baseline.bytes), again == baseline else { return "a baseline is written otherwise" }
    for file in files {
      for finding in file.findings where !again.take(finding, of: file.path) { return "a known finding is new" }
    }
    return again.entries.isEmpty ? nil : "a baseline is not used up"
  }
}
