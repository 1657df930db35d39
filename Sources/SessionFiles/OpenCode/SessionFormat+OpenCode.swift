internal import ConversationHistory

extension SessionFormat {
  /// Messages of opencode with their parts: an export, an answer of its server, or a file of its storage.
  static let openCode = SessionFormat(
    "opencode", "messages of opencode with their parts", dialect: .openAIChat, layout: .document,
    signatures: [
      Signature(.object("info"), .array("parts")),
      Signature(.list, .object("0.info"), .array("0.parts")),
      Signature(.object("info"), .array("messages"), .object("messages.0.info")),
      // One message, or one part, in a file of its own.
      Signature(.string("sessionID"), .word("role", "user", "assistant"), .object("time")),
      Signature(.string("messageID"), .string("id"), .word("type", "text", "tool", "reasoning", "file", "patch")),
      Signature(.string("id"), .string("projectID"), .string("directory"), .object("time")),
    ], wayBack: .foreign(.openCode), settles: SessionFormat.turnsOfOneSpeaker
  ) { OpenCodeReader($0) }

  /// The events of an opencode server, a line each.
  static let openCodeEvents = SessionFormat(
    "opencode-events", "the events of an opencode server", dialect: .openAIChat, layout: .lines,
    signatures: [
      Signature(.string("event.type"), .object("event.properties")),
      Signature(.begins("type", "message."), .object("properties")),
      Signature(.begins("type", "session."), .object("properties")),
    ], wayBack: .none("a log of events tells what happened, and an agent does not go on from it"),
    settles: SessionFormat.turnsOfOneSpeaker
  ) { OpenCodeEventReader($0) }
}
