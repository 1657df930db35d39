/// Messages that say nothing but that there was an error.
enum EmptyWords {
  private static let all: Set<String> = [
    "", "an error occurred", "api error", "bad request", "error", "fail", "failed", "invalid request",
    "invalid_request_error", "internal error", "none", "null", "object object", "provider returned error",
    "request failed", "server error", "something went wrong", "undefined", "unknown", "unknown error",
    "# status code (no body", "api error:#", "error code:#", "#", "# bad request",
  ]

  /// Whether a message says nothing; case, quotes and punctuation at its ends do not count.
  static func contains(_ message: String) -> Bool {
    guard message.utf8.count <= 64 else { return false }
    let text = ErrorText(message)
    let start = text.bytes.firstIndex(where: ErrorText.isContent) ?? text.bytes.endIndex
    return all.contains(String(decoding: text.bytes[start..<max(start, text.contentEnd)], as: UTF8.self))
  }
}
