/// The calls and outputs of a local shell among the items of Responses, found by rules and passes alike.
enum LocalShellItems {
  static let call = "local_shell_call"
  static let output = "local_shell_call_output"

  /// The indexes of calls without an output, and of outputs without a call where the server keeps none. Linear.
  ///
  /// Outputs pair by the id of the call or, in old rollouts, by that of its item.
  static func unpaired(in items: [JSONText?], hasServerState: Bool) -> [Int] {
    var answered: Set<MessageText> = []
    var called: Set<MessageText> = []
    for case let item? in items {
      switch item.string("type") {
      case call?: called.formUnion(ids(of: item))
      case output?: answered.formUnion(ids(of: item))
      default: break
      }
    }
    return items.indices.filter { index in
      guard let item = items[index] else { return false }
      return switch item.string("type") {
      case call?: answered.isDisjoint(with: ids(of: item))
      case output?: !hasServerState && called.isDisjoint(with: ids(of: item))
      default: false
      }
    }
  }

  private static func ids(of item: JSONText) -> [MessageText] {
    [item["call_id"]?.text, item["id"]?.text].compactMap { $0 }
  }
}
