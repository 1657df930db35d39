/// Leaves members of the body out that the Messages API refuses beside this history or in this version.
///
/// A container where no tool runs code, and the parameters of sampling from version 2026-10-21 on. Nothing that the model
/// reads is in them.
public struct DropRefusedParameters: Pass {
  public static let id = "drop-refused-parameters"
  public static let establishes = "the body has no parameter that the API is known to refuse"

  /// Makes the pass.
  public init() {}

  public func apply(to revision: inout Revision) {
    let history = revision.history
    guard history.dialect.family == .anthropic else { return }
    if RefusedParameters.refusesContainer(history.parameter("container"), tools: history.parameter("tools")) {
      revision.removeParameter(
        "container",
        Revision.Note(
          pass: Self.id, rule: "unneeded-container", summary: "left out the container, since no tool runs code"))
    }
    guard APIVersion.isStrict(history.parameter(APIVersion.parameter)) == .yes else { return }
    for name in RefusedParameters.sampling {
      revision.removeParameter(
        name, Revision.Note(pass: Self.id, rule: "refused-parameter", summary: "left out `\(name)`"))
    }
  }
}

/// Which members of the body the Messages API refuses.
enum RefusedParameters {
  /// How tokens are drawn; refused from version 2026-10-21 on (docs, api/migration-2026-10-21).
  static let sampling = ["temperature", "top_p", "top_k"]

  /// Whether all tools are the client's own; other tools of the provider may run code as well.
  static func refusesContainer(_ container: JSONText?, tools: JSONText?) -> Bool {
    guard let container, !container.isNull else { return false }
    return (tools?.elements ?? []).allSatisfy { tool in
      // A declaration in the words of OpenAI becomes one of the client's.
      tool["type"].map { $0.text == "custom" || $0.text == "function" } ?? true
    }
  }
}
