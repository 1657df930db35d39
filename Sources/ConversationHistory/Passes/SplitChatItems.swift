internal import HistoryJSON

/// Makes items of messages of Chat Completions that were put into a request of Responses.
///
/// Their `tool_calls` become `function_call` items behind them, `tool` messages become `function_call_output` items.
public struct SplitChatItems: Pass {
  public static let id = "split-chat-items"
  public static let establishes = "calls and results are items of their own"

  /// Makes the pass.
  public init() {}

  public func apply(to revision: inout Revision) {
    guard revision.history.dialect.family == .openAIResponses else { return }
    var steps: [Revision.Step] = []
    var didChange = false
    for (index, message) in revision.messages.enumerated() {
      if message.role == .tool, message.blocks.first?.toolResult == nil, message.isChatResult {
        didChange = true
        steps.append(.remove(index, Self.note("unknown-role")))
        var output = Message(.tool, [Block(.toolResult(message.chatResult))])
        output.lineage = message.lineage
        steps.append(.insert(output, Self.note("unknown-role")))
      } else if let calls = message.extra.last(where: { $0.name == "tool_calls" })?.value {
        didChange = true
        let note = Self.note("unknown-field")
        var bare = message
        bare.extra.removeAll { $0.name == "tool_calls" }
        steps.append(bare.blocks.isEmpty ? .remove(index, note) : .replace(index, with: bare, note))
        for call in calls.elements {
          var item = Message(.assistant, [Block(.toolCall(Self.call(call)))])
          item.lineage = message.lineage
          steps.append(.insert(item, note))
        }
      } else {
        steps.append(.keep(index))
      }
    }
    if didChange { revision.rewrite(steps) }
  }

  private static func note(_ rule: String) -> Revision.Note {
    Revision.Note(pass: id, rule: rule, summary: "made items of a message of Chat Completions")
  }

  private static func call(_ json: JSONText) -> ToolCall {
    let function = json["function"] ?? json["custom"]
    return ToolCall(
      id: json["id"]?.text ?? "", name: function?["name"]?.text ?? "",
      input: function?["arguments"] ?? function?["input"] ?? "{}")
  }
}

extension Message {
  fileprivate var isChatResult: Bool { extra.contains { $0.name == "tool_call_id" } }

  fileprivate var chatResult: ToolResult {
    let id = extra.last { $0.name == "tool_call_id" }?.value.text ?? ""
    return ToolResult(callID: id, content: blocks.compactMap(\.text).map { .text($0) })
  }
}
