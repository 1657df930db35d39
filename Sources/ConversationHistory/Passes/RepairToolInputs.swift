internal import HistoryJSON

/// Writes inputs of tool calls in the form of the wire, and gives failed results without output a text.
public struct RepairToolInputs: Pass {
  /// The id on the command line and in edits.
  public static let id = "repair-tool-inputs"
  /// What holds after the pass ran.
  public static let establishes = "every input has the form of the wire, and every failed result says so"

  /// Makes the pass.
  public init() {}

  /// Changes the history where it does not yet hold what the pass establishes. Linear.
  public func apply(to revision: inout Revision) {
    let family = revision.history.dialect.family
    let wantsReason = family == .anthropic || family == .bedrock
    let wantsJSON = revision.requirements.takesBrokenArguments == .no
    revision.replaceEach { _, message in
      var changed = message
      var rule = ""
      for (index, block) in message.blocks.enumerated() {
        switch block.content {
        case .toolCall(var call):
          // What was made by hand is written as a string.
          if block.origin == nil, family == .openAIChat || family == .openAIResponses, call.input?.text == nil {
            continue
          }
          let broken = wantsJSON ? Self.whole(call.input) : nil
          guard let input = Self.repaired(call.input, family) ?? broken else { continue }
          call.input = input
          changed.blocks[index].content = .toolCall(call)
          rule = "invalid-tool-input"
        case .toolResult(var result) where wantsReason && result.isError && result.content.isEmpty:
          result.content = [.text(MessageText(InsertedText.failedWithoutOutput))]
          changed.blocks[index].content = .toolResult(result)
          rule = "empty-error-result"
        default: continue
        }
      }
      guard !rule.isEmpty else { return nil }
      return (
        changed,
        Revision.Note(
          pass: Self.id, rule: rule,
          summary: rule == "invalid-tool-input"
            ? "wrote the input of a tool call in the form of the wire"
            : "said that the tool failed without output")
      )
    }
  }

  /// The input in the form of the wire; nil if it has it already.
  private static func repaired(_ input: JSONText?, _ family: Dialect.Family) -> JSONText? {
    switch family {
    case .anthropic: return object(input)
    case .openAIChat, .openAIResponses: return string(input)
    // Converse takes any value, Gemini leaves empty arguments out.
    case .bedrock: return input == nil ? [:] : nil
    case .gemini: return input.map { $0.kind == .null } ?? true ? nil : object(input)
    }
  }

  /// A string of JSON that holds a string which is none; nil if it is JSON already, or no string.
  private static func whole(_ input: JSONText?) -> JSONText? {
    guard let input, let text = input.text, JSONText(text.utf8) == nil else { return nil }
    let object =
      text.isBlank ? [UInt8]("{}".utf8) : JSONWriter.object([(key: [UInt8]("input".utf8), value: input.bytes)])
    return JSONText(written: JSONString.encode(object))
  }

  /// An object for Anthropic; nil if the input is one already.
  private static func object(_ input: JSONText?) -> JSONText? {
    guard let input else { return [:] }
    if input.isObject { return nil }
    if let text = input.text {
      if let inner = JSONText(text.utf8), inner.isObject { return inner }
      return text.isBlank
        ? [:] : JSONText(written: JSONWriter.object([(key: [UInt8]("input".utf8), value: input.bytes)]))
    }
    if input.kind == .null { return [:] }
    return JSONText(written: JSONWriter.object([(key: [UInt8]("input".utf8), value: input.bytes)]))
  }

  /// A string of JSON for OpenAI; nil if the arguments are a string already.
  private static func string(_ input: JSONText?) -> JSONText? {
    guard let input, input.kind != .null else { return "{}" }
    return input.kind == .string ? nil : JSONText(written: JSONString.encode(input.bytes))
  }
}
