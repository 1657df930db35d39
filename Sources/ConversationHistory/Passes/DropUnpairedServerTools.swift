/// Drops calls of server tools without a result, and results without a call.
///
/// Only the provider can make the missing half. A call whose turn is still open stays, and so do those of other servers.
public struct DropUnpairedServerTools: Pass {
  public static let id = "drop-unpaired-server-tools"
  public static let establishes = "every call of a server tool has its result, and every result its call"

  public init() {}

  public func apply(to revision: inout Revision) {
    guard revision.history.dialect.family == .anthropic else { return }
    let messages = revision.messages
    var numbers: [MessageText: UInt64] = [:]
    let pairs = ServerToolPairs(
      messages.map { message in
        ServerToolPairs.Turn(
          isAssistant: message.role == .assistant,
          blocks: message.blocks.map { block in
            guard let id = block.serverToolID else { return .init(kind: block.kind, id: 0) }
            let number = numbers[id] ?? UInt64(numbers.count + 1)
            numbers[id] = number
            return .init(kind: block.kind, id: number)
          })
      })
    var dropped: [Int: Set<Int>] = [:]
    for place in pairs.calls + pairs.results where !messages[place.message].blocks[place.block].isOfOtherServer {
      dropped[place.message, default: []].insert(place.block)
    }
    guard !dropped.isEmpty else { return }
    revision.replaceEach { index, message in
      guard let blocks = dropped[index] else { return nil }
      var changed = message
      changed.blocks = message.blocks.indices.filter { !blocks.contains($0) }.map { message.blocks[$0] }
      return (
        changed,
        Revision.Note(
          pass: Self.id, rule: "unpaired-server-tool", summary: "dropped half a pair of a server tool",
          safety: .lossy, removed: blocks.sorted().map { message.blocks[$0] })
      )
    }
  }
}

extension Block {
  /// The id of a server tool's call, or the one that its result names.
  var serverToolID: MessageText? {
    switch content {
    case .serverToolCall(let call): call.id
    case .serverToolResult(_, let id): id
    default: nil
    }
  }

  /// Whether it is a call or a result of a tool that neither the client nor the provider runs.
  fileprivate var isOfOtherServer: Bool {
    if case .serverToolResult(let type, _) = content { return type == "mcp_tool_result" }
    guard let origin, let type = JSONText(origin).string("type") else { return false }
    return type == "mcp_tool_use"
  }
}
