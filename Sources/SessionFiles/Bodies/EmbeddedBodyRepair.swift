internal import ConversationHistory
internal import HistoryJSON

extension WayBack {
  /// The records hold request bodies: each is repaired where it stands, as if it were alone.
  static let embeddedBodies = WayBack.repairs(Repair { request in embeddedBodies(of: request) })

  private static func embeddedBodies(of request: RepairRequest) -> RepairedFile {
    let histories = InputLinter.read(request.bytes, request.options).histories
    var splice = JSONSplice()
    var outcomes: [Outcome] = []
    for history in histories {
      let range = history.outline.range
      var options = request.pipelineOptions
      options.purpose = request.options.purpose ?? history.purpose ?? options.purpose
      let sanitizer = Sanitizer(
        for: history.outline.dialect, model: request.options.model, options: options, pipeline: request.pipeline)
      guard let sanitized = try? sanitizer.sanitize(Array(request.bytes[range])) else {
        outcomes.append(Pipeline([]).run(History(messages: [], dialect: history.outline.dialect)))
        continue
      }
      outcomes.append(sanitized.outcome)
      if !sanitized.outcome.edits.isEmpty { splice.replace(range, with: sanitized.bytes) }
    }
    return RepairedFile(bytes: splice.applied(to: request.bytes), outcomes: outcomes)
  }
}
