/// Whom a file belongs to.
package struct FileOwner: Sendable, Hashable {
  /// The number of the user.
  package var user: UInt32
  /// The number of the group.
  package var group: UInt32
}
