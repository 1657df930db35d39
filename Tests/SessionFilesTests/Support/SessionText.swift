/// Lines of Claude Code sessions, written short.
enum SessionText {
  /// A line of the user.
  static func user(
    _ uuid: String, _ parent: String?, _ content: String = #""hi""#, _ more: String = "",
    session: String = "s1"
  ) -> String {
    line("user", uuid, parent, #"{"role":"user","content":\#(content)}"#, more, session)
  }

  /// A line of the assistant; lines with one `id` are one message of the API.
  static func assistant(
    _ uuid: String, _ parent: String?, id: String, _ content: String = #"[{"type":"text","text":"yes"}]"#,
    _ more: String = "", session: String = "s1"
  ) -> String {
    line(
      "assistant", uuid, parent,
      #"{"id":"\#(id)","type":"message","role":"assistant","content":\#(content)}"#, more, session)
  }

  /// A link of the chain that is no message.
  static func link(_ type: String, _ uuid: String, _ parent: String?, _ more: String = "") -> String {
    line(type, uuid, parent, nil, more, "s1")
  }

  /// A content of one call.
  static func call(_ id: String) -> String {
    #"[{"type":"tool_use","id":"\#(id)","name":"ls","input":{}}]"#
  }

  /// A content of one result.
  static func result(_ id: String, _ text: String = "done") -> String {
    #"[{"type":"tool_result","tool_use_id":"\#(id)","content":"\#(text)"}]"#
  }

  private static func line(
    _ type: String, _ uuid: String, _ parent: String?, _ message: String?, _ more: String,
    _ session: String
  ) -> String {
    let parent = parent.map { #""\#($0)""# } ?? "null"
    let message = message.map { #","message":\#($0)"# } ?? ""
    return
      #"{"parentUuid":\#(parent),"isSidechain":false\#(more),"sessionId":"\#(session)","type":"\#(type)"\#(message),"uuid":"\#(uuid)"}"#
  }

  /// The lines, each with its line feed.
  static func file(_ lines: String...) -> String { lines.joined(separator: "\n") + "\n" }

  static let side = #","isSidechain":true"#
}
