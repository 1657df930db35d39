/// Spells messages of Chat Completions, compact; texts are the inside of a JSON string.
enum OpenAIWire {
  static func body(_ messages: [String], model: String? = nil, more: String = "") -> String {
    AnthropicWire.body(messages, model: model, more: more)
  }

  static func user(_ text: String) -> String { AnthropicWire.user(text) }

  static func assistant(_ text: String) -> String { AnthropicWire.assistant(text) }

  static func calls(_ ids: String..., arguments: String = "{}") -> String {
    let calls = ids.map { call($0, arguments: arguments) }
    return #"{"role":"assistant","content":null,"tool_calls":[\#(calls.joined(separator: ","))]}"#
  }

  static func call(_ id: String, _ name: String = "f", arguments: String = "{}") -> String {
    #"{"id":"\#(id)","type":"function","function":{"name":"\#(name)","arguments":"\#(arguments)"}}"#
  }

  static func result(_ id: String, _ text: String = "ok") -> String {
    #"{"role":"tool","tool_call_id":"\#(id)","content":"\#(text)"}"#
  }

  /// The result that a repair makes up.
  static func lost(_ id: String) -> String {
    result(
      id, "[historylint] no result of this tool call was saved; whether the tool ran is not known")
  }
}
