extension Revision {
  /// Why a change is made.
  public struct Note: Sendable {
    /// The pass that the edit is of; nil for the one that runs.
    var pass: String?
    var rule: String?
    var summary: String
    var safety = Edit.Safety.safe
    /// The path, where it is not that of the message.
    var path: String?
    /// What is gone; nothing for what the change itself tells.
    var removed: [Block] = []
    /// What is new; nothing for what the change itself tells.
    var added: [Block] = []

    init(
      pass: String, rule: String? = nil, summary: String, safety: Edit.Safety = .safe, path: String? = nil,
      removed: [Block] = [], added: [Block] = []
    ) {
      self.pass = pass
      self.rule = rule
      self.summary = summary
      self.safety = safety
      self.path = path
      self.removed = removed
      self.added = added
    }

    /// Says what is done, in a few words; for which rule, if for one; and whether the model could read what is lost.
    public init(_ summary: String, rule: String? = nil, safety: Edit.Safety = .safe) {
      self.summary = summary
      self.rule = rule
      self.safety = safety
    }
  }
}
