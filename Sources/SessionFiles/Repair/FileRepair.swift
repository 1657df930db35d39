package import ConversationHistory
internal import HistoryJSON

/// Repairs a file in its own form: lines that no rule touches keep their bytes.
///
/// What is wrong with the bytes is mended first, then the histories are repaired. The result is read again: where it does
/// not hold what was set out, or has a fault that was not there, nothing is changed.
package struct FileRepair {
  private let options: InputOptions
  private let allowsLoss: Bool
  /// The rules whose faults are repaired; nil for all.
  private let rules: Set<String>?

  package init(_ options: InputOptions, allowsLoss: Bool = false, rules: Set<String>? = nil) {
    self.options = options
    self.allowsLoss = allowsLoss
    self.rules = rules
  }

  /// The file repaired as far as it can be. Linear in its size.
  package func repaired(_ bytes: [UInt8]) -> RepairedInput {
    let before = lint(bytes)
    var result = repaired(bytes, before)
    // One fault may hide another: what is left then is repaired as if the file had come so.
    for _ in 1..<Self.maximumRounds {
      guard result.bytes != bytes, result.report.findings.contains(where: isFixable) else { break }
      let next = repaired(result.bytes, result.report)
      guard next.bytes != result.bytes else { break }
      result = next
    }
    return RepairedInput(
      bytes: result.bytes, report: result.bytes == bytes ? result.report : settled(result.report),
      refusal: result.refusal)
  }

  /// How often a file is gone over before what is left counts as what cannot be repaired.
  private static let maximumRounds = 4

  /// The file gone over once, by what was found in it.
  private func repaired(_ bytes: [UInt8], _ before: InputReport) -> RepairedInput {
    let unchanged = RepairedInput(bytes: bytes, report: before, refusal: nil)
    guard before.findings.contains(where: isFixable) else { return unchanged }
    let mended = mended(bytes, before)
    let start = mended == bytes ? before : lint(mended)
    if let rule = left(of: before, in: start) { return unchanged.refused("\(rule) would stay") }
    let (result, outcomes) = HistoryRepair(options, pipelineOptions: pipelineOptions(start))
      .repaired(mended, start.kind)
    guard result != bytes else {
      let isAnswer = before.findings.filter(isFixable).allSatisfy { $0.rule == "trailing-assistant" }
      let reason =
        isAnswer ? "a fix takes no last answer away" : "the repair cannot be written into the file as it stands"
      return RepairedInput(bytes: bytes, report: settled(before), refusal: reason)
    }
    let after = result == mended ? start : lint(result)
    if before.kind.isSession, let kind = [start.kind, after.kind].first(where: { $0 != before.kind }) {
      return unchanged.refused("mended it would be read as \(kind.rawValue), not as \(before.kind.rawValue)")
    }
    if relinks(before), after.errors > before.errors {
      return unchanged.refused("what its lost links hide would be refused, and cannot be repaired")
    }
    if let refusal = RepairCheck(before: start, after: after, outcomes: outcomes).refusal {
      return unchanged.refused(refusal)
    }
    if start.kind == .claudeCode, let refusal = ClaudeCodeBranches.refusal(before: mended, after: result, options) {
      return unchanged.refused(refusal)
    }
    return RepairedInput(bytes: result, report: after, refusal: nil)
  }

  /// Whether a finding has a repair that may be made.
  package func isFixable(_ finding: Finding) -> Bool {
    guard let fix = finding.fix, rules?.contains(finding.rule) ?? true else { return false }
    return fix.applicability == .safe || fix.applicability == .unsafe && allowsLoss
  }

  /// The report of a repaired file: what is left of its faults could not be written, and is offered no more.
  private func settled(_ report: InputReport) -> InputReport {
    var report = report
    for (index, finding) in report.findings.enumerated() where isFixable(finding) {
      report.findings[index].fix?.applicability = .displayOnly
    }
    return report
  }

  /// Whether records are linked again: then more of the conversation is sent than before.
  private func relinks(_ report: InputReport) -> Bool {
    let links = [FileDamage.orphanParent, .parentCycle, .duplicateRecordID].map(\.rule)
    return report.findings.contains { links.contains($0.rule) && isFixable($0) }
  }

  /// Why a file stays as it is although a pass would repair what was found in it; nil if nothing stands in the way.
  package func hindrance(_ report: InputReport) -> String? {
    let advice = report.findings.contains { $0.fix?.applicability == .displayOnly && $0.fix?.pass != DamageFix.pass }
    return advice ? report.kind.format?.hindrance : nil
  }

  /// A last answer is never taken away: the user may have nothing else of it.
  private func pipelineOptions(_ report: InputReport) -> Pipeline.Options {
    // Where not all rules are wanted, a pass runs only for a fault that is there, since it may repair other ones as well.
    let wanted = rules.map { _ in Set(report.findings.filter(isFixable).map(\.rule)) }
    return Pipeline.Options(
      purpose: options.purpose ?? report.kind.format?.purpose ?? .send, trailingAnswer: .keep,
      loss: allowsLoss ? .necessary : .none,
      rules: wanted)
  }

  private func lint(_ bytes: [UInt8]) -> InputReport {
    var linter = InputLinter(options, source: MemoryBytes(bytes))
    bytes.withRawBytes { linter.append($0) }
    return linter.finish()
  }

  private func mended(_ bytes: [UInt8], _ report: InputReport) -> [UInt8] {
    let faults = report.findings.filter { $0.fix?.pass == DamageFix.pass && isFixable($0) }
    if faults.contains(where: { $0.rule == FileDamage.wrongEncoding.rule }) {
      return UTF16Text.utf8(bytes).map { mended($0, lint($0)) } ?? bytes
    }
    // A file without any history, and of no session, may be anything, such as a picture: its bytes are not ours to mend.
    guard !faults.isEmpty, report.histories > 0 || report.kind.isSession else { return bytes }
    if faults.contains(where: { $0.rule == "cut-file" }), let cut = CutDocument(bytes) {
      return cut.closed(bytes)
    }
    let lines = FileMending(kind: report.kind, allowsLoss: allowsLoss, rules: rules).mended(bytes)
    if report.kind == .claudeCode { return ClaudeCodeMending.mended(lines, Set(faults.map(\.rule))) }
    guard case .repairs(let repair)? = report.kind.format?.wayBack, let tree = repair.tree else { return lines }
    // The lines may have moved: they are looked at again.
    let found =
      lines == bytes ? faults : lint(lines).findings.filter { $0.fix?.pass == DamageFix.pass && isFixable($0) }
    return TreeMending.mended(lines, found, tree)
  }

  /// A rule whose faults in the bytes should be gone.
  private func left(of before: InputReport, in after: InputReport) -> String? {
    let mended = Set(before.findings.filter { $0.fix?.pass == DamageFix.pass && isFixable($0) }.map(\.rule))
    return after.findings.first { mended.contains($0.rule) && $0.fix?.pass == DamageFix.pass && isFixable($0) }?.rule
  }
}

/// What came of a repair.
package struct RepairedInput: Sendable {
  /// The file: byte for byte the input if nothing was changed.
  package var bytes: [UInt8]
  /// What is found in it.
  package var report: InputReport
  /// Why nothing was changed although something could be; nil if that was not so.
  package var refusal: String?

  func refused(_ reason: String) -> RepairedInput {
    var result = self
    result.refusal = reason
    return result
  }
}

extension InputReport {
  fileprivate var errors: Int { findings.count { $0.severity == .error } }
}
