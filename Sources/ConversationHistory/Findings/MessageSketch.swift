/// A message drawn by its shape alone: role, kinds and lengths, no text.
///
/// Reports draw the place of a finding in the list of messages from sketches, so that no transcript text leaks.
public struct MessageSketch: Sendable, Hashable {
  /// The index of the message in the provider's count.
  public var index: Int
  /// The role as the wire names it.
  public var role: String
  /// The blocks, such as `text 12 B` or `tool call toolu_01`.
  public var blocks: [String]

  /// Makes a sketch.
  public init(index: Int, role: String, blocks: [String]) {
    self.index = index
    self.role = role
    self.blocks = blocks
  }
}
