internal import HistoryJSON

/// The words about the calls of each message, made once: they name all that are missing.
///
/// Where many are, only the first finding says so in the provider's words, for a list with each of them would make a
/// report that grows with the square of their number.
struct UnansweredWords {
  private let context: LintContext
  private var known: [Int: String?] = [:]
  private var spent: Set<Int> = []
  /// How many calls of one message may each repeat the words about all of them.
  static let limit = 16

  init(_ context: LintContext) { self.context = context }

  mutating func words(call: PairingWalk.Call) -> String? {
    guard context.family != .openAIResponses else { return context.unansweredWords(call: call) }
    if let words = known[call.message] { return spent.contains(call.message) ? nil : words }
    let words = context.unansweredWords(call: call)
    if context.missingResults(in: call) > Self.limit { spent.insert(call.message) }
    known[call.message] = .some(words)
    return words
  }
}

/// The provider's words about calls and results that do not pair.
extension LintContext {
  /// What the API says of a message with calls whose results are not in their place.
  fileprivate func unansweredWords(call: PairingWalk.Call) -> String? {
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
    case .openAIResponses:
      // Where items must stand side by side the words are those of `misplaced-tool-result`.
      if requirements.results == .adjacentItems { return nil }
      let isCustom = typeName(of: call.block) == "custom_tool_call"
      return "No tool output found for \(isCustom ? "custom tool" : "function") call \(id(of: call.block))."
    case .bedrock:
      // The provider names the message that lacks the results; at the end of the history there is none.
      guard call.message + 1 < outline.messages.count else { return nil }
      return
        "ValidationException: Expected toolResult blocks at messages.\(call.message + 1).content for the following "
        + "Ids: \(list())"
    case .openAIChat: return hostWords(unanswered: call, list())
    case .gemini: return nil
    }
  }

  /// How many calls of the message that a call stands in have no result in its place.
  fileprivate func missingResults(in call: PairingWalk.Call) -> Int {
    pairing.calls[callsOfMessage(call)].count { !$0.isInPlace }
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
    case .bedrock:
      return "ValidationException: The number of toolResult blocks at messages.\(result.message).content exceeds the "
        + "number of toolUse blocks of previous turn."
    case .openAIChat: return hostWords(orphan: result, id)
    case .gemini: return nil
    }
  }

  /// What hosts that speak the language of Chat Completions say of calls without results.
  private func hostWords(unanswered call: PairingWalk.Call, _ ids: String) -> String? {
    switch outline.dialect.id {
    case "mistral", "mistral/common-1.11.1", "mistral/common-1.12.0":
      return answersAsOftenAsItCalls(call.message) == false
        ? "Not the same number of function calls and responses" : nil
    case "openai-chat/deepseek-reasoner", "openai-chat/deepseek-thinking":
      return "An assistant message with 'tool_calls' must be followed by tool messages responding to each "
        + "'tool_call_id'. (insufficient tool messages following tool_calls message)"
    case "openai-chat/dashscope":
      return "<400> InternalError.Algo.InvalidParameter: An assistant message with \"tool_calls\" must be followed by "
        + "tool messages responding to each \"tool_call_id\". The following tool_call_ids did not have response "
        + "messages: message[\(call.message)].role"
    case "openai-chat/minimax": return "invalid params, tool call and result not match (2013)"
    default: return nil
    }
  }

  /// What such hosts say of a result without a call.
  private func hostWords(orphan result: PairingWalk.Result, _ id: String) -> String? {
    switch outline.dialect.id {
    case "openai-chat/deepseek-reasoner", "openai-chat/deepseek-thinking":
      return "Messages with role 'tool' must be a response to a preceding message with 'tool_calls'"
    case "openai-chat/dashscope":
      return "<400> InternalError.Algo.InvalidParameter: messages with role \"tool\" must be a response to a "
        + "preceeding message with \"tool_calls\"."
    case "openai-chat/minimax": return "invalid params, tool result's tool id(\(id)) not found (2013)"
    case "mistral", "mistral/common-1.11.1", "mistral/common-1.12.0":
      guard result.isInWindow else {
        return result.message > 0 && outline.messages[result.message - 1].role == .user
          ? "Unexpected role 'tool' after role 'user'" : nil
      }
      // The validator compares the numbers before the ids, and then says no more than that a call has no result.
      let call = outline.messages[..<result.message].suffix(Self.reach).lastIndex { $0.role != .tool }
      return call.flatMap(answersAsOftenAsItCalls) == true ? "Unexpected tool call id \(id) in tool results" : nil
    default: return nil
    }
  }

  /// How many messages are looked at for a provider's words, so that many faults in a row cost no more than few.
  private static let reach = 256

  /// Whether as many tool messages follow a message as it has calls; nil if they are too many to count.
  private func answersAsOftenAsItCalls(_ message: Int) -> Bool? {
    let results = outline.messages[(message + 1)...].prefix(Self.reach).prefix { $0.role == .tool }.count
    guard results < Self.reach, outline.blocks(of: message).count < Self.reach else { return nil }
    return outline.blocks(of: message).count { outline.blocks[$0].kind == .toolCall } == results
  }
}
