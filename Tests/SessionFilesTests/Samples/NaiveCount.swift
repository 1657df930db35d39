import Foundation

/// Counts the wire messages of a saved session slowly, by dictionaries, and by another road than the readers.
enum NaiveCount {
  typealias Object = [String: Any]

  /// Nil for a format that is counted elsewhere.
  static func messages(in bytes: [UInt8], of format: String) -> Int? {
    switch format {
    case "codex": codex(lines(bytes))
    case "gemini-cli": geminiCLI(bytes)
    case "qwen-code": qwenCode(lines(bytes))
    case "pi": pi(lines(bytes))
    case "cline": (document(bytes)?["messages"] as? [Any])?.count
    case "hermes": (document(bytes)?["messages"] as? [Any])?.count
    case "hermes-events": hermesEvents(lines(bytes))
    case "opencode": openCode(bytes)
    case "opencode-events": openCodeEvents(lines(bytes))
    case "copilot-cli": copilotCLI(lines(bytes))
    default: nil
    }
  }

  private static func lines(_ bytes: [UInt8]) -> [Object] {
    let whole = bytes.split(separator: 10).compactMap { line in
      try? JSONSerialization.jsonObject(with: Data(line)) as? Object
    }
    return whole
  }

  private static func document(_ bytes: [UInt8]) -> Object? {
    try? JSONSerialization.jsonObject(with: Data(bytes)) as? Object
  }

  private static let items = [
    "message", "reasoning", "function_call", "function_call_output", "custom_tool_call", "custom_tool_call_output",
    "tool_search_call", "tool_search_output", "web_search_call", "image_generation_call", "agent_message", "compaction",
  ]

  /// No sample has a rollback; a compaction starts anew with its list.
  private static func codex(_ lines: [Object]) -> Int {
    var count = 0
    func isItem(_ item: Object) -> Bool {
      items.contains(item["type"] as? String ?? (item["role"] == nil ? "" : "message"))
    }
    for line in lines {
      guard let payload = line["payload"] as? Object else { continue }
      if line["type"] as? String == "response_item", isItem(payload) { count += 1 }
      if line["type"] as? String == "compacted", let list = payload["replacement_history"] as? [Object] {
        count = list.filter(isItem).count
      }
    }
    return count
  }

  private static func geminiCLI(_ bytes: [UInt8]) -> Int {
    var messages: [String: Object] = [:]
    var rest = lines(bytes)
    if let whole = document(bytes) { rest = whole["messages"] as? [Object] ?? [whole] }
    for object in rest { if let id = object["id"] as? String { messages[id] = object } }
    return messages.values.reduce(0) { sum, message in
      switch message["type"] as? String {
      case "user": sum + 1
      case "gemini":
        sum + 1
          + ((message["toolCalls"] as? [Object] ?? []).contains { !($0["result"] as? [Any] ?? []).isEmpty } ? 1 : 0)
      default: sum
      }
    }
  }

  private static func qwenCode(_ lines: [Object]) -> Int {
    let parents = Dictionary(
      lines.map { ($0["uuid"] as? String ?? "", $0["parentUuid"] as? String) }, uniquingKeysWith: { $1 })
    var onPath: Set<String> = []
    var current = lines.last?["uuid"] as? String
    while let uuid = current {
      onPath.insert(uuid)
      current = parents[uuid] ?? nil
    }
    let spoken = lines.filter { $0["message"] != nil && onPath.contains($0["uuid"] as? String ?? "") }
    return Set(spoken.compactMap { $0["uuid"] as? String }).count
  }

  /// The parents of the last record; one sample names a call as the parent of its result. A compaction keeps what its
  /// `firstKeptEntryId` says.
  private static func pi(_ lines: [Object]) -> Int {
    let records = lines.filter { $0["type"] as? String != "session" }
    func content(_ record: Object) -> [Object] { (record["message"] as? Object)?["content"] as? [Object] ?? [] }
    var path: [Object] = []
    var current = records.last
    while let record = current {
      path.insert(record, at: 0)
      guard let parent = record["parentId"] as? String else { break }
      current = records.first { other in
        other["id"] as? String == parent || content(other).contains { $0["id"] as? String == parent }
      }
    }
    func isSent(_ record: Object) -> Bool {
      guard let message = record["message"] as? Object else { return record["type"] as? String == "custom_message" }
      return !["error", "aborted"].contains(message["stopReason"] as? String ?? "")
    }
    guard let last = path.lastIndex(where: { $0["type"] as? String == "compaction" }) else {
      return path.filter(isSent).count
    }
    let kept = path.firstIndex { $0["id"] as? String == path[last]["firstKeptEntryId"] as? String } ?? last
    return 1 + path[kept...].filter(isSent).count
  }

  private static func hermesEvents(_ lines: [Object]) -> Int {
    lines.compactMap { $0["data"] as? Object }.count { $0["content"] != nil || $0["assistant_message"] != nil }
  }

  /// One for the steps of a message that say something, and one for each tool that ended.
  private static func openCode(_ parts: [Object]) -> Int {
    let steps = parts.split { $0["type"] as? String == "step-start" }
    return steps.reduce(0) { sum, step in
      let sent = step.filter { part in
        switch part["type"] as? String {
        case "text": part["text"] as? String != ""
        case "tool", "reasoning", "file": true
        default: false
        }
      }
      let ended = sent.count { ["completed", "error"].contains(($0["state"] as? Object)?["status"] as? String ?? "") }
      return sum + (sent.isEmpty ? 0 : 1) + ended
    }
  }

  private static func openCode(_ bytes: [UInt8]) -> Int {
    let value = try? JSONSerialization.jsonObject(with: Data(bytes))
    if let list = value as? [Object] { return list.reduce(0) { $0 + openCode($1["parts"] as? [Object] ?? []) } }
    guard let object = value as? Object else { return 0 }
    if let parts = object["parts"] as? [Object] { return openCode(parts) }
    return object["messageID"] == nil ? 0 : openCode([object])
  }

  private static func openCodeEvents(_ lines: [Object]) -> Int {
    var parts: [String: Object] = [:]
    var order: [String: [String]] = [:]
    for line in lines {
      let event = line["event"] as? Object
      guard event?["type"] as? String == "message.part.updated",
        let part = (event?["properties"] as? Object)?["part"] as? Object, let id = part["id"] as? String,
        let message = part["messageID"] as? String
      else { continue }
      if parts.updateValue(part, forKey: id) == nil { order[message, default: []].append(id) }
    }
    return order.values.reduce(0) { $0 + openCode($1.compactMap { parts[$0] }) }
  }

  private static func copilotCLI(_ lines: [Object]) -> Int {
    var named: Set<String> = []
    return lines.reduce(0) { sum, line in
      guard let data = line["data"] as? Object else { return sum }
      let id = data["toolCallId"] as? String ?? ""
      switch line["type"] as? String {
      case "user.message": return sum + 1
      case "assistant.message":
        let requests = data["toolRequests"] as? [Object] ?? []
        named.formUnion(requests.compactMap { $0["toolCallId"] as? String })
        return sum + (data["content"] == nil && requests.isEmpty ? 0 : 1)
      case "tool.execution_start": return sum + (named.insert(id).inserted ? 1 : 0)
      case "tool.execution_complete": return sum + 1
      default: return sum
      }
    }
  }
}
