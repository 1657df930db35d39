internal import ConversationHistory
internal import HistoryJSON

/// Reads the events of a session, contents of Gemini each; or test cases, of which each is a conversation without the
/// results of its tools. The document is held whole.
struct ADKReader: SessionReader {
  private let options: ReadingOptions

  init(_ options: ReadingOptions) { self.options = options }

  mutating func read(_ record: SessionRecord) -> [SessionHistory] {
    if record.kind(0) == .array { return history(ofQueries: record) }
    if let cases = record.value("eval_cases") {
      return record.elements(of: cases).compactMap { history(ofCase: $0, record) }
    }
    var outliner = SessionOutliner(.gemini, options, shape: .adk)
    for event in record.elements(of: record.value("events")) {
      // A piece of an answer that comes whole behind it.
      guard !record.isTrue("partial", in: event) else { continue }
      add(record.value("content", in: event), record, &outliner)
    }
    return outliner.count == 0 ? [] : [SessionHistory(outline: outliner.outline)]
  }

  private func history(ofCase node: Int, _ record: SessionRecord) -> SessionHistory? {
    var outliner = SessionOutliner(.gemini, options, shape: .adk)
    for invocation in record.elements(of: record.value("conversation", in: node)) {
      add(
        record.value("user_content", in: invocation) ?? record.value("userContent", in: invocation), record, &outliner)
      add(
        record.value("final_response", in: invocation) ?? record.value("finalResponse", in: invocation), record,
        &outliner)
    }
    return outliner.count == 0 ? nil : SessionHistory(outline: outliner.outline, isWritable: false, purpose: .saved)
  }

  /// The cases of before version 1: a question and the answer that is expected.
  private func history(ofQueries record: SessionRecord) -> [SessionHistory] {
    var outliner = SessionOutliner(.gemini, options, shape: .adk)
    for node in record.elements(of: 0) {
      if let query = record.value("query", in: node), record.says(query) {
        outliner.add(ForeignMessage(.user, at: node, content: query).with(.text, at: query), in: record)
      }
      if let answer = record.value("reference", in: node), record.says(answer) {
        outliner.add(ForeignMessage(.assistant, at: node, content: answer).with(.text, at: answer), in: record)
      }
    }
    return outliner.count == 0 ? [] : [SessionHistory(outline: outliner.outline, isWritable: false, purpose: .saved)]
  }

  /// Adds a content; one without a part that says anything is not sent.
  private func add(_ content: Int?, _ record: SessionRecord, _ outliner: inout SessionOutliner) {
    guard let content else { return }
    var message = ForeignMessage(
      record.string("role", in: content) == "model" ? .assistant : .user, at: content,
      content: record.value("parts", in: content))
    for part in record.elements(of: message.content) { add(part, to: &message, record) }
    if !message.blocks.isEmpty { outliner.add(message, in: record) }
  }

  /// Members that a part does not have may stand there as null.
  private func add(_ part: Int, to message: inout ForeignMessage, _ record: SessionRecord) {
    func holds(_ paths: MemberPath...) -> Bool {
      paths.contains { path in record.value(path, in: part).map { record.kind($0) == .object } ?? false }
    }
    if holds("function_call", "functionCall") {
      message.add(.toolCall, at: part)
    } else if holds("function_response", "functionResponse") {
      message.add(.toolResult, at: part)
    } else if record.isString(record.value("text", in: part)) {
      message.add(record.isTrue("thought", in: part) ? .thinking : .text, at: part)
    } else if holds("inline_data", "inlineData", "file_data", "fileData") {
      message.add(.media, at: part)
    } else if holds("executable_code", "executableCode", "code_execution_result", "codeExecutionResult") {
      message.add(.other, at: part)
    }
  }

  mutating func finish() -> [SessionHistory] { [] }
}

extension ForeignShape {
  /// Calls pair by name and order, as Gemini itself has it.
  fileprivate static let adk = ForeignShape([
    .toolCall: ForeignMembers(
      id: "function_call.name", "functionCall.name", name: "function_call.name", "functionCall.name",
      payload: "function_call.args", "functionCall.args"),
    .toolResult: ForeignMembers(
      id: "function_response.name", "functionResponse.name", payload: "function_response.response",
      "functionResponse.response"),
  ])
}
