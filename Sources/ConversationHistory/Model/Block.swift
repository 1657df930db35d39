/// One piece of a message's content.
public struct Block: Sendable, Equatable {
  /// What kind of piece it is, and what it says.
  public enum Content: Sendable, Equatable {
    /// Plain text.
    case text(MessageText)
    /// A call of a tool that the client runs.
    case toolCall(ToolCall)
    /// The result of such a call.
    case toolResult(ToolResult)
    /// The model's thinking.
    case thinking(Thinking)
    /// The model's refusal to answer.
    case refusal(MessageText)
    /// A call of a tool that the provider runs.
    case serverToolCall(ToolCall)
    /// The result of a tool that the provider ran; its members stand in `extra`.
    case serverToolResult(type: MessageText, callID: MessageText)
    /// An image, a document or another medium; its members stand in `extra`.
    case media(type: MessageText)
    /// A kind that is not known here; its members stand in `extra`.
    case other(type: MessageText)
    /// Something that is no block at all, such as a number.
    case malformed(JSONText)
  }

  /// The content.
  public var content: Content
  /// The marker that ends a cached prefix, where the wire has one on the block.
  public var cacheMarker: JSONText?
  /// Members without a field of their own, in their order.
  public var extra: [Member]
  /// Where it was read from; nil for a block made by hand.
  package var origin: Origin?

  /// Makes a block.
  public init(_ content: Content, cacheMarker: JSONText? = nil, extra: [Member] = []) {
    self.content = content
    self.cacheMarker = cacheMarker
    self.extra = extra
  }

  /// A text block.
  public static func text(_ text: MessageText) -> Block { Block(.text(text)) }

  /// A tool call.
  public static func toolCall(id: MessageText, name: MessageText, input: JSONText = [:]) -> Block {
    Block(.toolCall(ToolCall(id: id, name: name, input: input)))
  }

  /// A tool result of one text.
  public static func toolResult(
    for callID: MessageText, _ text: MessageText, isError: Bool = false
  ) -> Block {
    Block(.toolResult(ToolResult(callID: callID, text, isError: isError)))
  }

  /// Equal content, marker and other members; never the origin.
  public static func == (left: Block, right: Block) -> Bool {
    left.content == right.content && left.cacheMarker == right.cacheMarker
      && left.extra == right.extra
  }

  /// Whether both say the same to the model: the cache marker left aside, and the name that a repair gave to a part.
  public func saysTheSame(as other: Block) -> Bool {
    guard content == other.content else { return false }
    return extra == other.extra || extra.filter { $0.name != "type" } == other.extra.filter { $0.name != "type" }
  }
}

extension Block {
  /// The call, if the block is one that the client answers.
  var toolCall: ToolCall? {
    if case .toolCall(let call) = content { call } else { nil }
  }

  var toolResult: ToolResult? {
    if case .toolResult(let result) = content { result } else { nil }
  }

  package var text: MessageText? {
    if case .text(let text) = content { text } else { nil }
  }

  var isMalformed: Bool {
    if case .malformed = content { true } else { false }
  }

  var isThinking: Bool {
    if case .thinking = content { true } else { false }
  }
}
