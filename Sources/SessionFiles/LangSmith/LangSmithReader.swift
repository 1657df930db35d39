internal import ConversationHistory
internal import HistoryJSON

/// Reads the runs of a model: what it was asked in `inputs`, and its answer in `outputs` of the run or of its update.
///
/// Messages of LangChain's own form (`lc`, `kwargs`) are not read. Memory: one record.
struct LangSmithReader: SessionReader {
  private let options: ReadingOptions

  init(_ options: ReadingOptions) { self.options = options }

  mutating func read(_ record: SessionRecord) -> [SessionHistory] {
    guard let posted = record.value("post") else {
      let runs = record.kind(0) == .array ? Array(record.elements(of: 0)) : [0]
      return runs.compactMap { history(of: $0, record) }
    }
    let updates = Array(record.elements(of: record.value("patch")))
    let runs = Array(record.elements(of: posted))
    let known = Set(runs.map { record.hash("dotted_order", in: $0) })
    return runs.compactMap { run in
      let order = record.hash("dotted_order", in: run)
      let update = updates.first { order != 0 && record.hash("dotted_order", in: $0) == order }
      return history(of: run, answeredIn: update, record)
    } + updates.filter { !known.contains(record.hash("dotted_order", in: $0)) }.compactMap { history(of: $0, record) }
  }

  private func history(of run: Int, answeredIn update: Int? = nil, _ record: SessionRecord) -> SessionHistory? {
    let messages = Array(record.elements(of: record.value("inputs.messages", in: run)))
    guard !messages.isEmpty, messages.allSatisfy({ record.isString(record.value("role", in: $0)) }) else { return nil }
    var outliner = SessionOutliner(.openAIChat, options)
    outliner.noteModel(record.value("inputs.model", in: run), in: record)
    for message in messages { outliner.read(message: message, in: record) }
    let answers = [run, update].compactMap { $0.flatMap { record.value("outputs.choices.0.message", in: $0) } }
    if let answer = answers.last { outliner.read(message: answer, in: record) }
    return SessionHistory(outline: outliner.outline)
  }

  mutating func finish() -> [SessionHistory] { [] }
}
