/// Writes the choice of a tool in the form of the Messages API.
///
/// `"required"` becomes `any`, a function becomes a tool; a choice that cannot be told is left out, which means `auto`.
public struct RepairToolChoice: Pass {
  public static let id = "repair-tool-choice"
  public static let establishes = "the choice of a tool has a form that the API takes"

  /// Makes the pass.
  public init() {}

  /// The types of a choice that the Messages API knows.
  static let tags = ["auto", "any", "tool", "none"]

  public func apply(to revision: inout Revision) {
    guard revision.history.dialect.family == .anthropic, let choice = revision.history.toolChoice,
      !choice.isNull, !Self.takes(choice)
    else { return }
    revision.setToolChoice(
      Self.repaired(choice),
      Revision.Note(
        pass: Self.id, rule: "invalid-tool-choice", summary: "wrote the choice of a tool in the form of the wire"))
  }

  /// Whether the Messages API takes the form.
  static func takes(_ choice: JSONText) -> Bool {
    guard let tag = choice.string("type"), tags.contains(tag) else { return false }
    return tag != "tool" || choice["name"]?.text != nil
  }

  private static func repaired(_ choice: JSONText) -> JSONText? {
    if let name = (choice["function"]?["name"] ?? choice["name"])?.text, !name.isEmpty {
      return ["type": "tool", "name": JSONText(written: name.token)]
    }
    switch choice.text?.string ?? choice.string("type") {
    case "auto": return ["type": "auto"]
    case "none": return ["type": "none"]
    case "any", "required": return ["type": "any"]
    default: return nil
    }
  }
}
