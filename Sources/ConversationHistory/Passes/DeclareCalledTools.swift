internal import HistoryJSON

/// Declares the tools that the history calls, on a wire that wants them declared and a request that declares none.
public struct DeclareCalledTools: Pass {
  public static let id = "declare-called-tools"
  public static let establishes = "a Converse request whose history uses tools declares some"

  /// Makes the pass.
  public init() {}

  public func apply(to revision: inout Revision) {
    guard revision.history.dialect.family == .bedrock, revision.history.tools.isEmpty,
      revision.history.isBody, !revision.history.hasToolConfig
    else { return }
    let names = revision.calledNames.filter { !$0.isEmpty }
    guard !names.isEmpty else { return }
    revision.setTools(
      names.map { Tool(name: $0, definition: Self.definition($0)) },
      Revision.Note(
        pass: Self.id, rule: "missing-tool-config", summary: "declared the tools that the history calls",
        path: "toolConfig"))
  }

  private static func definition(_ name: MessageText) -> JSONText {
    ["toolSpec": ["name": JSONText(written: name.token), "inputSchema": ["json": ["type": "object"]]]]
  }
}

extension History {
  /// Whether it is a whole request: a bare list of messages has no place for tools.
  fileprivate var isBody: Bool { origin == nil || origin?.object != nil }

  fileprivate var hasToolConfig: Bool {
    guard let origin, let object = origin.object, let config = origin.source.member("toolConfig", of: object)
    else { return false }
    return origin.source[config].kind != .null
  }
}
