/// What a request leaves behind for the next one of the same conversation: a hash of its raw messages and its edits.
public struct Continuation: Sendable, Hashable {
  /// How many messages the raw history had.
  public var messages: Int
  /// A hash of these messages as they were before the run.
  public var prefixHash: UInt64
  /// The messages of the raw history that the run changed, in order.
  public var edited: [Int]

  /// Makes a continuation, for one that was stored.
  public init(messages: Int, prefixHash: UInt64, edited: [Int]) {
    self.messages = messages
    self.prefixHash = prefixHash
    self.edited = edited
  }
}
