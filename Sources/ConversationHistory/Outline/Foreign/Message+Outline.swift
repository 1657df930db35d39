internal import HistoryJSON

extension Message {
  /// A message of an outline as a value, read from the bytes again; nil where that cannot be.
  ///
  /// Blocks of a form that is no provider's own know nothing of where they came from.
  package init?(_ index: Int, of outline: Outline, in source: any ByteSource) {
    let record = outline.messages[index]
    guard let shape = outline.shape else {
      let bytes = source.bytes(record.offset..<record.offset + Int(record.length))
      guard let text = SourceText.of(bytes), let message = Message(at: Origin(text, 0), dialect: outline.dialect)
      else { return nil }
      self = message
      return
    }
    var values: [Block] = []
    for block in outline.blocks(of: index).map({ outline.blocks[$0] }) {
      guard let text = SourceText.of(source.bytes(block.offset..<block.offset + Int(block.length))) else { return nil }
      values.append(shape.value(block.kind, of: text, outline.dialect).inWireForm(of: outline.dialect))
    }
    self.init(Role(record.role), values)
  }
}

extension Block {
  /// The APIs of OpenAI want the input of a call as a string of JSON.
  fileprivate func inWireForm(of dialect: Dialect) -> Block {
    guard dialect.family == .openAIChat || dialect.family == .openAIResponses, case .toolCall(var call) = content,
      let input = call.input, input.kind != .string
    else { return self }
    call.input = JSONText(stringLiteral: String(decoding: input.bytes, as: UTF8.self))
    var result = self
    result.content = .toolCall(call)
    return result
  }
}
