internal import HistoryJSON

/// Every text that a repair may put into a history, and the texts of others that say nothing. No rule flags them.
package enum InsertedText {
  /// The result of a call whose own was never saved.
  static let lostResult =
    "[historylint] no result of this tool call was saved; whether the tool ran is not known"
  /// The content of a failed result that said nothing.
  static let failedWithoutOutput = "[historylint] the tool failed without output"
  /// What a failed result says first, on a wire that has no other way to say so.
  static let failed = "[historylint] the tool failed:"
  /// What the user says beside a document, on a wire that wants a text there.
  static let document = "[historylint] (see the document)"
  /// The content of a result without any, on a wire that wants some.
  static let noOutput = "[historylint] the tool gave no output"
  /// What the assistant says between tool results and content that may not stand beside them.
  static let resultsTaken = "[historylint] the tool results were taken"
  /// What a request without any message says.
  static let nothing = "[historylint] the history is empty"
  /// The thought signature that Google names for calls that have none.
  static let noSignature = "skip_thought_signature_validator"
  /// What an assistant says between a tool result and the user, or between two turns of the user.
  static let bridge = "[historylint] (no answer was saved)"
  /// What the user says where a turn of the user must stand.
  static let anchor = "[historylint] (continue)"
  /// What is left of a tool output of which the images went to the next user message.
  static let movedMedia = "[historylint] the images of this tool output follow in the next user message"
  /// How our own stubs begin.
  package static let mark = "[historylint]"

  /// A tool output that lost its call: fenced and marked, for it is untrusted.
  static func orphanResult(id: String, text: String) -> String {
    let fence = String(repeating: "`", count: max(3, longestRun(of: "`", in: text) + 1))
    return "\(mark) tool output without its call, id \(id):\n\(fence)\n\(text)\n\(fence)"
  }

  /// A message that could not be read as one.
  static func unreadable(_ json: String) -> String {
    let fence = String(repeating: "`", count: max(3, longestRun(of: "`", in: json) + 1))
    return "\(mark) a part of the history that was no message:\n\(fence)\n\(json)\n\(fence)"
  }

  /// A call of a server tool without its result, or a result without its call: fenced and marked.
  static func halfOfServerTool(_ json: String) -> String {
    let fence = String(repeating: "`", count: max(3, longestRun(of: "`", in: json) + 1))
    return "\(mark) half of a server tool's pair, the other half is not saved:\n\(fence)\n\(json)\n\(fence)"
  }

  /// A block of a server tool that the request no longer declares: fenced and marked.
  static func undeclaredServerTool(_ json: String) -> String {
    let fence = String(repeating: "`", count: max(3, longestRun(of: "`", in: json) + 1))
    return "\(mark) a block of a server tool that this request does not declare:\n\(fence)\n\(json)\n\(fence)"
  }

  /// The result of a search that found tools which the request does not declare.
  static func undeclaredTools(_ names: [String]) -> String {
    "\(mark) the tools found are not declared in this request: \(names.joined(separator: ", "))"
  }

  /// What stands in the place of an image or a document that the API refuses.
  static func refused(_ type: String) -> String {
    "\(mark) \(type == "image" ? "an image" : "a document") that the API refuses was left out"
  }

  /// Stubs of known hosts in the place of a result.
  static let hostStubResults = [
    "[Request interrupted by user]",
    "[Request interrupted by user for tool use]",
    "[Tool result missing due to internal error]",
  ]

  /// Whole answers that are errors of a client, saved as if the model had spoken.
  static let hostErrors = [
    "fetch failed", "Connection error.", "Request timed out.",
  ]

  /// How Claude Code begins an API error that it shows in place of an answer.
  static let hostErrorPrefix = "API Error"

  /// The first eight bytes of each text that `isErrorStub` knows, the first in the lowest bits.
  static let errorBeginnings = (hostErrors + [hostErrorPrefix]).map { text in
    text.utf8.prefix(8).reversed().reduce(into: UInt64(0)) { $0 = $0 << 8 | UInt64($1) }
  }

  static func isStubResult(_ text: MessageText) -> Bool {
    let bytes = text.utf8
    return bytes.starts(with: mark.utf8)
      || hostStubResults.contains { bytes.elementsEqual($0.utf8) }
  }

  static func isErrorStub(_ text: MessageText) -> Bool {
    let bytes = text.utf8
    if bytes.starts(with: hostErrorPrefix.utf8) {
      return bytes.count < 4096 && isErrorTail(bytes.dropFirst(hostErrorPrefix.utf8.count))
    }
    return hostErrors.contains { bytes.elementsEqual($0.utf8) }
  }

  /// `API Error: 500 {…}` and `API Error (…)`, but not an answer about "API Errors".
  private static func isErrorTail(_ tail: ArraySlice<UInt8>) -> Bool {
    guard let first = tail.first else { return true }
    return first == UInt8(ascii: ":")
      || first == UInt8(ascii: " ") && tail.dropFirst().first == UInt8(ascii: "(")
  }

  private static func longestRun(of character: Character, in text: String) -> Int {
    guard let byte = character.asciiValue else { return 0 }
    var longest = 0
    var run = 0
    for unit in text.utf8 {
      run = unit == byte ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
