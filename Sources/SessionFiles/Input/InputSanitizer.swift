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

  private enum Mode {
    case undecided
    case bodies
    /// The whole input is needed before anything can be said.
    case whole
  }

  private let options: InputOptions
  private let pipeline: Pipeline?
  private let pipelineOptions: Pipeline.Options
  private var buffer = JSONLineBuffer()
  private var mode: Mode
  private var whole: [UInt8] = []
  private var scanner = JSONScanner()
  /// Whether any history was found.
  package private(set) var foundHistory = false
  /// Why none was found, if the input was one document.
  package private(set) var failure: SanitizeError?

  package init(
    _ options: InputOptions, pipeline: Pipeline? = nil,
    pipelineOptions: Pipeline.Options = Pipeline.Options()
  ) {
    self.options = options
    self.pipeline = pipeline
    self.pipelineOptions = pipelineOptions
    switch options.kind {
    case .bodies: mode = .bodies
    case .auto: mode = .undecided
    case .body, .messages, .claudeCode: mode = .whole
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

  private mutating func take(_ line: JSONLine, _ output: inout Output) {
    let all = buffer.bytes
    if mode == .undecided {
      guard all[line.range].contains(where: { $0 > 0x20 }) else {
        output.bytes += Self.full(line, in: all)
        return
      }
      mode = isBodyLine(line, all) ? .bodies : .whole
      if mode == .whole {
        whole = Array(all[line.start...])
        return
      }
    }
    let content = Array(all[line.range])
    let sanitizer = Sanitizer(
      for: options.dialect, model: options.model, options: pipelineOptions, pipeline: pipeline)
    do throws(SanitizeError) {
      let sanitized = try sanitizer.sanitize(content)
      note(sanitized, &output)
      output.bytes += Self.full(line, in: all, content: sanitized.bytes)
    } catch {
      failure = error
      output.bytes += Self.full(line, in: all)
    }
  }

  private mutating func isBodyLine(_ line: JSONLine, _ all: [UInt8]) -> Bool {
    guard (try? scanner.scan(all, in: line.range)) != nil else { return false }
    return all.withRawBytes { RequestBody(bytes: $0, nodes: scanner.nodes) } != nil
  }

  private mutating func note(_ sanitized: Sanitized, _ output: inout Output) {
    foundHistory = true
    output.records.append(
      Record(
        outcome: sanitized.outcome, remaining: sanitized.remaining, dialect: sanitized.dialect,
        inputMessages: sanitized.outcome.continuation.messages))
  }

  /// A line with all that belongs to it: byte order mark, carriage return, line feed.
  private static func full(
    _ line: JSONLine, in all: [UInt8], content: [UInt8]? = nil
  ) -> [UInt8] {
    var result: [UInt8] = line.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    result += content ?? Array(all[line.range])
    if line.hasCR { result.append(0x0D) }
    if !line.isTorn { result.append(0x0A) }
    return result
  }
}

extension JSONLine {
  /// Where the line starts in the buffer, its byte order mark counted.
  fileprivate var start: Int { range.lowerBound - (hasByteOrderMark ? 3 : 0) }
}

extension InputSanitizer {
  private mutating func finishWhole(_ output: inout Output) {
    let bytes = whole
    if options.kind != .body, options.kind != .messages, isSession(bytes) {
      finishSession(bytes, &output)
      return
    }
    do throws(SanitizeError) {
      let sanitized = try Sanitizer(
        for: options.dialect, model: options.model, options: pipelineOptions, pipeline: pipeline
      ).sanitize(bytes)
      note(sanitized, &output)
      output.bytes += sanitized.bytes
    } catch {
      if let lines = MessageLines(bytes, options: options) {
        finish(lines, &output)
      } else {
        failure = error
        output.bytes += bytes
      }
    }
  }

  private func isSession(_ bytes: [UInt8]) -> Bool {
    if options.kind == .claudeCode { return true }
    var linter = InputLinter(
      InputOptions(rules: []), source: MemoryBytes(bytes))
    bytes.withRawBytes { linter.append($0) }
    return linter.finish().kind == .claudeCode
  }

  private mutating func finishSession(_ bytes: [UInt8], _ output: inout Output) {
    var pipelineOptions = pipelineOptions
    pipelineOptions.purpose = options.purpose ?? .resume
    let repair = ClaudeCodeRepair(
      bytes, options: options, pipeline: pipeline, pipelineOptions: pipelineOptions)
    let result = repair.applied()
    foundHistory = !repair.outcomes.isEmpty
    output.bytes += result
    let remaining = remaining(result)
    for (index, outcome) in repair.outcomes.enumerated() {
      output.records.append(
        Record(
          outcome: outcome, remaining: remaining.filter { $0.place?.record == index },
          dialect: .anthropic, inputMessages: outcome.continuation.messages))
    }
  }

  private mutating func finish(_ lines: MessageLines, _ output: inout Output) {
    let history = lines.history
    let run = pipeline ?? .default(for: history, options: pipelineOptions)
    let outcome = run.run(history)
    let result = lines.applying(outcome)
    foundHistory = true
    output.bytes += result
    output.records.append(
      Record(
        outcome: outcome, remaining: remaining(result), dialect: history.dialect,
        inputMessages: history.messages.count))
  }

  /// What a second look at the output finds.
  private func remaining(_ bytes: [UInt8]) -> [Finding] {
    var linter = InputLinter(options, source: MemoryBytes(bytes))
    bytes.withRawBytes { linter.append($0) }
    return linter.finish().findings
  }
}
