/// Puts a prefix before the names of custom tools, wherever a request names them.
///
/// The provider's own tools and server calls keep their names, and so does a name that has the prefix. The new name
/// depends on the old one alone: prefix and name, or prefix, a cut of it and eight digits of its hash where that would be too
/// long or is already declared.
public struct PrefixToolNames: Pass {
  /// The id on the command line and in edits.
  public static let id = "prefix-tool-names"
  /// What holds after the pass ran.
  public static let establishes = "the names of custom tools begin with the prefix"

  private let prefix: [UInt8]

  /// Makes the pass with the prefix to put before names; an empty one changes nothing.
  public init(_ prefix: String) { self.prefix = [UInt8](prefix.utf8) }

  /// Changes the history where it does not yet hold what the pass establishes. Linear.
  public func apply(to revision: inout Revision) {
    guard !prefix.isEmpty else { return }
    var map = ToolNameMap(
      pass: Self.id, rule: nil, summary: "put the prefix before the names of tools")
    let fixed = revision.fixedToolNames
    let declared = revision.history.tools.map(\.name)
    let taken = Set(declared)
    for old in declared + revision.calledNames {
      guard !fixed.contains(old), !old.isEmpty, !old.utf8.starts(with: prefix) else { continue }
      map[old] = newName(old, taken, limit: revision.requirements.toolName.maximumLength)
    }
    map.apply(to: &revision)
  }

  private func newName(_ old: MessageText, _ taken: Set<MessageText>, limit: Int) -> MessageText {
    let new = MessageText(utf8: prefix + old.utf8)
    guard new.utf8.count > limit || taken.contains(new) else { return new }
    return ToolNameMap.hashed(prefix + old.utf8 + [UInt8(ascii: "_")], of: old, limit: limit)
  }
}
