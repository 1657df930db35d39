/// What a command hook prints.
public enum HookReport {
  /// A text as one line that names the tool, with nothing hidden and no key in it, cut at `limit` scalars.
  public static func line(_ text: String, limit: Int) -> String {
    "\(ReportTool.name): " + UntrustedText.escaped(SecretMask.masked(text), limit: limit)
  }

  /// `{"systemMessage": …}`: the member that Claude Code, Codex and Gemini CLI show to the user at every event.
  public static func json(message: String) -> [UInt8] {
    var output = JSONOutput()
    output.open("{")
    output.member("systemMessage", message)
    output.close("}")
    output.raw("\n")
    return output.bytes
  }
}
