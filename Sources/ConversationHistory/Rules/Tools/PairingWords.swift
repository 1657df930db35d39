internal import HistoryJSON

/// The provider's words about calls and results that do not pair.
extension LintContext {
  /// What the API says of a message with calls whose results are not in their place.
  func unansweredWords(call: PairingWalk.Call) -> String? {
    func list() -> String {
      pairing.calls[callsOfMessage(call)].filter { !$0.isInPlace }.map { id(of: $0.block) }.joined(separator: ", ")
    }
    switch family {
    case .anthropic:
      return "messages.\(call.message): `tool_use` ids were found without `tool_result` blocks immediately after: "
        + "\(list()). Each `tool_use` block must have a corresponding `tool_result` block in the next message."
    case .openAIChat where isOpenAIChat:
      return "An assistant message with 'tool_calls' must be followed by tool messages responding to each "
        + "'tool_call_id'. The following tool_call_ids did not have response messages: \(list())"
    case .openAIResponses: return "No tool output found for function call \(id(of: call.block))."
    case .openAIChat, .bedrock, .gemini: return nil
    }
  }

  /// The calls of the message that a call stands in; calls stand in the order of their blocks. O(log n).
  private func callsOfMessage(_ call: PairingWalk.Call) -> Range<Int> {
    func firstIndex(from message: Int) -> Int {
      var low = 0
      var high = pairing.calls.count
      while low < high {
        let middle = (low + high) / 2
        if pairing.calls[middle].message < message { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return firstIndex(from: call.message)..<firstIndex(from: call.message + 1)
  }

  /// What the API says of a result that no call waits for.
  func orphanWords(_ result: PairingWalk.Result, id: String) -> String? {
    switch family {
    case .anthropic:
      return "messages.\(result.message).content.\(position(of: result.block, in: result.message)): "
        + "unexpected `tool_use_id` found in `tool_result` blocks: \(id). Each `tool_result` block must have a "
        + "corresponding `tool_use` block in the previous message."
    case .openAIChat where isOpenAIChat:
      return result.isInWindow
        ? "Invalid parameter: 'tool_call_id' of '\(id)' not found in 'tool_calls' of previous message."
        : "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'."
    case .openAIResponses: return "No tool call found for function call output with call_id \(id)."
    case .openAIChat, .bedrock, .gemini: return nil
    }
  }

  /// Whether the provider holds earlier turns that the body does not show: pairs may reach into them.
  var hasStoredState: Bool {
    ["previous_response_id", "conversation", "prompt"].contains { name in
      parameter(name).map { $0.kind != .null } ?? false
    }
  }
}
