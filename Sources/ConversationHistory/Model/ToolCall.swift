/// What a model asks a tool to do.
public struct ToolCall: Sendable, Equatable {
  /// The id that the result names.
  public var id: MessageText
  /// The name of the tool.
  public var name: MessageText
  /// The input: an object on Anthropic, a string of JSON on OpenAI; nil where the wire has none.
  public var input: JSONText?

  /// Makes a call.
  public init(id: MessageText, name: MessageText, input: JSONText? = [:]) {
    self.id = id
    self.name = name
    self.input = input
  }
}
