internal import ConversationHistory

extension SessionFormat {
  /// The body of a Message Batch of Anthropic: `requests`, or one of them a line.
  static let anthropicBatch = SessionFormat(
    "anthropic-batch", "requests of a Message Batch of Anthropic: a document, or one a line", dialect: .anthropic,
    purpose: .send, layout: .either,
    signatures: [
      Signature(.string("requests.0.custom_id"), .object("requests.0.params")),
      Signature(.string("custom_id"), .object("params")),
    ], wayBack: .embeddedBodies
  ) { options in
    BatchReader(options) { record in
      let requests = record.value("requests").map { Array(record.elements(of: $0)) } ?? [0]
      return requests.compactMap { request in record.value("params", in: request).map { ($0, .anthropic) } }
    }
  }
}
