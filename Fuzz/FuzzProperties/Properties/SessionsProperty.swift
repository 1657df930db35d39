internal import ConversationHistory
internal import HistoryJSON
internal import SessionFiles

/// Any file as any format: read alike in any chunks; a fix is done once, makes nothing worse and lints as it says.
enum SessionsProperty {
  static func fault(_ bytes: [UInt8]) -> String? {
    let input = FuzzInput(bytes)
    let file = input.rest
    let options = InputOptions(kind: input.word(at: 0).flatMap(InputKind.init(rawValue:)) ?? .auto)
    let before = lint(file, options, chunk: max(1, file.count))
    // Some place in the middle, so that a chunk ends in the middle of a line.
    let inChunks = lint(file, options, chunk: 1 + file.count * 5 / 13)
    if !isSame(before, inChunks) { return "another report in chunks" }
    if let fault = faultOfPlaces(before, file) { return fault }
    return faultOfFix(file, options, before, allowsLoss: input.word(at: 1) == "lossy") ?? faultOfFilter(file, options)
  }

  private static func lint(_ bytes: [UInt8], _ options: InputOptions, chunk: Int) -> InputReport {
    var linter = InputLinter(options, source: MemoryBytes(bytes))
    for start in stride(from: 0, to: bytes.count, by: chunk) {
      bytes.withRawBytes { linter.append($0.extracting(start..<min(bytes.count, start + chunk))) }
    }
    return linter.finish()
  }

  /// What makes two reports the same.
  private static func isSame(_ left: InputReport, _ right: InputReport, withFixes: Bool = true) -> Bool {
    guard left.kind == right.kind, left.dialect == right.dialect, left.histories == right.histories,
      left.messages == right.messages, left.findings.count == right.findings.count
    else { return false }
    return zip(left.findings, right.findings).allSatisfy { first, second in
      var second = second
      if !withFixes { second.fix = first.fix }
      return first == second
    }
  }

  private static func faultOfPlaces(_ report: InputReport, _ file: [UInt8]) -> String? {
    var last = 0
    // Where raw line feeds part a record over several lines, what is found in it is told with the line of its beginning.
    let isParted = report.findings.contains { $0.message.hasPrefix("a line feed stands unescaped") }
    for finding in report.findings {
      guard Rule.named(finding.rule) != nil else { return "no rule is called \(finding.rule)" }
      guard let place = finding.place else { return "\(finding.rule) has no place" }
      // A finding about a whole record stands at the beginning of its line, whatever blanks the record has before it, and
      // bytes that are no UTF-8 are columns of their own.
      if !isParted, let fault = PlaceCheck.fault(of: place, in: file, exactColumn: false) {
        return "\(finding.rule): \(fault)"
      }
      guard place.byteOffset >= last else { return "\(finding.rule) is out of order" }
      last = place.byteOffset
    }
    return nil
  }

  private static func faultOfFix(
    _ file: [UInt8], _ options: InputOptions, _ before: InputReport, allowsLoss: Bool
  ) -> String? {
    let repair = FileRepair(options, allowsLoss: allowsLoss)
    let repaired = repair.repaired(file)
    if repaired.refusal != nil { return repaired.bytes == file ? nil : "a refused fix changed something" }
    guard repaired.bytes != file else {
      return before.findings.contains(where: repair.isFixable)
        ? "a fix that is offered does nothing, and says nothing" : nil
    }
    let after = lint(repaired.bytes, options, chunk: max(1, repaired.bytes.count))
    if !isSame(after, repaired.report, withFixes: false) {
      return "a fixed file is found otherwise than the fix says"
    }
    if repaired.report.findings.contains(where: repair.isFixable) { return "a fix offers what it could not do" }
    let allowed = max(errors(before), errorsUncovered(file, options, before, allowsLoss: allowsLoss))
    if errors(after) > allowed { return "more errors behind a fix: \(after.findings.map(\.rule))" }
    if repair.repaired(repaired.bytes).bytes != repaired.bytes { return "a second fix changes something" }
    return nil
  }

  /// The errors of the file with its bytes mended and nothing else: damage hides what is wrong with a record.
  private static func errorsUncovered(
    _ file: [UInt8], _ options: InputOptions, _ before: InputReport, allowsLoss: Bool
  ) -> Int {
    let damage = before.findings.filter { $0.fix?.pass == "mend-file" }.map(\.rule)
    guard !damage.isEmpty else { return 0 }
    let mended = FileRepair(options, allowsLoss: allowsLoss, rules: Set(damage)).repaired(file)
    return errors(mended.report)
  }

  /// The errors, but for lines that hold no history: that is said of them only behind one that holds some, and what a
  /// fix has mended may be the first.
  private static func errors(_ report: InputReport) -> Int {
    report.findings.count { $0.severity == .error && !$0.message.hasPrefix("the line holds no history") }
  }

  /// The filter: what comes out does not depend on the chunks.
  private static func faultOfFilter(_ file: [UInt8], _ options: InputOptions) -> String? {
    sanitized(file, options, chunk: max(1, file.count)) == sanitized(file, options, chunk: 1 + file.count * 5 / 13)
      ? nil : "sanitized otherwise in chunks"
  }

  private static func sanitized(_ bytes: [UInt8], _ options: InputOptions, chunk: Int) -> [UInt8] {
    var sanitizer = InputSanitizer(options)
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: chunk) {
      result += bytes.withRawBytes { sanitizer.append($0.extracting(start..<min(bytes.count, start + chunk))) }.bytes
    }
    return result + sanitizer.finish().bytes
  }
}
