/// What an input is said to be on the command line: the id of a format, or `auto`.
package struct InputKind: Sendable, Hashable, RawRepresentable, CaseIterable {
  /// The format; nil if the content is to tell it.
  package let format: SessionFormat?

  package init(_ format: SessionFormat?) { self.format = format }

  /// Nil for an id that no format has.
  package init?(rawValue: String) {
    if rawValue == "auto" {
      self = .auto
    } else if let format = SessionFormat.named(rawValue) {
      self.init(format)
    } else {
      return nil
    }
  }

  /// The id.
  package var rawValue: String { format?.id ?? "auto" }

  /// One line about it.
  package var summary: String { format?.summary ?? "told from the content" }

  package static let allCases: [InputKind] = [.auto] + SessionFormat.all.map { InputKind($0) }

  package static let auto = InputKind(nil)
  package static let body = InputKind(.body)
  package static let bodies = InputKind(.bodies)
  package static let messages = InputKind(.messages)
}
