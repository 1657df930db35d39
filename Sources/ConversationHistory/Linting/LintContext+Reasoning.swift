internal import HistoryJSON

extension LintContext {
  /// A member of the body that is a boolean; nil if it is not there.
  func isTrue(_ name: String) -> Bool? {
    switch parameter(name)?.kind {
    case .true?: true
    case .false?: false
    default: nil
    }
  }

  /// Whether the input goes on from a state that the server keeps.
  var hasServerState: Bool {
    ServerState.parameters.contains {
      parameter($0).map { $0.kind != .null } ?? false
    }
  }

  /// The items of Responses that have an id, each with it and its type.
  func itemIDs() -> [(item: Int, id: String, type: String)] {
    guard family == .openAIResponses else { return [] }
    return messages.compactMap { index in
      guard outline.messages[index].flags.contains(.hasItemID), let item = json(.message(index)),
        let id = item["id"]?.text
      else { return nil }
      return (index, id.string, item["type"]?.text?.string ?? "message")
    }
  }
}
