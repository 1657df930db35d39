import ConversationHistory
import FileAccess
import HistoryJSON
import LintReports
import SessionFiles

/// `lint`: findings about files and standard input.
struct LintCommand {
  private let arguments: ParsedArguments
  private let table: CommandTable
  private let options: InputOptions
  private let severities: [String: Severity]
  private let fixer: FileFixer?
  private let formats: [(format: ReportFormat, file: String?)]

  init(_ arguments: ParsedArguments, _ table: CommandTable) {
    self.arguments = arguments
    self.table = table
    severities = Dictionary(
      arguments.settings("severity").compactMap { setting in
        Severity(rawValue: setting.level).map { (setting.word, $0) }
      }, uniquingKeysWith: { $1 })
    formats = Self.formats(arguments)
    var options = InputOptions(
      kind: arguments.value("input").flatMap(InputKind.init) ?? .auto,
      dialect: arguments.value("dialect").flatMap(Dialect.init(id:)),
      model: arguments.value("model"),
      purpose: arguments.value("purpose").flatMap(Purpose.init), rules: Self.rules(arguments))
    options.wantsMaps = formats.contains { $0.format.needs.contains(.maps) }
    self.options = options
    fixer = FileFixer(arguments, options)
  }

  /// What was asked for; else text, or what an agent reads best where one runs the tool.
  private static func formats(_ arguments: ParsedArguments) -> [(format: ReportFormat, file: String?)] {
    let asked = arguments.wordsAndFiles("format")
    guard !asked.isEmpty else { return [(AgentEnvironment.isAgent() ? .agent : .text, nil)] }
    return asked.compactMap { asked in ReportFormat.named(asked.word).map { ($0, asked.file) } }
  }

  private static func rules(_ arguments: ParsedArguments) -> [Rule] {
    let (selected, ignored) = (arguments.list("select"), arguments.list("ignore"))
    return Rule.all.filter {
      (selected.isEmpty || selected.contains($0.id)) && !ignored.contains($0.id)
    }
  }

  /// 0 for no findings that count, 1 for some, 2 if the work could not be done.
  func run() -> Int32 {
    if let fault = fixingFault { return Console.complain(fault) }
    var report = LintReport(files: [])
    var diff: [UInt8] = []
    var didFail = false
    let paths = arguments.operands.isEmpty ? ["-"] : arguments.operands
    for path in paths {
      do throws(FileError) {
        let input = try lint(path)
        var result = FileFixer.Result(report: input.report)
        do throws(ReplaceError) {
          result = try fixed(path, input)
        } catch {
          didFail = true
          _ = Console.complain(fault: error.message, help: error.help)
        }
        var file = filtered(FileReport(path: input.name, result.report))
        addDetails(to: &file, of: input, result.bytes)
        report.files.append(file)
        diff += result.diff
        for note in result.notes { Console.note(note) }
      } catch {
        didFail = true
        _ = Console.complain(error, help: help(for: error))
      }
    }
    // Nothing was read, so nothing is clean.
    if didFail, report.files.isEmpty, arguments.wordsAndFiles("format").isEmpty { return 2 }
    let status = write(report, diff)
    if didFail || status == 2 { return 2 }
    if isDiff { return diff.isEmpty ? 0 : 1 }
    return report.files.contains { $0.findings.contains(where: counts) } ? 1 : 0
  }

  /// What the formats want of an input; `bytes` are what it was made into.
  private func addDetails(to file: inout FileReport, of input: Linted, _ bytes: [UInt8]?) {
    let needs = formats.reduce(into: ReportFormat.Needs()) { $0.formUnion($1.format.needs) }
    guard !file.findings.isEmpty, !needs.isDisjoint(with: [.ends, .changes]) else { return }
    // Opened again: a file that is held open cannot be fixed.
    let held: (any ByteSource)? = (bytes ?? input.bytes).map { MemoryBytes($0) }
    if needs.contains(.ends), let source = held ?? (try? FileBytes(PositionedFile(path: input.name))) {
      file.addEnds(from: source)
    }
    if needs.contains(.changes), let bytes = bytes ?? input.bytes ?? (try? ByteReader.readWhole(path: input.name)) {
      file.addChanges(in: bytes, options, showsText: arguments.flag("show-text"))
    }
  }

  private func help(for error: FileError) -> String? {
    guard error.operation == .open, let command = table.command(meantBy: error.path) else {
      return nil
    }
    return "did you mean the command `\(command)`?"
  }

  private func counts(_ finding: Finding) -> Bool {
    switch arguments.value("fail-on") ?? "error" {
    case "never": false
    case let level: finding.severity >= Severity(rawValue: level) ?? .error
    }
  }

  /// The findings that rules and severities leave; those of the readers have no rule that could be skipped before.
  private func filtered(_ report: FileReport) -> FileReport {
    let (selected, ignored) = (arguments.list("select"), arguments.list("ignore"))
    var result = report
    result.findings = []
    result.sketches = [:]
    for (index, finding) in report.findings.enumerated() {
      guard selected.isEmpty || selected.contains(finding.rule), !ignored.contains(finding.rule)
      else { continue }
      var finding = finding
      if let severity = severities[finding.rule] { finding.severity = severity }
      result.sketches[result.findings.count] = report.sketches[index]
      result.findings.append(finding)
    }
    return result
  }

  private var isDiff: Bool { arguments.flag("diff") }

  /// Why nothing can be fixed or shown, whatever the files are.
  private var fixingFault: ArgumentError? {
    guard let fixer else { return nil }
    switch fixer.aim {
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

  /// Repairs what can be repaired; the report of a file without work stays.
  private func fixed(_ path: String, _ input: Linted) throws(ReplaceError) -> FileFixer.Result {
    guard let fixer, fixer.hasWork(input.report) else { return FileFixer.Result(report: input.report) }
    if let bytes = input.bytes, isDiff { return fixer.diff(bytes, as: input.name) }
    return try fixer.fix(path)
  }

  /// What was found in one input.
  private struct Linted {
    var name: String
    var report: InputReport
    /// The bytes, where they cannot be read again.
    var bytes: [UInt8]?
  }

  private func lint(_ path: String) throws(FileError) -> Linted {
    guard path != "-" else {
      return try lintWhole(
        ByteReader(standardInputNamed: "standard input"),
        as: arguments.value("stdin-filename") ?? "-")
    }
    var reader = try ByteReader(path: path)
    guard reader.status?.kind == .regular else { return try lintWhole(reader, as: path) }
    let source = FileBytes(try PositionedFile(path: path))
    var linter = InputLinter(options, source: source)
    var buffer = [UInt8](repeating: 0, count: ByteReader.chunkSize)
    while true {
      let count = try reader.read(into: &buffer)
      guard count > 0 else { break }
      buffer.withRawBytes { linter.append($0.extracting(0..<count)) }
    }
    return Linted(name: path, report: linter.finish())
  }

  /// Standard input, and a pipe that a path names, cannot be read twice: they are held whole.
  private func lintWhole(
    _ reader: consuming ByteReader, as name: String
  ) throws(FileError) -> Linted {
    var reader = reader
    let bytes = try reader.readWhole()
    var linter = InputLinter(options, source: MemoryBytes(bytes))
    bytes.withRawBytes { linter.append($0) }
    return Linted(name: name, report: linter.finish(), bytes: bytes)
  }

  /// Writes the report in every format that was asked for.
  private func write(_ report: LintReport, _ diff: [UInt8]) -> Int32 {
    var status: Int32 = 0
    // A diff has standard output for itself, so that it can be piped.
    if isDiff, !diff.isEmpty, Console.print(diff) == 2 { status = 2 }
    let isQuiet = arguments.flag("quiet") && report.files.allSatisfy { $0.findings.isEmpty }
    for (format, file) in formats {
      if let file {
        let bytes = format.render(report, reportOptions(isTerminal: false))
        do throws(FileError) {
          try ReportFile.create(file, holding: bytes, sparing: inputIdentities)
        } catch {
          status = Console.complain(error)
        }
      } else if !isDiff, !isQuiet || !format.isForPeople {
        let bytes = format.render(report, reportOptions(isTerminal: Terminal.isTerminal(1)))
        if Console.print(bytes) == 2 { status = 2 }
      }
    }
    return status
  }

  /// The files that are linted: a report must not be written over them.
  private var inputIdentities: Set<FileIdentity> {
    Set(arguments.operands.compactMap { FileStatus(path: $0)?.identity })
  }

  private func reportOptions(isTerminal: Bool) -> ReportOptions {
    let color = arguments.value("color").flatMap(ColorChoice.init) ?? .auto
    return ReportOptions(
      color: color.isOn(isTerminal: isTerminal), showText: arguments.flag("show-text"),
      width: isTerminal ? Terminal.width(1) : nil, maxFindings: arguments.count("max-findings"),
      failOn: arguments.value("fail-on").flatMap { Severity(rawValue: $0) } ?? .error,
      workingFolder: Environment.workingFolder, timestamp: Timestamp.text(seconds: Clock.seconds()))
  }
}
