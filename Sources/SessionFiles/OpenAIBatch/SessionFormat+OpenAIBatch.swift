internal import ConversationHistory

extension SessionFormat {
  /// The input of OpenAI's Batch API: a request a line.
  static let openAIBatch = SessionFormat(
    "openai-batch", "requests for the Batch API of OpenAI, one a line", dialect: .openAIChat, purpose: .send,
    layout: .lines, signatures: [Signature(.string("custom_id"), .has("url"), .object("body"))],
    wayBack: .embeddedBodies
  ) { options in
    BatchReader(options) { record in
      guard let body = record.value("body") else { return [] }
      let url = record.string("url") ?? ""
      return [(body, url.hasSuffix("/responses") ? .openAIResponses : .openAIChat)]
    }
  }
}
