import ConversationHistory
import FileAccess
import HistoryJSON
import LintReports
import SessionFiles

/// `lint`: findings about files and standard input.
struct LintCommand {
  private let arguments: ParsedArguments
  private let table: CommandTable
  private let formats: [ReportWriter.Target]
  /// What the formats want beside the findings.
  private let needs: ReportFormat.Needs
  private var resolver: SettingsResolver
  private var baseline: BaselineUse?
  /// Most files share their settings, and what is made of these.
  private var knownOptions: [LintSettings: InputOptions] = [:]
  private var progress = Progress(totalBytes: nil, totalFiles: 0, isOn: false)

  init(_ arguments: ParsedArguments, _ table: CommandTable, _ words: Vocabulary) throws(ArgumentError) {
    self.arguments = arguments
    self.table = table
    formats = ReportWriter.targets(arguments)
    needs = formats.reduce(into: []) { $0.formUnion($1.format.needs) }
    resolver = try SettingsResolver(arguments, words)
  }

  /// 0 for no findings that count, 1 for some, 2 if the work could not be done.
  ///
  /// - Throws: `ArgumentError` for what makes the whole run pointless, such as a configuration that cannot be read.
  mutating func run() throws(ArgumentError) -> Int32 {
    if arguments.flag("show-settings") { return try showSettings() }
    if let fault = FileFixer.fault(arguments) { throw fault }
    baseline = try BaselineUse(arguments, try resolver.file(for: "-"))
    let found = try LintInputs(arguments.operands, &resolver)
    for fault in found.faults { _ = Console.complain(fault) }
    var result = Result(didFail: !found.faults.isEmpty)
    progress = Progress(
      totalBytes: found.totalBytes, totalFiles: found.inputs.count,
      isOn: Terminal.isTerminal(2) && !arguments.flag("no-progress"))
    try lint(found.inputs, &result)
    progress.clear()
    if result.report.files.isEmpty {
      if !result.didFail { _ = Console.complain(noHistory(of: found.inputs.count)) }
      result.didFail = true
      // Nothing was read, so nothing is clean; a machine that waits for a report gets one all the same.
      if arguments.wordsAndFiles("format").isEmpty { return 2 }
    }
    let failOn = try resolver.settings(for: "-").failOn
    let writer = ReportWriter(arguments, formats, failOn: failOn, sparing: found.inputs.map(\.path))
    var status = writer.write(result.report, diff: result.diff)
    if let baseline { status = max(status, baseline.finish()) }
    if result.didFail || status == 2 { return 2 }
    if arguments.flag("diff") { return result.diff.isEmpty ? 0 : 1 }
    return result.hasFailures ? 1 : 0
  }

  private func noHistory(of count: Int) -> ArgumentError {
    ArgumentError(
      count == 1 ? "the one file that was found holds no history" : "none of the \(count) files holds a history",
      help: "name a file to read it whatever it seems to be")
  }

  /// What came of all inputs.
  private struct Result {
    var report = LintReport(files: [])
    var diff: [UInt8] = []
    var didFail: Bool
    /// Whether a finding makes the run fail.
    var hasFailures = false
  }

  private mutating func lint(_ inputs: [LintInputs.Input], _ result: inout Result) throws(ArgumentError) {
    var settings: [LintSettings] = []
    for input in inputs { settings.append(try resolver.settings(for: input.path)) }
    let asked = arguments.count("jobs") ?? 0
    let jobs = asked > 0 ? asked : Processors.count
    guard jobs > 1, inputs.count > 1 else {
      for (input, settings) in zip(inputs, settings) {
        let options = options(settings)
        let read = read(input.path, options, jobs: jobs)
        settle(read, input, options, settings, &result)
      }
      return
    }
    let options = settings.map { self.options($0) }
    let standardInputName = arguments.value("stdin-filename")
    let work = OrderedWork(count: inputs.count, jobs: jobs) { index in
      LintedInput.read(inputs[index].path, options[index], standardInputName)
    }
    var index = 0
    while let read = work.next() {
      progress.advance(inputs[index].size ?? 0)
      progress.finishFile()
      settle(read, inputs[index], options[index], settings[index], &result)
      index += 1
    }
  }

  private mutating func options(_ settings: LintSettings) -> InputOptions {
    if let known = knownOptions[settings] { return known }
    var options = settings.inputOptions
    options.wantsMaps = needs.contains(.maps)
    options.wantsTimelines = needs.contains(.timelines)
    options.showsText = arguments.flag("show-text")
    knownOptions[settings] = options
    return options
  }

  private mutating func read(
    _ path: String, _ options: InputOptions, jobs: Int
  ) -> Swift.Result<LintedInput, FileError> {
    defer { progress.finishFile() }
    return LintedInput.read(path, options, arguments.value("stdin-filename"), jobs: jobs) { progress.advance($0) }
  }

  /// Repairs what was read, and takes the findings into the result.
  private mutating func settle(
    _ read: Swift.Result<LintedInput, FileError>, _ input: LintInputs.Input, _ options: InputOptions,
    _ settings: LintSettings, _ result: inout Result
  ) {
    switch read {
    case .success(let linted):
      if input.isFound, linted.report.isOfNothing { return }
      take(linted, fixed(input.path, linted, options, settings, &result), options, settings, &result)
    case .failure(let error):
      result.didFail = true
      progress.clear()
      _ = Console.complain(error, help: help(for: error))
    }
  }

  private mutating func take(
    _ linted: LintedInput, _ fixed: FileFixer.Result, _ options: InputOptions, _ settings: LintSettings,
    _ result: inout Result
  ) {
    var file = FileReport(path: linted.name, fixed.report).adapting(settings.adapted)
    if let known = baseline?.filtered(file) { file = known }
    addDetails(to: &file, of: linted, fixed.bytes, options)
    if file.findings.contains(where: settings.counts) { result.hasFailures = true }
    result.report.files.append(file)
    result.diff += fixed.diff
    if !fixed.notes.isEmpty { progress.clear() }
    for note in fixed.notes { Console.note(note) }
  }

  private func help(for error: FileError) -> String? {
    guard error.operation == .open else { return nil }
    return table.command(meantBy: error.path).map { "did you mean the command `\($0)`?" }
      ?? Neighbours.nearest(to: error.path).map { "did you mean \($0)?" }
  }

  /// Repairs what can be repaired; the report of a file without work, or of one that cannot be written, stays.
  private mutating func fixed(
    _ path: String, _ input: LintedInput, _ options: InputOptions, _ settings: LintSettings, _ result: inout Result
  ) -> FileFixer.Result {
    guard let fixer = FileFixer(arguments, options, settings) else { return FileFixer.Result(report: input.report) }
    guard fixer.hasWork(input.report) else {
      return FileFixer.Result(report: input.report, notes: fixer.notes(on: input.report, input.name))
    }
    if let bytes = input.bytes, arguments.flag("diff") { return fixer.diff(bytes, as: input.name) }
    do throws(ReplaceError) {
      return try fixer.fix(path)
    } catch {
      result.didFail = true
      progress.clear()
      _ = Console.complain(fault: error.message, help: error.help)
      return FileFixer.Result(report: input.report)
    }
  }

  /// What the formats want of an input; `bytes` are what it was made into.
  private func addDetails(
    to file: inout FileReport, of input: LintedInput, _ bytes: [UInt8]?, _ options: InputOptions
  ) {
    guard !file.findings.isEmpty, !needs.isDisjoint(with: [.ends, .changes]) else { return }
    // Opened again: a file that is held open cannot be fixed.
    let held: (any ByteSource)? = (bytes ?? input.bytes).map { MemoryBytes($0) }
    if needs.contains(.ends), let source = held ?? (try? FileBytes(PositionedFile(path: input.name))) {
      file.addEnds(from: source)
    }
    if needs.contains(.changes), let bytes = bytes ?? input.bytes ?? (try? ByteReader.readWhole(path: input.name)) {
      file.addChanges(in: bytes, options)
    }
  }

  /// The settings that count for each operand, as one JSON document.
  private mutating func showSettings() throws(ArgumentError) -> Int32 {
    var shown: [ShownSettings] = []
    for path in arguments.operands.isEmpty ? ["-"] : arguments.operands {
      shown.append(
        ShownSettings(
          path: path, file: try resolver.file(for: path)?.path, settings: try resolver.settings(for: path)))
    }
    return Console.print(ShownSettings.json(shown))
  }
}
