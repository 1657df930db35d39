/// Adds a marked text to messages of Converse that hold documents and say nothing.
public struct AccompanyDocuments: Pass {
  public static let id = "accompany-documents"
  public static let establishes = "every user message of Converse with a document has a text"

  public init() {}

  public func apply(to revision: inout Revision) {
    let dialect = revision.history.dialect
    guard dialect.family == .bedrock else { return }
    revision.replaceEach { _, message in
      guard message.role == .user, !message.blocks.contains(where: { $0.text != nil }),
        message.blocks.contains(where: { JSONText(written: $0.encoded(as: dialect))["document"] != nil })
      else { return nil }
      var message = message
      let text = Block.text(MessageText(InsertedText.documents))
      message.blocks.append(text)
      return (
        message,
        Revision.Note(
          pass: Self.id, rule: "document-without-text", summary: "added a text to documents", added: [text])
      )
    }
  }
}
