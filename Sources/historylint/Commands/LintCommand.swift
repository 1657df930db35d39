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

  init(_ arguments: ParsedArguments, _ table: CommandTable) {
    self.arguments = arguments
    self.table = table
    severities = Dictionary(
      arguments.settings("severity").compactMap { setting in
        Severity(rawValue: setting.level).map { (setting.word, $0) }
      }, uniquingKeysWith: { $1 })
    options = InputOptions(
      kind: arguments.value("input").flatMap(InputKind.init) ?? .auto,
      dialect: arguments.value("dialect").flatMap(Dialect.init(id:)),
      model: arguments.value("model"),
      purpose: arguments.value("purpose").flatMap(Purpose.init), rules: Self.rules(arguments))
  }

  private static func rules(_ arguments: ParsedArguments) -> [Rule] {
    let (selected, ignored) = (arguments.list("select"), arguments.list("ignore"))
    return Rule.all.filter {
      (selected.isEmpty || selected.contains($0.id)) && !ignored.contains($0.id)
    }
  }

  /// 0 for no findings that count, 1 for some, 2 if the work could not be done.
  func run() -> Int32 {
    var report = LintReport(files: [])
    var didFail = false
    let paths = arguments.operands.isEmpty ? ["-"] : arguments.operands
    for path in paths {
      do throws(FileError) {
        report.files.append(filtered(try lint(path)))
      } catch {
        didFail = true
        _ = Console.complain(error, help: help(for: error))
      }
    }
    // Nothing was read, so nothing is clean.
    if didFail, report.files.isEmpty, arguments.wordsAndFiles("format").isEmpty { return 2 }
    let status = write(report)
    if didFail || status == 2 { return 2 }
    return report.files.contains { $0.findings.contains(where: counts) } ? 1 : 0
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

  private func lint(_ path: String) throws(FileError) -> FileReport {
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
    return FileReport(path: path, linter.finish())
  }

  /// Standard input, and a pipe that a path names, cannot be read twice: they are held whole.
  private func lintWhole(
    _ reader: consuming ByteReader, as name: String
  ) throws(FileError) -> FileReport {
    var reader = reader
    let bytes = try reader.readWhole()
    var linter = InputLinter(options, source: MemoryBytes(bytes))
    bytes.withRawBytes { linter.append($0) }
    return FileReport(path: name, linter.finish())
  }

  /// Writes the report in every format that was asked for.
  private func write(_ report: LintReport) -> Int32 {
    let asked = arguments.wordsAndFiles("format")
    var status: Int32 = 0
    let isQuiet = arguments.flag("quiet") && report.files.allSatisfy { $0.findings.isEmpty }
    for (name, file) in asked.isEmpty ? [(word: "text", file: nil)] : asked {
      guard let format = ReportFormat.named(name) else { continue }
      if let file {
        let bytes = format.render(report, reportOptions(isTerminal: false))
        do throws(FileError) {
          try ReportFile.create(file, holding: bytes, sparing: inputIdentities)
        } catch {
          status = Console.complain(error)
        }
      } else if !isQuiet || name != "text" {
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
      width: isTerminal ? Terminal.width(1) : nil, maxFindings: arguments.count("max-findings"))
  }
}
