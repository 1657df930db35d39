import ConversationHistory
import FileAccess
import HistoryJSON
import LintReports
import SessionFiles

/// `sanitize`: the filter from standard input to standard output.
struct SanitizeCommand {
  private let arguments: ParsedArguments
  private let pipeline: Pipeline?

  init(_ arguments: ParsedArguments) throws(ArgumentError) {
    self.arguments = arguments
    guard !(arguments.flag("strict") && arguments.flag("unsafe")) else {
      throw ArgumentError("`--strict` forbids the lossy edits that `--unsafe` allows", help: "give one of the two")
    }
    pipeline = try Self.pipeline(arguments)
  }

  private static func pipeline(_ arguments: ParsedArguments) throws(ArgumentError) -> Pipeline? {
    let calls = arguments.calls("passes")
    guard !calls.isEmpty else { return nil }
    var passes: [AnyPass] = []
    for call in calls {
      guard let pass = PassCatalogue.make(call.word, argument: call.argument) else {
        let wanted = PassCatalogue.all.first { $0.id == call.word }?.argument
        throw ArgumentError(
          "the pass `\(call.word)` does not take this argument",
          help: wanted.map { "its argument is \($0)" } ?? "it takes none")
      }
      passes.append(pass)
    }
    return Pipeline(passes)
  }

  /// What the request before left behind; nil where nothing is there yet, or what is there is none.
  private static func continuation(_ path: String) -> Continuation? {
    guard let bytes = try? ByteReader.readWhole(path: path), let json = JSONText(bytes) else { return nil }
    return Continuation(json)
  }

  /// 0 if the output has no error, 1 if it still has some, 2 if the input is no request body or could not be copied.
  func run() -> Int32 {
    var reader = ByteReader(standardInputNamed: "standard input")
    var output = StandardStreams.output()
    var sanitizer = InputSanitizer(
      InputOptions(
        kind: arguments.value("input").flatMap(InputKind.init) ?? .auto,
        dialect: arguments.value("dialect").flatMap(Dialect.init(id:)),
        model: arguments.value("model"),
        purpose: arguments.value("purpose").flatMap(Purpose.init)),
      pipeline: pipeline, pipelineOptions: pipelineOptions, after: arguments.value("state").flatMap(Self.continuation))
    var report = SanitizeLog(
      isStrict: arguments.flag("strict"), file: arguments.value("report"), sparing: streamIdentities(reader.status))
    do throws(FileError) {
      var buffer = [UInt8](repeating: 0, count: ByteReader.chunkSize)
      while !report.isRefused {
        let count = try reader.read(into: &buffer)
        guard count > 0 else { break }
        for range in pieces(of: buffer[..<count]) where !report.isRefused {
          let part = buffer.withRawBytes { sanitizer.append($0.extracting(range)) }
          try write(part, to: &output, &report)
        }
      }
      if !report.isRefused { try write(sanitizer.finish(), to: &output, &report) }
      try output.finish()
      if let file = arguments.value("state"), let state = sanitizer.continuation {
        try ReportFile.create(file, holding: state.json.bytes + [0x0A], sparing: streamIdentities(reader.status))
      }
      if let failure = report.failure { throw failure }
    } catch {
      return error.isBrokenPipe ? 2 : Console.complain(error)
    }
    guard sanitizer.foundHistory else {
      return Console.complain(
        fault: sanitizer.failure?.message ?? "standard input holds no history",
        help: "the input was copied to the output unchanged")
    }
    return report.hasErrors ? 1 : 0
  }

  /// The files that the standard streams lead to: a report must not be written over them.
  private func streamIdentities(_ input: FileStatus?) -> Set<FileIdentity> {
    Set([input, StandardStreams.outputStatus].compactMap(\.self).map(\.identity))
  }

  private var pipelineOptions: Pipeline.Options {
    Pipeline.Options(
      purpose: arguments.value("purpose").flatMap(Purpose.init) ?? .send,
      isPortable: arguments.flag("portable"), toolPrefix: arguments.value("tool-prefix"),
      trailingAnswer: arguments.flag("strict") ? .keep : .remove,
      loss: arguments.flag("strict") ? .none : arguments.flag("unsafe") ? .any : .necessary)
  }

  /// A strict filter ends at the first body that is still refused, so that who waits for its line sees the end of the
  /// output: it looks at each line alone.
  private func pieces(of bytes: ArraySlice<UInt8>) -> [Range<Int>] {
    guard arguments.flag("strict") else { return [bytes.indices] }
    var start = bytes.startIndex
    let ends = bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
    return (ends.last == bytes.endIndex ? ends : ends + [bytes.endIndex]).map { end in
      defer { start = end }
      return start..<end
    }
  }

  /// Writes what came out at once: an agent may wait for the line, and looks for the names of its tools then.
  private func write(
    _ part: InputSanitizer.Output, to output: inout ByteWriter, _ report: inout SanitizeLog
  ) throws(FileError) {
    for record in part.records { report.add(record) }
    guard !report.isRefused else { return }
    try output.write(part.bytes)
    try output.flush()
  }
}
