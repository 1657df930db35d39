internal import ConversationHistory
internal import HistoryJSON

/// Repairs the histories of a file, by the way back that its format has.
struct HistoryRepair {
  private let options: InputOptions
  private let pipelineOptions: Pipeline.Options

  init(_ options: InputOptions, pipelineOptions: Pipeline.Options) {
    self.options = options
    self.pipelineOptions = pipelineOptions
  }

  func repaired(_ bytes: [UInt8], _ kind: InputKind) -> ([UInt8], [Outcome]) {
    switch kind {
    case .bodies: bodies(bytes)
    case .body, .messages: whole(bytes, kind)
    default: session(bytes, kind)
    }
  }

  private func whole(_ bytes: [UInt8], _ kind: InputKind) -> ([UInt8], [Outcome]) {
    var told = options
    told.kind = kind
    var sanitizer = InputSanitizer(told, pipelineOptions: pipelineOptions)
    let first = bytes.withRawBytes { sanitizer.append($0) }
    let rest = sanitizer.finish()
    return (first.bytes + rest.bytes, (first.records + rest.records).map(\.outcome))
  }

  /// Each line for its own purpose: a conversation without a model is an archive, which may end with an answer.
  private func bodies(_ bytes: [UInt8]) -> ([UInt8], [Outcome]) {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var outcomes: [Outcome] = []
    var told = options
    told.kind = .bodies
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      let line = bytes[start..<end]
      start = end
      var content = line.last == 0x0A ? line.dropLast() : line
      if content.last == 0x0D { content.removeLast() }
      let mark = content.starts(with: [0xEF, 0xBB, 0xBF]) ? content.prefix(3) : []
      content = content.dropFirst(mark.count)
      var own = pipelineOptions
      own.purpose = InputLinter.read(Array(content), told).histories.first?.purpose ?? own.purpose
      if let purpose = options.purpose { own.purpose = purpose }
      let sanitizer = Sanitizer(for: options.dialect, model: options.model, options: own)
      guard let sanitized = try? sanitizer.sanitize(Array(content)) else {
        result += line
        continue
      }
      outcomes.append(sanitized.outcome)
      result += mark + sanitized.bytes + line[content.endIndex...]
    }
    return (result, outcomes)
  }

  private func session(_ bytes: [UInt8], _ kind: InputKind) -> ([UInt8], [Outcome]) {
    let request = RepairRequest(
      bytes: bytes, options: options, pipeline: nil, pipelineOptions: pipelineOptions, keepsNamedRecords: true)
    guard let repaired = kind.format?.repaired(request) else { return (bytes, []) }
    return (repaired.bytes, repaired.outcomes)
  }
}
