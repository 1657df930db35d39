/// What a tool answered to a call.
public struct ToolResult: Sendable, Equatable {
  /// The id of the call.
  public var callID: MessageText
  /// What the tool said: a string lifted to one text block, or the blocks of the wire.
  public var content: [Block]
  /// Whether the tool says that it failed.
  public var isError: Bool
  /// How the wire spelled the content.
  var form: ContentForm

  /// Makes a result.
  public init(callID: MessageText, content: [Block], isError: Bool = false) {
    self.init(callID: callID, content: content, isError: isError, form: .fresh)
  }

  /// Makes a result of one text.
  public init(callID: MessageText, _ text: MessageText, isError: Bool = false) {
    self.init(callID: callID, content: [Block(.text(text))], isError: isError)
  }

  init(callID: MessageText, content: [Block], isError: Bool, form: ContentForm) {
    self.callID = callID
    self.content = content
    self.isError = isError
    self.form = form
  }

  /// Equal call, content and failure; never spelling.
  public static func == (left: ToolResult, right: ToolResult) -> Bool {
    left.callID == right.callID && left.content == right.content && left.isError == right.isError
  }
}
