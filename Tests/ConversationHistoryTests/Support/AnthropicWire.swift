/// Spells messages of the Messages API, compact; texts are the inside of a JSON string.
enum AnthropicWire {
  static func body(_ messages: [String], model: String? = nil, more: String = "") -> String {
    let head = model.map { #""model":"\#($0)","# } ?? ""
    return #"{\#(head)\#(more)"messages":[\#(messages.joined(separator: ","))]}"#
  }

  static func user(_ text: String) -> String { #"{"role":"user","content":"\#(text)"}"# }

  static func user(_ blocks: [String]) -> String {
    #"{"role":"user","content":[\#(blocks.joined(separator: ","))]}"#
  }

  static func assistant(_ text: String) -> String {
    #"{"role":"assistant","content":"\#(text)"}"#
  }

  static func assistant(_ blocks: [String]) -> String {
    #"{"role":"assistant","content":[\#(blocks.joined(separator: ","))]}"#
  }

  static func text(_ text: String) -> String { #"{"type":"text","text":"\#(text)"}"# }

  static func call(_ id: String, _ name: String = "f", input: String = "{}") -> String {
    #"{"type":"tool_use","id":"\#(id)","name":"\#(name)","input":\#(input)}"#
  }

  static func result(_ id: String, _ text: String = "ok") -> String {
    #"{"type":"tool_result","tool_use_id":"\#(id)","content":"\#(text)"}"#
  }

  /// The result that a repair makes up.
  static func lost(_ id: String) -> String {
    #"{"type":"tool_result","tool_use_id":"\#(id)","content":"[historylint] no result of this tool call "#
      + #"was saved; whether the tool ran is not known","is_error":true}"#
  }

  static func thinking(_ text: String, signature: String = "c2ln") -> String {
    #"{"type":"thinking","thinking":"\#(text)","signature":"\#(signature)"}"#
  }

  static func serverCall(_ id: String) -> String {
    #"{"type":"server_tool_use","id":"\#(id)","name":"web_search","input":{"query":"x"}}"#
  }

  static func serverResult(_ id: String) -> String {
    #"{"type":"web_search_tool_result","tool_use_id":"\#(id)","content":[]}"#
  }

  static func image(_ data: String) -> String {
    #"{"type":"image","source":{"type":"base64","media_type":"image/png","data":"\#(data)"}}"#
  }
}
