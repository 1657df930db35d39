import Foundation

/// A provider that fails as its script says, and then judges each body as the Messages API does.
///
/// It knows three of its rules, written from the documentation and sharing nothing with the library: every call is answered
/// by the next message, no result is without its call, and no content is empty.
actor ScriptedProvider {
  private var script: [(status: Int, body: String)]
  /// The status of each answer, in order.
  private(set) var statuses: [Int] = []
  /// Each wait that the client made, in seconds.
  private(set) var waits: [Int] = []

  init(script: [(status: Int, body: String)] = []) { self.script = script }

  func wait(_ seconds: Int) { waits.append(seconds) }

  func answer(_ body: Data) throws -> (status: Int, body: Data) {
    let (status, text) = script.isEmpty ? try judge(body) : script.removeFirst()
    statuses.append(status)
    return (status, Data(text.utf8))
  }

  private func judge(_ body: Data) throws -> (status: Int, body: String) {
    guard let fault = try fault(of: body) else {
      return (200, #"{"role":"assistant","content":[{"type":"text","text":"all is well"}]}"#)
    }
    return (400, #"{"type":"error","error":{"type":"invalid_request_error","message":"\#(fault)"}}"#)
  }

  /// Why the body is refused, in the provider's words; nil if it is not.
  private func fault(of body: Data) throws -> String? {
    let request = try JSONSerialization.jsonObject(with: body) as? [String: Any]
    guard let messages = request?["messages"] as? [[String: Any]], !messages.isEmpty else {
      return "messages: at least one message is required"
    }
    var open: [String] = []
    for (index, message) in messages.enumerated() {
      guard let blocks = message["content"] as? [[String: Any]] else { return "messages.\(index).content: invalid" }
      let results = blocks.compactMap { $0["tool_use_id"] as? String }
      let missing = open.filter { !results.contains($0) }
      if !missing.isEmpty {
        return "messages.\(index - 1): `tool_use` ids were found without `tool_result` blocks immediately after: "
          + missing.joined(separator: ", ")
          + ". Each `tool_use` block must have a corresponding `tool_result` block in the next message."
      }
      if let orphan = results.first(where: { !open.contains($0) }) {
        return "messages.\(index).content.0: unexpected `tool_use_id` found in `tool_result` blocks: \(orphan). Each "
          + "`tool_result` block must have a corresponding `tool_use` block in the previous message."
      }
      if blocks.contains(where: { $0["type"] as? String == "text" && $0["text"] as? String == "" }) {
        return "messages: text content blocks must be non-empty"
      }
      open = blocks.filter { $0["type"] as? String == "tool_use" }.compactMap { $0["id"] as? String }
    }
    return open.isEmpty ? nil : "messages.\(messages.count - 1): `tool_use` ids were found without `tool_result` blocks"
  }
}
