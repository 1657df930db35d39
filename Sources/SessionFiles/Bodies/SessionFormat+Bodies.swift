internal import ConversationHistory
internal import HistoryJSON

extension SessionFormat {
  /// One request body, in any layout.
  static let body = SessionFormat(
    "body", "one request body, in any layout", dialect: .anthropic, purpose: .send, layout: .document,
    signatures: [Signature(.body)], wayBack: .bodies, isSession: false
  ) { BodyReader($0) }

  /// One body a line.
  static let bodies = SessionFormat(
    "bodies", "one request body a line", dialect: .anthropic, purpose: .send, layout: .lines,
    signatures: [Signature(.body), Signature(.messageList)], wayBack: .bodies, isSession: false
  ) { BodyReader($0, isLines: true) }

  /// An array of messages, or one message a line.
  static let messages = SessionFormat(
    "messages", "an array of messages, or one message a line", dialect: .anthropic, purpose: .send, layout: .either,
    signatures: [Signature(.messageList), Signature(.has("role"))], wayBack: .bodies, isSession: false
  ) { MessageReading($0) }
}

extension WayBack {
  /// Bodies are repaired as they pass through, by `InputSanitizer` itself.
  static let bodies = WayBack.none("request bodies are repaired by `sanitize`")
}

extension Mark {
  fileprivate static let body = Mark("a list of messages in `messages`, `input` or `contents`") { record in
    record.kind(0) == .object && record.requestBody != nil
  }

  fileprivate static let messageList = Mark("messages in a list") { record in
    record.kind(0) == .array && record.requestBody != nil
  }
}

extension SessionRecord {
  /// The members of the request body that the record is; nil if it is none.
  var requestBody: RequestBody? { requestBody(at: 0) }

  /// The request body that a value of the record is; nil if it is none.
  func requestBody(at node: Int) -> RequestBody? {
    bytes.withRawBytes { RequestBody(bytes: $0, nodes: nodes, root: node) }
  }

  /// Whether a body says which model it is for.
  func namesModel(_ body: RequestBody) -> Bool { body.model >= 0 && isString(body.model) }
}
