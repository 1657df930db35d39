internal import HistoryJSON

extension Message {
  /// The message that stands at an origin, untouched; `speaker` speaks where it has no role.
  package init?(at origin: Origin, dialect: Dialect, speaker: Role? = nil) {
    let code = speaker.map(Outline.RoleCode.init)
    guard let message = HistoryBuilder.message(at: origin, dialect, speaker: code) else { return nil }
    self = message
  }

  /// The message with the blocks of others behind its own, as a wire message that was saved on several lines.
  ///
  /// Each block keeps its own origin; the whole counts as untouched.
  package func joined(with others: some Sequence<Message>) -> Message {
    guard let origin else { return self }
    return Message(
      role: role, blocks: others.reduce(blocks) { $0 + $1.blocks }, extra: extra, form: form,
      origin: origin)
  }

  /// The message with other blocks, as a line of a session that holds only a part of it.
  package func with(blocks: [Block]) -> Message {
    var result = self
    result.blocks = blocks
    return result
  }
}
