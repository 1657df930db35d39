internal import ConversationHistory
internal import HistoryJSON

/// A client that keeps a raw store, sanitizes each request, and talks to a provider that binds its thinking.
///
/// Its turns are scripted by choices: answers, tool rounds, requests that fail, retries that say a message twice, results
/// that are never saved. After each request it is checked what laws 12 and 13 promise.
package struct SimulatedClient {
  private var choices: ChoiceStream
  private let model: String
  private var raw: [JSONTree] = []
  private var continuation: Continuation?
  private var sent: [JSONTree] = []
  private var counter = 0

  package init(_ choices: [UInt8], model: String) {
    self.choices = ChoiceStream(choices)
    self.model = model
  }

  /// Goes through a conversation; what was wrong with a request, or nil.
  package mutating func faultOfConversation(turns: Int) -> String? {
    for turn in 0..<turns {
      prepare(turn)
      if let fault = request() { return "request \(turn): \(fault)" }
      respond()
    }
    return nil
  }

  /// What happens between two requests: the user speaks or a tool answers, well or badly.
  private mutating func prepare(_ turn: Int) {
    if let ids = openCalls, !choices.chance(40) {
      let results = ids.map { id in
        JSONTree.members([("type", .plain("tool_result")), ("tool_use_id", id), ("content", text("output"))])
      }
      raw.append(Self.message("user", .array(results)))
      return
    }
    let words = Self.message("user", text("question"))
    raw.append(words)
    // A retry appends it again.
    if choices.chance(48) { raw.append(words) }
  }

  /// The ids of calls that the last message makes.
  private var openCalls: [JSONTree]? {
    guard let last = raw.last, last["role"]?.says("assistant") ?? false else { return nil }
    let ids = (last["content"]?.elements ?? []).filter { $0["type"]?.says("tool_use") ?? false }.compactMap { $0["id"] }
    return ids.isEmpty ? nil : ids
  }

  /// Sends the store through the filter, and holds the provider's and the laws' conditions against what comes out.
  private mutating func request() -> String? {
    let name = JSONTree.string(JSONString.encode([UInt8](model.utf8)))
    let body = JSONTree.members([("model", name), ("messages", .array(raw))]).written()
    guard let sanitized = try? Sanitizer(for: .anthropic).sanitize(body, after: continuation),
      let after = JSONTree(sanitized.bytes)
    else { return "no request body" }
    let now = WireEntry.messages(of: after)
    let shown = " in \(String(decoding: sanitized.bytes, as: UTF8.self))"
    if let finding = sanitized.remaining.first(where: { $0.severity == .error }) { return finding.rule + shown }
    if let index = unboundThinking(now, sanitized.outcome) { return "messages[\(index)] has foreign thinking" + shown }
    if let fault = faultOfPrefix(now, sanitized.outcome) { return fault + shown }
    continuation = sanitized.outcome.continuation
    sent = now
    return nil
  }

  /// A message whose thinking is bound to other messages than those before it now, and that the outcome does not name.
  private func unboundThinking(_ messages: [JSONTree], _ outcome: Outcome) -> Int? {
    messages.indices.first { index in
      guard let thinking = Self.thinking(of: messages[index]), !outcome.boundThinking.contains(index) else {
        return false
      }
      return thinking["signature"]?.text != Self.signature(messages[..<index])
    }
  }

  /// What was sent begins what is sent now, but for results that came, the end, and thinking that an edit has cost.
  private func faultOfPrefix(_ now: [JSONTree], _ outcome: Outcome) -> String? {
    let stub = sent.firstIndex { $0.strings.contains { $0.starts(with: "[historylint]".utf8) } } ?? sent.count
    let fixed = max(0, min(stub, sent.count - 1))
    for index in 0..<fixed {
      guard index < now.count, Self.withoutThinking(now[index]) == Self.withoutThinking(sent[index]) else {
        return "messages[\(index)] was sent otherwise before"
      }
    }
    let isSame = now.count >= sent.count && Array(now.prefix(sent.count)) == sent
    let drops = outcome.edits.contains { $0.pass == DropUnboundThinking.id }
    return isSame && !sent.isEmpty && drops && !outcome.edits.contains { $0.pass != DropUnboundThinking.id }
      ? "thinking was dropped though nothing was edited" : nil
  }

  /// The provider answers, fails, or is cut off.
  private mutating func respond() {
    switch choices.below(8) {
    case 6: return
    case 7: raw.append(Self.message("assistant", .array([])))
    default:
      counter += 1
      let signature = JSONTree.plain(String(decoding: Self.signature(sent[...]), as: UTF8.self))
      let thinking = JSONTree.members([
        ("type", .plain("thinking")), ("thinking", text("thought")), ("signature", signature),
      ])
      let calls = (0..<choices.below(3)).map { index in
        JSONTree.members([
          ("type", .plain("tool_use")), ("id", .plain("t\(counter)_\(index)")), ("name", .plain("search")),
          ("input", .members([])),
        ])
      }
      let said = JSONTree.members([("type", .plain("text")), ("text", text("answer"))])
      raw.append(Self.message("assistant", .array([thinking] + (calls.isEmpty ? [said] : calls))))
    }
  }

  private mutating func text(_ word: String) -> JSONTree {
    counter += 1
    return .plain("\(word) \(counter)")
  }

  private static func message(_ role: String, _ content: JSONTree) -> JSONTree {
    .members([("role", .plain(role)), ("content", content)])
  }

  private static func thinking(of message: JSONTree) -> JSONTree? {
    message["content"]?.elements.first { $0["type"]?.says("thinking") ?? false }
  }

  private static func withoutThinking(_ message: JSONTree) -> [UInt8] {
    let blocks = (message["content"]?.elements ?? []).filter { !($0["type"]?.says("thinking") ?? false) }
    return (message["content"]?.text ?? []) + blocks.flatMap(\.canonical)
  }

  /// A signature that is bound to all messages before.
  private static func signature(_ messages: ArraySlice<JSONTree>) -> [UInt8] {
    let hash = messages.reduce(UInt64(14_695_981_039_346_656_037)) { sum, message in
      message.canonical.reduce(sum) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
    }
    return [UInt8]("sig\(hash)".utf8)
  }
}
