internal import ConversationHistory

extension SessionFormat {
  /// A session of goose before its database: `~/.local/share/goose/sessions/<name>.jsonl`; or an export in JSON.
  static let goose = SessionFormat(
    "goose", "a session of goose: a line of settings and a message a line, or an export", dialect: .anthropic,
    layout: .either,
    signatures: [
      Signature(.string("working_dir"), .array("conversation")),
      Signature(.string("working_dir"), .has("message_count")),
      Signature(.string("working_dir"), .has("description")),
      Signature(.word("role", "user", "assistant"), .number("created"), .string("content.0.type")),
    ], wayBack: .foreign(.goose), settles: SessionFormat.turnsOfOneSpeaker
  ) { GooseReader($0) }
}
