internal import HistoryJSON

/// What a rule fetches from the bytes when the outline cannot decide, or when it prints a finding.
extension LintContext {
  /// The value of a subject, read again where the source has not kept it.
  func json(_ subject: Subject) -> JSONText? {
    kept(subject) ?? SourceText.of(spelling(of: subject)).map { JSONText(Origin($0, 0)) }
  }

  /// What stands beside the messages is read again each time: the places in it count from its own start.
  private func kept(_ subject: Subject) -> JSONText? {
    guard outline.shape == nil else { return nil }
    switch subject {
    case .message, .block, .tool: return source.value(range(of: subject)).map(JSONText.init(_:))
    case .history, .parameter, .element: return nil
    }
  }

  /// A member of the body beside the messages, such as `thinking`; nil if there is none.
  func parameter(_ name: String) -> JSONText? {
    outline.parameter(name) == nil ? nil : json(.parameter(name))
  }

  /// The id of a call, or the one that a result names; Gemini's is the name.
  func id(of block: Int) -> String {
    guard let value = json(.block(block)) else { return "" }
    let isResult = outline.blocks[block].kind == .toolResult || outline.blocks[block].kind == .serverToolResult
    let text =
      switch family {
      case .anthropic: value[isResult ? "tool_use_id" : "id"]
      case .bedrock: value[isResult ? "toolResult" : "toolUse"]?["toolUseId"]
      case .openAIChat: value[isResult ? "tool_call_id" : "id"]
      case .openAIResponses: value["call_id"]
      case .gemini: value.function(isResult ? ["functionResponse", "function_response"] : Self.functionCall)?["name"]
      }
    return text?.text?.string ?? ""
  }

  private static let functionCall = ["functionCall", "function_call"]

  /// The name that a call uses.
  func toolName(of block: Int) -> String {
    guard let value = json(.block(block)) else { return "" }
    let text =
      switch family {
      case .anthropic, .openAIResponses: value["name"]
      case .bedrock: value["toolUse"]?["name"]
      case .openAIChat: (value["function"] ?? value["custom"])?["name"]
      case .gemini: value.function(Self.functionCall)?["name"]
      }
    return text?.text?.string ?? ""
  }

  /// A declared name.
  func toolName(_ tool: Int) -> String { json(.tool(tool))?.text?.string ?? "" }

  /// The text of a text block.
  func text(of block: Int) -> MessageText? {
    let value = json(.block(block))
    return outline.blocks[block].flags.contains(.bare) ? value?.text : value?["text"]?.text
  }

  /// A string member of a message.
  func member(_ key: String, of message: Int) -> String? { json(.message(message))?[key]?.text?.string }

  /// Whether any string of a subject has half of a surrogate pair.
  func hasLoneSurrogate(_ subject: Subject) -> Bool {
    SourceText.of(spelling(of: subject))?.document.nodes.first?.hasLoneSurrogate ?? false
  }
}

extension JSONText {
  /// The first member of several spellings: some hosts write `function_call` for `functionCall`.
  fileprivate func function(_ spellings: [String]) -> JSONText? { spellings.lazy.compactMap { self[$0] }.first }
}
