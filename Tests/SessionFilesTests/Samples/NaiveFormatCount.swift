import Foundation

/// Counts the messages of agents' files and datasets slowly, by dictionaries, and by another road than the readers.
enum NaiveFormatCount {
  typealias Object = [String: Any]

  /// Nil for a format that is counted elsewhere.
  static func messages(in bytes: [UInt8], of format: String) -> Int? {
    switch format {
    case "amp", "swe-agent": list(document(bytes), "history", "messages").count
    case "droid": droid(lines(bytes))
    case "cursor", "goose": lines(bytes).count { $0["role"] != nil }
    case "kimi": kimi(lines(bytes))
    case "openhands": openHands(values(bytes))
    case "openai-agents": openAIAgents(document(bytes))
    case "chatgpt-export": chatGPT(document(bytes))
    case "langsmith": langSmith(document(bytes))
    case "inspect-eval": list(document(bytes), "samples").reduce(0) { $0 + list($1, "messages").count }
    case "adk-gemini": adk(bytes)
    case "openai-finetuning": (lines(bytes) + values(bytes)).reduce(0) { $0 + list($1, "messages").count }
    case "openai-batch": lines(bytes).reduce(0) { $0 + list($1["body"] as? Object ?? [:], "messages").count }
    case "sharegpt": (values(bytes) + [document(bytes)]).reduce(0) { $0 + list($1, "conversations").count }
    case "trajectories": lines(bytes).reduce(0) { $0 + displayed($1["messages_display"] as? String ?? "") }
    default: nil
    }
  }

  private static func lines(_ bytes: [UInt8]) -> [Object] {
    bytes.split(separator: 10).compactMap { try? JSONSerialization.jsonObject(with: Data($0)) as? Object }
  }

  private static func document(_ bytes: [UInt8]) -> Object {
    (try? JSONSerialization.jsonObject(with: Data(bytes)) as? Object) ?? [:]
  }

  /// The objects of a document that is a list.
  private static func values(_ bytes: [UInt8]) -> [Object] {
    (try? JSONSerialization.jsonObject(with: Data(bytes)) as? [Object]) ?? []
  }

  private static func list(_ object: Object, _ keys: String...) -> [Object] {
    keys.lazy.compactMap { object[$0] as? [Object] }.first ?? []
  }

  private static func droid(_ lines: [Object]) -> Int {
    lines.count { ["message", "tool_call", "tool_result", "completion"].contains($0["type"] as? String) }
  }

  /// The one compaction of the samples keeps as many words of the user as it says, and its summary.
  private static func kimi(_ lines: [Object]) -> Int {
    var count = 0
    var step: String?
    for line in lines {
      let event = line["event"] as? Object ?? [:]
      switch (line["type"] as? String, event["type"] as? String) {
      case ("context.append_message", _), (_, "tool.result"): count += 1
      case (_, "content.part"), (_, "tool.call"):
        let own = event["stepUuid"] as? String
        if own != step { count += 1 }
        step = own
      case ("context.apply_compaction", _): count = (line["keptUserMessageCount"] as? Int ?? 0) + 1
      default: break
      }
    }
    return count
  }

  private static func openHands(_ events: [Object]) -> Int {
    events.count { event in
      event["tool_call_metadata"] != nil || ["message", "finish"].contains(event["action"] as? String)
    }
  }

  private static func openAIAgents(_ state: Object) -> Int {
    let items = list(state, "generated_items").count { $0["type"] as? String != "tool_approval_item" }
    return items + (state["original_input"] is String ? 1 : list(state, "original_input").count)
  }

  /// No sample has branches: all nodes that say something are on the way.
  private static func chatGPT(_ export: Object) -> Int {
    let conversation = export["conversation"] as? Object ?? [:]
    return (conversation["mapping"] as? Object ?? [:]).values.count { node in
      let content = ((node as? Object)?["message"] as? Object)?["content"] as? Object ?? [:]
      let parts = content["parts"] as? [Any] ?? []
      return parts.contains { ($0 as? String).map { !$0.isEmpty } ?? true }
    }
  }

  private static func langSmith(_ sent: Object) -> Int {
    let asked = list(sent, "post").reduce(0) { $0 + list($1["inputs"] as? Object ?? [:], "messages").count }
    return asked + list(sent, "patch").count { $0["outputs"] != nil }
  }

  private static func adk(_ bytes: [UInt8]) -> Int {
    let queries = values(bytes)
    guard queries.isEmpty else { return queries.count * 2 }
    let session = document(bytes)
    let cases = list(session, "eval_cases").flatMap { list($0, "conversation") }
    return list(session, "events").count
      + cases.flatMap { [$0["user_content"], $0["final_response"]] }.count { content in
        list(content as? Object ?? [:], "parts").contains { $0["text"] is String }
      }
  }

  private static func displayed(_ text: String) -> Int {
    text.components(separatedBy: "\n").count { line in
      ["user: ", "assistant: ", "tool: ", "system: "].contains { line.hasPrefix($0) }
    }
  }
}
