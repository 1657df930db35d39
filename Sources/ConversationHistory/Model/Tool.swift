/// A tool that a request declares.
public struct Tool: Sendable, Equatable {
  /// The name that calls use.
  public var name: MessageText
  /// Whether the client defines the tool; the names of a provider's own tools are fixed.
  public var isCustom: Bool
  /// The declaration as the wire spells it, with the name that it had.
  public var definition: JSONText

  /// Makes a tool from its declaration in the wire's form.
  public init(name: MessageText, isCustom: Bool = true, definition: JSONText) {
    self.name = name
    self.isCustom = isCustom
    self.definition = definition
  }
}
