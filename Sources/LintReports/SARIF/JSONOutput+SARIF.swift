import ConversationHistory

extension JSONOutput {
  /// A member that is an object with a `text`.
  mutating func text(_ name: String, _ text: String) {
    key(name)
    open("{")
    member("text", text)
    close("}")
  }

  /// A rule as a `reportingDescriptor`, from its page.
  mutating func descriptor(_ id: String) {
    guard let rule = Rule.named(id) else { return bareDescriptor(id) }
    let page = rule.page
    open("{")
    member("id", rule.id)
    text("shortDescription", rule.summary)
    // GitHub takes at most 1,024 characters.
    text("fullDescription", UntrustedText.escaped(page.rejects + " " + page.why, limit: 1000))
    let sources = page.sources.joined(separator: ", ")
    key("help")
    open("{")
    member("text", "\(page.rejects) \(page.why) \(page.fix) Known from: \(sources).")
    member(
      "markdown",
      "\(page.rejects)\n\n**Why:** \(page.why)\n\n**Repair:** \(page.fix)\n\n**Known from:** \(sources)")
    close("}")
    key("defaultConfiguration")
    open("{")
    member("level", Self.level(rule))
    close("}")
    key("properties")
    open("{")
    key("tags")
    open("[")
    separate()
    string(rule.group.rawValue)
    close("]")
    member("precision", rule.evidence == .inferred ? "medium" : "high")
    close("}")
    close("}")
  }

  /// A rule that is not in the table: its id must do.
  private mutating func bareDescriptor(_ id: String) {
    open("{")
    member("id", id)
    for name in ["shortDescription", "fullDescription", "help"] { text(name, UntrustedText.escaped(id)) }
    close("}")
  }

  private static func level(_ rule: Rule) -> String {
    switch rule.severities.map(\.worst).max() {
    case .error: "error"
    case .warning: "warning"
    case .info, nil: "note"
    }
  }
}
