/// A conversation as a request carries it: messages, tools and the parameters that rules depend on.
public struct History: Sendable {
  /// The wire form that the history is meant for.
  public var dialect: Dialect
  /// The model that the request names; a new one is written into the body, but for dialects that name it in the URL.
  public var model: String?
  /// The tools that the request declares.
  public var tools: [Tool]
  /// Which tool the model must use, as the wire spells it.
  public var toolChoice: JSONText?
  /// The messages in their order.
  public var messages: [Message]
  /// The system prompt that stands beside the messages, as the wire spells it.
  public var system: JSONText?

  /// The members of the body that are left out when it is written, such as `container`.
  var leftOut: [String] = []

  /// The body that it was read from; nil for a history made by hand.
  package var origin: BodyOrigin?

  /// Makes a history.
  public init(
    messages: [Message], tools: [Tool] = [], system: JSONText? = nil, toolChoice: JSONText? = nil,
    model: String? = nil, dialect: Dialect = .anthropic
  ) {
    self.messages = messages
    self.tools = tools
    self.system = system
    self.toolChoice = toolChoice
    self.model = model
    self.dialect = dialect
  }
}

extension History: Equatable {
  /// Equal content, decoded; never origin or spelling.
  public static func == (left: History, right: History) -> Bool {
    left.dialect == right.dialect && left.model == right.model && left.tools == right.tools
      && left.toolChoice == right.toolChoice && left.messages == right.messages
      && left.system == right.system && left.leftOut == right.leftOut
  }
}

/// The places of a request body that a history is read from and written back to.
package struct BodyOrigin: Sendable {
  package let source: SourceText
  /// The array of messages; nil if the body has none.
  package let messages: Int?
  /// The object that holds it; nil if the body is the array itself.
  package let object: Int?
  package let tools: Int?
  package let toolChoice: Int?
  package let system: Int?
  /// The model that the history was read with; the body need not name it.
  package let model: String?

  package init(
    source: SourceText, messages: Int?, object: Int?, tools: Int?, toolChoice: Int?, system: Int?, model: String?
  ) {
    self.source = source
    self.messages = messages
    self.object = object
    self.tools = tools
    self.toolChoice = toolChoice
    self.system = system
    self.model = model
  }
}
