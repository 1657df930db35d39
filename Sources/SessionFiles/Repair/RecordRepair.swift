internal import ConversationHistory
internal import HistoryJSON

extension WayBack {
  /// Every message stands in the file as it is sent, in a line of its own or in a list: it changes where it stands.
  static let records = records(carrying: [])

  /// The same; a message that comes takes these members from its neighbour, such as a time.
  static func records(carrying members: [String]) -> WayBack {
    .repairs(
      Repair { request in
        var repair = RecordRepair(request, carrying: members)
        return repair.repaired()
      })
  }
}

/// Repairs a file whose messages are those of the wire: a touched message is spliced into its place, one that goes takes
/// its line or its element along, one that comes stands behind its neighbour in the neighbour's envelope.
struct RecordRepair {
  private let request: RepairRequest
  private let histories: [SessionHistory]
  private let carried: [String]
  private var file: RecordFile

  init(_ request: RepairRequest, carrying carried: [String]) {
    self.request = request
    self.carried = carried
    let read = InputLinter.read(request.bytes, request.options)
    histories = read.histories
    file = RecordFile(request.bytes, isLines: read.isLines)
  }

  mutating func repaired() -> RepairedFile {
    var outcomes: [Outcome] = []
    for history in histories { outcomes.append(repair(history)) }
    return RepairedFile(bytes: file.applied(), outcomes: outcomes)
  }

  private mutating func repair(_ session: SessionHistory) -> Outcome {
    let outline = session.outline
    let dialect = request.options.dialect ?? outline.dialect
    let places = outline.messageOffsets.map { file.place(at: $0) }
    let messages = places.compactMap { place in
      place.flatMap { place -> Message? in
        let origin = Origin(place.source, place.node)
        // A summary that is a string alone is read, but has no place for a message.
        return place.isText ? Message(.user, MessageText(origin)) : Message(at: origin, dialect: dialect)
      }
    }
    let history = History(messages: messages, model: request.options.model ?? outline.model, dialect: dialect)
    let isWhole = messages.count == places.count && session.takesRepairs
    let pipeline =
      isWhole ? request.pipeline ?? .default(for: history, options: request.pipelineOptions) : Pipeline([])
    let outcome = pipeline.run(history)
    let texts = Set(places.indices.filter { places[$0]?.isText ?? false })
    let kept = Set(outcome.sources.filter(\.isKept).compactMap(\.first))
    guard texts.isSubset(of: kept) else { return Pipeline([]).run(history) }
    if !outcome.edits.isEmpty { apply(outcome, places.compactMap(\.self), dialect) }
    return outcome
  }

  private mutating func apply(_ outcome: Outcome, _ places: [RecordFile.Place], _ dialect: Dialect) {
    let anchored = outcome.anchored
    var gone = Set(outcome.dropped)
    var last: RecordFile.Place?
    for (position, source) in outcome.sources.enumerated() {
      gone.formUnion(source.others)
      let encoded = { outcome.history.messages[position].encoded(as: dialect) }
      if let index = source.first, anchored.contains(position) {
        if !source.isKept { file.replace(places[index], with: encoded()) }
        last = places[index]
      } else {
        if let index = source.first { gone.insert(index) }
        // The line of a summary is no model for one of a message.
        let model = source.first.map { places[$0] } ?? last.flatMap { $0.isText ? places.first { !$0.isText } : $0 }
        guard let behind = last, let model else { continue }
        _ = file.add(dressed(encoded(), behind), behind: behind, like: model)
      }
    }
    for index in gone { _ = file.remove(places[index]) }
  }

  /// A new message with the members that it takes from its neighbour.
  private func dressed(_ message: [UInt8], _ neighbour: RecordFile.Place) -> [UInt8] {
    guard !carried.isEmpty, let source = SourceText.of(message) else { return message }
    var splice = JSONSplice()
    for key in carried where source.member(key, of: 0) == nil {
      guard let value = neighbour.source.member(key, of: neighbour.node) else { continue }
      splice.setMember(of: 0, key: key, value: [UInt8](neighbour.source.spelling(of: value)), in: source.document)
    }
    return splice.applied(to: message)
  }
}

extension RecordFile.Place {
  /// Whether it is a string.
  fileprivate var isText: Bool { source[node].isString }
}
