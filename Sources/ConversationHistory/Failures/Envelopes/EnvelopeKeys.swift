/// The names of members in the JSON of errors, in lower case.
enum EnvelopeKeys {
  /// Those that hold what happened.
  static let messages: Set<String> = [
    "body", "cause", "description", "detail", "details", "error", "error_description", "error_message", "error_msg",
    "errormessage", "errors", "message", "msg", "raw", "reason", "response", "text", "title", "upstream_error",
  ]

  /// Those that hold what kind of error it is.
  static let types: Set<String> = [
    "__type", "code", "error", "error_code", "error_type", "errortype", "status", "type",
  ]

  /// Those that may hold the status.
  static let statuses: Set<String> = [
    "code", "error_code", "http_status", "httpstatus", "status", "status_code", "statuscode",
  ]

  /// Those that give back what was sent: a history may quote any error.
  static let echoes: Set<String> = [
    "contents", "ctx", "headers", "input", "messages", "original_request", "params", "prompt", "request",
    "request_body", "requestbody", "tools",
  ]
}
