package import ConversationHistory
internal import HistoryJSON

/// Repairs an input as its bytes come in: bodies a line go out a line each at once, everything else at the end.
package struct InputSanitizer {
  /// What was done to one history.
  package struct Record: Sendable {
    package var outcome: Outcome
    package var remaining: [Finding]
    package var dialect: Dialect
    package var inputMessages: Int
  }

  /// What comes out for what went in.
  package struct Output: Sendable {
    package var bytes: [UInt8] = []
    package var records: [Record] = []
  }

  enum Mode {
    case undecided
    case bodies
    /// The whole input is needed before anything can be said.
    case whole
  }

  let options: InputOptions
  let pipeline: Pipeline?
  let pipelineOptions: Pipeline.Options
  var buffer = JSONLineBuffer()
  var mode: Mode
  private(set) var whole: [UInt8] = []
  private var scanner = JSONScanner()
  /// Whether any history was found.
  package internal(set) var foundHistory = false
  /// What the last request left behind for the next one of its conversation.
  package internal(set) var continuation: Continuation?
  /// Why none was found, if the input was one document.
  package internal(set) var failure: SanitizeError?

  package init(
    _ options: InputOptions, pipeline: Pipeline? = nil,
    pipelineOptions: Pipeline.Options = Pipeline.Options(), after continuation: Continuation? = nil
  ) {
    self.continuation = continuation
    self.options = options
    self.pipeline = pipeline
    self.pipelineOptions = pipelineOptions
    switch options.kind {
    case .bodies: mode = .bodies
    case .auto: mode = .undecided
    default: mode = .whole
    }
  }

  /// Takes the next bytes; gives what can be written already.
  package mutating func append(_ chunk: RawSpan) -> Output {
    guard mode != .whole else {
      chunk.copy(0..<chunk.byteCount, into: &whole)
      return Output()
    }
    buffer.append(chunk)
    var output = Output()
    while mode != .whole, let line = buffer.nextLine() { take(line, &output) }
    return output
  }

  /// Ends the input; gives the rest.
  package mutating func finish() -> Output {
    var output = Output()
    if mode != .whole, let line = buffer.finish() { take(line, &output) }
    if mode == .whole { finishWhole(&output) }
    return output
  }

  mutating func take(_ line: JSONLine, _ output: inout Output) {
    let all = buffer.bytes
    if mode == .undecided {
      guard all[line.range].contains(where: { $0 > 0x20 }) else {
        output.append(Array(all[line.range]), of: line)
        return
      }
      mode = isWholeLine(line, all) ? .bodies : .whole
      if mode == .whole {
        whole = Array(all[line.start...])
        return
      }
    }
    let content = Array(all[line.range])
    do throws(SanitizeError) {
      let sanitized = try sanitizer.sanitize(content, after: continuation)
      note(sanitized, &output)
      output.append(sanitized.bytes, of: line)
    } catch {
      failure = error
      output.append(content, of: line)
    }
  }

  var sanitizer: Sanitizer {
    Sanitizer(
      for: options.dialect, model: options.model, options: pipelineOptions, pipeline: pipeline)
  }

  private mutating func isWholeLine(_ line: JSONLine, _ all: [UInt8]) -> Bool {
    guard (try? scanner.scan(all, in: line.range)) != nil else { return false }
    let record = SessionRecord(bytes: all, nodes: scanner.nodes, line: line)
    var recognizer = FormatRecognizer()
    // An example of a dataset looks like a request, and is none where another follows.
    return recognizer.format(of: record, in: .lines) == .bodies
  }

  mutating func note(_ sanitized: Sanitized, _ output: inout Output) {
    foundHistory = true
    continuation = sanitized.outcome.continuation
    output.records.append(
      Record(
        outcome: sanitized.outcome, remaining: sanitized.remaining, dialect: sanitized.dialect,
        inputMessages: sanitized.outcome.continuation.messages))
  }
}

extension InputSanitizer.Output {
  /// Adds the content of a line with all that belongs to it: byte order mark, carriage return, line feed.
  fileprivate mutating func append(_ content: [UInt8], of line: JSONLine) {
    if line.hasByteOrderMark { bytes += [0xEF, 0xBB, 0xBF] }
    // What stands alone is handed on and not copied: two copies of a body are a third of the memory that a filter touches.
    if bytes.isEmpty { bytes = content } else { bytes += content }
    if line.hasCR { bytes.append(0x0D) }
    if !line.isTorn { bytes.append(0x0A) }
  }
}

extension JSONLine {
  /// Where the line starts in the buffer, its byte order mark counted.
  fileprivate var start: Int { range.lowerBound - (hasByteOrderMark ? 3 : 0) }
}
