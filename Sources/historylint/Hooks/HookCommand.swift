import ConversationHistory
import FileAccess
import HistoryJSON
import SessionFiles

/// `hook`: looks at the saved session that an agent is about to go on with.
///
/// Whatever goes wrong in here, the agent goes on, unless `--fail-closed` says otherwise.
struct HookCommand {
  /// The agent waits, and some hosts no longer than a second and a half: half a second of work at 500 MB/s.
  private static let longestTranscript = 256_000_000

  private let host: HookHost
  private let arguments: ParsedArguments

  init(_ arguments: ParsedArguments) throws(ArgumentError) {
    let names = HookHost.allCases.map(\.rawValue)
    guard let name = arguments.operands.first else { throw .missingChoice("a host", of: "hook", choices: names) }
    guard arguments.operands.count == 1, let host = HookHost(rawValue: name) else {
      throw .badChoice(arguments.operands.count > 1 ? arguments.operands[1] : name, of: "hook", choices: names)
    }
    self.host = host
    self.arguments = arguments
  }

  /// What a command line that cannot be understood means to a host: 2 would stop the agent for a typing error.
  static func answer(to error: ArgumentError, _ words: [String]) -> HookAnswer {
    let text = error.message + (error.help.map { "; " + $0 } ?? "")
    return words.contains("--fail-closed") ? .block(text) : .message(text)
  }

  func run() -> Int32 {
    do throws(FileError) {
      var reader = ByteReader(standardInputNamed: "standard input")
      return answer(to: try reader.readWhole()).give()
    } catch {
      return failed(error.message).give()
    }
  }

  /// The answer to what the host says.
  func answer(to input: [UInt8]) -> HookAnswer {
    guard let event = HookEvent(input) else { return failed("standard input is no event of \(host.rawValue)") }
    // Before the first message there is no session, or no file of it yet.
    guard let path = event.transcript, !path.isEmpty, let status = FileStatus(path: path) else {
      return event.name == host.failureEvent ? explained(event, nil) : .silent
    }
    guard status.kind == .regular else { return failed("\(path) is no file") }
    guard status.size <= Self.longestTranscript else { return .silent }
    do throws(FileError) {
      if event.name == host.failureEvent { return explained(event, try ByteReader.readWhole(path: path)) }
      guard host.checkedEvents.contains(event.name) else { return .silent }
      return judged(try report(of: path, event), path)
    } catch {
      return failed(error.message)
    }
  }

  private func failed(_ text: String) -> HookAnswer {
    arguments.flag("fail-closed") ? .block(text) : .message(text)
  }

  /// The transcript may lag, so that its last calls may be open and its last line torn: for a session that goes on both
  /// are no errors.
  private func options(_ event: HookEvent) -> InputOptions {
    InputOptions(
      dialect: arguments.value("dialect").flatMap(Dialect.init(id:)), model: arguments.value("model") ?? event.model,
      purpose: .resume)
  }

  private func report(of path: String, _ event: HookEvent) throws(FileError) -> InputReport {
    var reader = try ByteReader(path: path)
    var linter = InputLinter(options(event), source: FileBytes(try PositionedFile(path: path)))
    var buffer = [UInt8](repeating: 0, count: ByteReader.chunkSize)
    while true {
      let count = try reader.read(into: &buffer)
      guard count > 0 else { return linter.finish() }
      buffer.withRawBytes { linter.append($0.extracting(0..<count)) }
    }
  }

  private func judged(_ report: InputReport, _ path: String) -> HookAnswer {
    let errors = report.findings.filter { $0.severity == .error }
    // A file in which no history was found may be of a format that is newer than this tool.
    guard let first = errors.first, report.histories > 0 else { return .silent }
    let count = errors.count == 1 ? "an error" : "\(errors.count) errors"
    var text = "the history of this session has \(count) that the API refuses: \(Self.told(first))"
    if errors.count > 1 { text += ", …" }
    if errors.contains(where: { $0.fix?.applicability == .safe }) {
      text += "; end the session, run historylint --fix \(path), and resume it"
    }
    return arguments.flag("block") ? .block(text) : .message(text)
  }

  private static func told(_ finding: Finding) -> String {
    finding.message + (finding.place.map { " (line \($0.line))" } ?? "")
  }

  /// What a refused request means, and a repaired copy of the session where that helps.
  ///
  /// Claude Code gives its own words in place of some of the API's, such as "400 due to tool use concurrency issues" (seen
  /// in 2.1.330): where they tell nothing, the session itself is asked.
  private func explained(_ event: HookEvent, _ transcript: [UInt8]?) -> HookAnswer {
    guard event.failure == "invalid_request", let words = event.failureText,
      let diagnosis = Failures.diagnose(status: 400, text: words).first
    else { return .silent }
    let isKnown = diagnosis.error != nil || diagnosis.blame != .request
    let fault = isKnown ? nil : transcript.flatMap { firstError(in: $0, event) }
    var text = "the API refused the request: "
    text += fault.map(Self.told) ?? "\(diagnosis.summary); \(diagnosis.repair)"
    guard diagnosis.blame == .history || fault != nil, let transcript, let path = event.transcript else {
      return .message(text)
    }
    let repaired = FileRepair(options(event)).repaired(transcript)
    guard repaired.bytes != transcript else {
      return .message(text + (repaired.refusal.map { "; the session was not repaired: \($0)" } ?? ""))
    }
    // No name that the host would take for a session of its own.
    let copy = path + ".repaired"
    do throws(FileError) {
      let spared = Set([FileStatus(path: path)?.identity].compactMap(\.self))
      try ReportFile.create(copy, holding: repaired.bytes, sparing: spared, followsLink: false)
      text += "; a repaired copy of the session is \(copy)"
    } catch {
      text += "; \(error.message)"
    }
    return .message(text)
  }

  private func firstError(in transcript: [UInt8], _ event: HookEvent) -> Finding? {
    var linter = InputLinter(options(event), source: MemoryBytes(transcript))
    transcript.withRawBytes { linter.append($0) }
    return linter.finish().findings.first { $0.severity == .error }
  }
}
