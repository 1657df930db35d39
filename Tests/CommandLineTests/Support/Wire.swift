/// Request bodies to run the tool on.
enum Wire {
  static let user = #"{"role":"user","content":"hi"}"#
  static let answer = #"{"role":"assistant","content":"yes"}"#
  static let clean = #"{"model":"claude-sonnet-4-5","messages":[\#(user)]}"#
  /// One warning that can be fixed.
  static let twice = #"{"model":"claude-sonnet-4-5","messages":[\#(user),\#(user)]}"#
  /// One error that can be fixed.
  static let orphan =
    #"{"messages":[\#(user),{"role":"tool","tool_call_id":"c1","content":"x"}]}"#
  /// One remark.
  static let questions = #"{"messages":[\#(user),{"role":"user","content":"ho"}]}"#
  /// One error whose only fix is lossy.
  static let refused = #"{"model":"claude-opus-4-6","messages":[\#(user),\#(answer)]}"#
}
