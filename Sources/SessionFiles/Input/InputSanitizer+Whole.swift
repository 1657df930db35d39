internal import ConversationHistory
internal import HistoryJSON

// What is done when the whole input is there.
extension InputSanitizer {
  mutating func finishWhole(_ output: inout Output) {
    let bytes = whole
    let kind = options.kind == .auto ? told(bytes) : options.kind
    switch kind {
    case .bodies: finishBodies(bytes, &output)
    case .messages: finishMessages(bytes, &output)
    case .body: finishDocument(bytes, &output)
    default: finishSession(bytes, kind.format, &output)
    }
  }

  private func told(_ bytes: [UInt8]) -> InputKind {
    var linter = InputLinter(InputOptions(rules: []), source: MemoryBytes(bytes))
    bytes.withRawBytes { linter.append($0) }
    return linter.finish().kind
  }

  private mutating func finishDocument(_ bytes: [UInt8], _ output: inout Output) {
    do throws(SanitizeError) {
      let sanitized = try sanitizer.sanitize(bytes, after: continuation)
      note(sanitized, &output)
      output.bytes += sanitized.bytes
    } catch {
      failure = error
      output.bytes += bytes
    }
  }

  /// Bodies behind lines that are none: only the end of the input told that it is lines.
  private mutating func finishBodies(_ bytes: [UInt8], _ output: inout Output) {
    mode = .bodies
    buffer = JSONLineBuffer()
    bytes.withRawBytes { buffer.append($0) }
    while let line = buffer.nextLine() { take(line, &output) }
    if let line = buffer.finish() { take(line, &output) }
  }

  private mutating func finishMessages(_ bytes: [UInt8], _ output: inout Output) {
    if SourceText.of(bytes)?[0].kind == .array {
      finishDocument(bytes, &output)
    } else if let lines = MessageLines(bytes, options: options) {
      finish(lines, &output)
    } else {
      failure = .notARequestBody
      output.bytes += bytes
    }
  }

  private mutating func finishSession(_ bytes: [UInt8], _ format: SessionFormat?, _ output: inout Output) {
    var pipelineOptions = pipelineOptions
    pipelineOptions.purpose = options.purpose ?? format?.purpose ?? pipelineOptions.purpose
    let request = RepairRequest(bytes: bytes, options: options, pipeline: pipeline, pipelineOptions: pipelineOptions)
    guard let repaired = format?.repaired(request) else {
      failure = .notARequestBody
      output.bytes += bytes
      return
    }
    foundHistory = !repaired.outcomes.isEmpty
    output.bytes += repaired.bytes
    let remaining = remaining(repaired.bytes)
    for (index, outcome) in repaired.outcomes.enumerated() {
      output.records.append(
        Record(
          outcome: outcome, remaining: remaining.filter { $0.place?.record == index },
          dialect: outcome.history.dialect, inputMessages: outcome.continuation.messages))
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
