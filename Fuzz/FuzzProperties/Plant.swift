internal import FileAccess
internal import HistoryLaws

/// A fault that is no fault of the library: it shows what the mutator finds, and how soon.
package enum Plant: String, Sendable, CaseIterable {
  /// A member deep in a body whose key is one of two hundred.
  case rareKey
  /// A result, two messages behind a call, that has the id of that call.
  case relatedIDs

  /// The fault that the environment plants: `HISTORYLINT_PLANT=rareKey` or `relatedIDs`; none otherwise.
  private static let planted = Environment.value("HISTORYLINT_PLANT").flatMap(Plant.init(rawValue:))

  /// The planted fault, where an input hits it.
  static func fault(_ bytes: [UInt8]) -> String? {
    guard let planted, planted.isHit(by: FuzzInput(bytes).rest) else { return nil }
    return "the planted fault: \(planted)"
  }

  /// Whether an input has what the fault hides behind.
  package func isHit(by input: [UInt8]) -> Bool {
    guard let root = JSONTree(input) else { return false }
    switch self {
    case .rareKey:
      return root["messages"]?.elements.contains { message in
        message["content"]?.elements.contains { $0["defer_loading"] != nil } ?? false
      } ?? false
    case .relatedIDs: return Self.hasLateResult(root["messages"]?.elements ?? [])
    }
  }

  private static func hasLateResult(_ messages: [JSONTree]) -> Bool {
    guard messages.count > 2 else { return false }
    return messages.indices.dropLast(2).contains { index in
      let calls = blocks("tool_use", in: messages[index]).compactMap { $0["id"]?.text }
      let results = blocks("tool_result", in: messages[index + 2]).compactMap { $0["tool_use_id"]?.text }
      return results.contains { !$0.isEmpty && calls.contains($0) }
    }
  }

  private static func blocks(_ type: String, in message: JSONTree) -> [JSONTree] {
    (message["content"]?.elements ?? []).filter { $0["type"]?.says(type) ?? false }
  }
}
