import ConversationHistory
import FileAccess
import LintReports

/// Writes the report of a run in every format that was asked for.
struct ReportWriter {
  /// A format and where it goes to: a file, or standard output.
  typealias Target = (format: ReportFormat, file: String?)

  private let arguments: ParsedArguments
  private let targets: [Target]
  private let inputs: [String]
  private let failOn: Severity

  /// `inputs` are the files that were linted: a report must not be written over them.
  init(_ arguments: ParsedArguments, _ targets: [Target], failOn: String?, sparing inputs: [String]) {
    self.failOn = failOn.flatMap { Severity(rawValue: $0) } ?? .error
    self.arguments = arguments
    self.targets = targets
    self.inputs = inputs
  }

  /// What was asked for; else text, or what an agent reads best where one runs the tool.
  static func targets(_ arguments: ParsedArguments) -> [Target] {
    let asked = arguments.wordsAndFiles("format")
    guard !asked.isEmpty else { return [(AgentEnvironment.isAgent() ? .agent : .text, nil)] }
    return asked.compactMap { asked in ReportFormat.named(asked.word).map { ($0, asked.file) } }
  }

  /// 0, or 2 if not all could be written.
  func write(_ report: LintReport, diff: [UInt8]) -> Int32 {
    var status: Int32 = 0
    let isDiff = arguments.flag("diff")
    // A diff has standard output for itself, so that it can be piped.
    if isDiff, !diff.isEmpty, Console.print(diff) == 2 { status = 2 }
    let isQuiet = arguments.flag("quiet") && report.files.allSatisfy { $0.findings.isEmpty }
    for (format, file) in targets {
      if let file {
        let bytes = format.render(report, options(isTerminal: false))
        do throws(FileError) {
          try ReportFile.create(file, holding: bytes, sparing: identities)
        } catch {
          status = Console.complain(error)
        }
      } else if !isDiff, !isQuiet || !format.isForPeople {
        let bytes = format.render(report, options(isTerminal: Terminal.isTerminal(1)))
        if Console.print(bytes) == 2 { status = 2 }
      }
    }
    return status
  }

  private var identities: Set<FileIdentity> { Set(inputs.compactMap { FileStatus(path: $0)?.identity }) }

  private func options(isTerminal: Bool) -> ReportOptions {
    let color = arguments.value("color").flatMap(ColorChoice.init) ?? .auto
    return ReportOptions(
      color: color.isOn(isTerminal: isTerminal), showText: arguments.flag("show-text"),
      width: isTerminal ? Terminal.width(1) : nil, maxFindings: arguments.count("max-findings"),
      failOn: failOn,
      statistics: arguments.flag("statistics"), workingFolder: Environment.workingFolder,
      timestamp: Timestamp.text(seconds: Clock.seconds()))
  }
}
