import ConversationHistory
import FileAccess
import LintReports
import SessionFiles

/// What `--fix` and `--diff` make of a file that has something to be repaired.
struct FileFixer {
  /// What becomes of the repaired bytes.
  enum Aim {
    case write(backupSuffix: String?)
    case show
  }

  /// What came of one file.
  struct Result {
    var report: InputReport
    /// What the report is about, where it is not the input any more.
    var bytes: [UInt8]?
    /// The patch, where it was asked for.
    var diff: [UInt8] = []
    /// What the user is told beside the report.
    var notes: [String] = []
  }

  let aim: Aim
  private let repair: FileRepair

  /// Nil if nothing is to be fixed.
  init?(_ arguments: ParsedArguments, _ options: InputOptions, _ settings: LintSettings) {
    let isUnsafe = arguments.flag("unsafe-fixes")
    guard let aim = Self.aim(arguments) else { return nil }
    self.aim = aim
    let wanted = Set(Rule.all.map(\.id)).filter(settings.applies)
    repair = FileRepair(options, allowsLoss: isUnsafe, rules: settings.narrowsRules ? wanted : nil)
  }

  private static func aim(_ arguments: ParsedArguments) -> Aim? {
    if arguments.flag("diff") { return .show }
    guard arguments.flag("fix") || arguments.flag("unsafe-fixes") else { return nil }
    return .write(backupSuffix: arguments.flag("no-backup") ? nil : arguments.value("backup") ?? ".bak")
  }

  /// Why nothing can be fixed or shown, whatever the files are; nil where something can, or nothing is to be.
  static func fault(_ arguments: ParsedArguments) -> ArgumentError? {
    switch aim(arguments) {
    case nil: break
    case .write(let suffix):
      if arguments.operands.isEmpty || arguments.operands.contains("-") {
        return ArgumentError(
          "standard input cannot be fixed in place",
          help: "use `historylint sanitize`, or `--diff` to see what would change")
      }
      if let suffix, suffix.isEmpty || suffix.utf8.contains(0x2F) || suffix.utf8.contains(0) {
        return ArgumentError(
          "the suffix of a backup must be a part of a file name", help: "write --backup .bak, or --no-backup for none")
      }
    case .show:
      if Terminal.isTerminal(1), !arguments.flag("show-text") {
        return ArgumentError(
          "a diff holds text of the transcript as it is, which may not suit a terminal",
          help: "add --show-text, or write it to a file or a pipe")
      }
    }
    return nil
  }

  /// Whether a report names something that may be repaired.
  func hasWork(_ report: InputReport) -> Bool { report.findings.contains(where: repair.isFixable) }

  /// What the user is told of a file that is left as it is.
  func notes(on report: InputReport, _ path: String) -> [String] {
    repair.hindrance(report).map { ["\(path) was not changed: \($0)"] } ?? []
  }

  /// Repairs a file whose report has work.
  ///
  /// - Throws: `ReplaceError` if the file must be left alone; its bytes are the old ones then.
  func fix(_ path: String) throws(ReplaceError) -> Result {
    let file = try ReplaceableFile(path: path)
    let bytes = try file.readWhole()
    let repaired = repair.repaired(bytes)
    var result = Result(report: repaired.report, bytes: repaired.bytes, notes: notes(repaired, path))
    guard repaired.bytes != bytes else { return result }
    switch aim {
    case .show: result.diff = UnifiedDiff.between(bytes, repaired.bytes, path: path)
    case .write(let suffix):
      let replacement = try file.replace(with: repaired.bytes, backupSuffix: suffix)
      result.notes += Self.notes(replacement, path)
    }
    return result
  }

  /// What a repair would change in bytes that stand in no file.
  func diff(_ bytes: [UInt8], as name: String) -> Result {
    let repaired = repair.repaired(bytes)
    return Result(
      report: repaired.report, bytes: repaired.bytes, diff: UnifiedDiff.between(bytes, repaired.bytes, path: name),
      notes: notes(repaired, name))
  }

  private func notes(_ repaired: RepairedInput, _ path: String) -> [String] {
    repaired.refusal.map { ["\(path) was not changed: \($0)"] } ?? []
  }

  /// What the user is told of a file that was replaced.
  static func notes(_ replacement: Replacement, _ path: String) -> [String] {
    var notes = ["fixed \(path)"]
    if let backup = replacement.backup { notes[0] += "; as it was it is kept in \(backup)" }
    if replacement.appended > 0 {
      notes.append("\(replacement.appended) bytes were added to \(path) meanwhile; they stand at its end")
    }
    if !replacement.isSettled, let backup = replacement.backup {
      notes.append("another process still has the old file open; what it adds stands in \(backup) alone")
    }
    notes += replacement.leftovers.map { "removed \($0), which an interrupted fix left in the folder of \(path)" }
    return notes
  }
}
