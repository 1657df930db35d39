/// Gives messages names that Chat Completions takes; a name that must change keeps what it can and gets a hash of the old
/// one, so that two speakers stay two.
public struct RewriteMessageNames: Pass {
  public static let id = "rewrite-message-names"
  public static let establishes = "every name of a message has the alphabet and length of the wire"

  /// Makes the pass.
  public init() {}

  public func apply(to revision: inout Revision) {
    guard let spelling = revision.requirements.messageName else { return }
    revision.replaceEach { _, message in
      guard message.role != .tool, let place = message.extra.lastIndex(where: { $0.name == "name" }),
        let name = message.extra[place].value.text, !spelling.takes(name.utf8)
      else { return nil }
      let plain = name.utf8.map { Requirements.isPlain($0) ? $0 : UInt8(ascii: "_") }
      let new = ToolNameMap.hashed(
        plain.prefix(spelling.maximumLength - 9) + [UInt8(ascii: "_")], of: name, limit: spelling.maximumLength)
      var changed = message
      changed.extra[place].value = JSONText(written: new.token)
      return (
        changed, Revision.Note(pass: Self.id, rule: "invalid-message-name", summary: "rewrote the name of a message")
      )
    }
  }
}
