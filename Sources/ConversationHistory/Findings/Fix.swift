/// The repair that a pass offers for a finding.
public struct Fix: Sendable, Hashable {
  /// Whether a repair may be applied without asking.
  public enum Applicability: String, Sendable, Hashable, CaseIterable {
    /// Nothing that the model could read is lost.
    case safe
    /// Something that the model could read is lost.
    case unsafe
    /// The repair is described, but no pass makes it.
    case displayOnly = "display-only"
  }

  /// Whether the repair loses anything.
  public var applicability: Applicability
  /// The id of the pass that makes the repair, such as `repair-tool-pairing`.
  public var pass: String
  /// The repair in a few words, in the imperative.
  public var title: String

  /// Makes a fix.
  public init(applicability: Applicability, pass: String, title: String) {
    self.applicability = applicability
    self.pass = pass
    self.title = title
  }
}
