extension LintSummary {
  /// The counts in one line, such as `1 error in 1 file (7 messages); 1 fixable`.
  func line(_ paint: Paint) -> String {
    var extent = " in " + Self.count(files, "file") + " ("
    if histories != files { extent += Self.count(histories, "history", "histories") + ", " }
    extent += Self.count(messages, "message") + ")"
    guard findings > 0 else { return paint("clean", .help) + ": no findings" + extent }
    let counts: [(Int, String, Paint.Style)] = [
      (errors, "error", .error), (warnings, "warning", .warning), (infos, "info", .info),
    ]
    let parts = counts.filter { $0.0 > 0 }.map { paint(Self.count($0.0, $0.1), $0.2) }
    var line = parts.joined(separator: ", ") + extent
    if fixable > 0 { line += "; \(fixable) fixable" }
    if unsafelyFixable > 0 { line += ", \(unsafelyFixable) of them unsafely" }
    return line
  }

  static func count(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(count) " + (count == 1 ? noun : plural ?? noun + "s")
  }
}
