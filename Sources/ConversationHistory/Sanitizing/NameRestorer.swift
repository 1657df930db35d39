internal import HistoryJSON

/// Gives the tools of a response their old names back, by the map of `Outcome.toolNames` alone.
///
/// Names of calls are replaced and nothing else: neither a text nor the input of a call is looked into, and all other bytes
/// stay. It knows the calls of the Messages API, Bedrock Converse, Chat Completions, Responses and Gemini, whole or as
/// events of a stream.
public struct NameRestorer: Sendable {
  /// The old names by the new ones, in UTF-8: names are compared by their bytes.
  private let names: [[UInt8]: [UInt8]]

  /// Makes a restorer of a map from new names to old ones.
  public init(_ names: [String: String]) {
    self.names = Dictionary(names.map { (Array($0.key.utf8), Array($0.value.utf8)) }, uniquingKeysWith: { $1 })
  }

  /// One JSON value with the old names; nil if the bytes are none. Linear.
  public func restored(_ response: [UInt8]) -> [UInt8]? {
    guard let source = SourceText.of(response) else { return nil }
    var splice = JSONSplice()
    // A stack of its own: what is nested deeply costs no calls.
    var open = [(node: 0, isCall: false)]
    while let (node, isCall) = open.popLast() {
      switch source[node].kind {
      case .array: open += source.document.nodes.elements(of: node).map { ($0, false) }
      case .object: visit(node, isCall || isTypedCall(node, source), source, &open, &splice)
      default: break
      }
    }
    return splice.isEmpty ? response : splice.applied(to: source.bytes)
  }

  /// Members in which a name is that of a call.
  private static let callMembers = ["function", "functionCall", "function_call", "toolUse", "custom"]
  /// Members that hold what the model wrote, which is never touched.
  private static let opaqueMembers = ["input", "args", "arguments", "parameters", "output"]
  private static let callTypes: Set<String> = [
    "tool_use", "function_call", "custom_tool_call", "response.function_call_arguments.done",
  ]

  private func visit(
    _ object: Int, _ isCall: Bool, _ source: SourceText, _ open: inout [(node: Int, isCall: Bool)],
    _ splice: inout JSONSplice
  ) {
    for (key, value) in source.document.nodes.members(of: object) {
      if isCall, source.key(key, is: "name"), source[value].kind == .string {
        if let old = names[source.decoded(value)] { splice.replace(source[value].range, with: JSONString.encode(old)) }
      } else if source[value].kind == .object || source[value].kind == .array {
        // The list `output` of Responses holds items, but the object `output` of a call holds what a tool said.
        let isOpaque = isCall && Self.opaqueMembers.contains { source.key(key, is: $0) }
        if !isOpaque { open.append((value, Self.callMembers.contains { source.key(key, is: $0) })) }
      }
    }
  }

  private func isTypedCall(_ object: Int, _ source: SourceText) -> Bool {
    guard let type = source.member("type", of: object), source[type].kind == .string else { return false }
    return Self.callTypes.contains(String(decoding: source.decoded(type), as: UTF8.self))
  }
}
