internal import ConversationHistory
internal import HistoryJSON

extension SessionFormat {
  /// Examples to train a model of OpenAI with: a conversation a line, or in a list; each ends with the answer on purpose.
  static let openAIFineTuning = SessionFormat(
    "openai-finetuning", "conversations to train a model with: `messages` a line, or in a list", dialect: .openAIChat,
    purpose: .saved, layout: .either,
    signatures: [
      Signature(.inLines, .array("messages"), .lacks("model"), .answerOfText("messages")),
      Signature(.list, .array("0.messages"), .lacks("0.model"), .answerOfText("0.messages")),
    ], wayBack: .embeddedBodies
  ) { FineTuningReader($0) }
}

extension Mark {
  fileprivate static let inLines = Mark("a line of their own") { !$0.isDocument }

  /// The last message is the assistant's, and all of its messages have texts or nothing as their content, as in Chat.
  fileprivate static func answerOfText(_ path: MemberPath) -> Mark {
    Mark("`\(path.description)` that end with an answer") { record in
      let messages = Array(record.elements(of: record.value(path)))
      guard let last = messages.last, record.string("role", in: last) == "assistant" else { return false }
      return messages.allSatisfy { message in
        guard record.string("role", in: message) == "assistant" else { return true }
        return record.value("content", in: message).map { record.isString($0) || record.kind($0) == .null } ?? true
      }
    }
  }
}
