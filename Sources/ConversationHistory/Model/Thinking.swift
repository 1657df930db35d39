/// What a model thought before it spoke, with the provider's seal.
public struct Thinking: Sendable, Equatable {
  /// The readable thinking; empty where the provider hides it.
  public var text: MessageText?
  /// The provider's signature, or the sealed data of a redacted block.
  public var signature: MessageText?
  /// Whether the block is sealed and has no readable text.
  public var isRedacted: Bool

  /// Makes thinking.
  public init(text: MessageText?, signature: MessageText?, isRedacted: Bool = false) {
    self.text = text
    self.signature = signature
    self.isRedacted = isRedacted
  }
}
