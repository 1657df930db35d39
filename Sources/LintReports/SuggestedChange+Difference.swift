public import ConversationHistory

extension SuggestedChange {
  /// What changes from one state of an input to another, by whole tokens of JSON. Linear but for the sorting of what moved.
  public static func between(_ old: [UInt8], _ new: [UInt8]) -> [SuggestedChange] {
    let (before, after) = (JSONTokens.parts(of: old), JSONTokens.parts(of: new))
    var counter = PlaceCounter(old)
    return LineDifference(before, after).changes.map { change in
      let change = slid(change, before, after)
      let range = before.range(change.old)
      return SuggestedChange(
        start: counter.place(of: range.lowerBound), end: counter.place(of: range.upperBound),
        byteOffset: range.lowerBound, byteLength: range.count,
        removed: String(decoding: old[range], as: UTF8.self),
        inserted: String(decoding: new[after.range(change.new)], as: UTF8.self))
    }
  }

  /// What was only put in or taken out may as well begin a few tokens earlier, where the same tokens stand in front of it
  /// and at its end: `"a": 1}, {` behind a `{` is `{"a": 1}, ` to a reader. A place at which whole values begin and end is
  /// the best.
  private static func slid(
    _ change: LineDifference.Change, _ before: DiffLines, _ after: DiffLines
  ) -> LineDifference.Change {
    guard change.old.isEmpty != change.new.isEmpty else { return change }
    let (tokens, range) = change.old.isEmpty ? (after, change.new) : (before, change.old)
    let most = min(range.count, change.old.lowerBound, change.new.lowerBound, mostSteps)
    var begun: Int?
    for steps in 0..<most {
      let start = range.lowerBound - steps
      if let first = tokens[start].first, first == 0x7B || first == 0x5B {
        if begun == nil { begun = steps }
        if isWhole(tokens, start..<range.upperBound - steps) { return change.moved(back: steps) }
      }
      guard tokens.isEqual(range.upperBound - 1 - steps, to: start - 1, of: tokens) else { break }
    }
    return change.moved(back: begun ?? 0)
  }

  /// What the members in front of a value come to, and more.
  private static let mostSteps = 32

  /// Whether all that is opened is closed, and nothing else.
  private static func isWhole(_ tokens: DiffLines, _ range: Range<Int>) -> Bool {
    var depth = 0
    for index in range {
      switch tokens[index].first {
      case 0x7B, 0x5B: depth += 1
      case 0x7D, 0x5D: depth -= 1
      default: break
      }
      if depth < 0 { return false }
    }
    return depth == 0
  }

  /// Whether nothing is inserted but words of the wire, our own, and what findings say anyway, such as ids: no text of
  /// the transcript.
  public func isFreeOfText(of findings: [Finding]) -> Bool {
    Self.isFreeOfText(inserted, of: findings)
  }

  /// The same for any piece of JSON.
  static func isFreeOfText(_ json: String, of findings: [Finding]) -> Bool {
    let bytes = Array(json.utf8)
    let tokens = JSONTokens.parts(of: bytes)
    return (0..<tokens.count).allSatisfy { index in
      let token = tokens[index]
      guard token.first == 0x22 else { return true }
      let word = String(decoding: token.dropFirst().dropLast(), as: UTF8.self)
      if wireWords.contains(word) { return true }
      // A backslash may stand for a line feed: what we quote from a transcript stands in lines of its own.
      if word.utf8.starts(with: "[historylint] ".utf8) { return !word.utf8.contains(0x5C) }
      return findings.contains { $0.message.utf8.count > word.utf8.count && $0.message.contains("`\(word)`") }
    }
  }

  /// What repairs write around what they insert.
  private static let wireWords: Set<String> = [
    "role", "user", "assistant", "tool", "system", "content", "type", "text", "id", "name", "input", "is_error",
    "tool_use", "tool_result", "tool_use_id", "tool_calls", "tool_call_id", "function", "arguments", "call_id",
    "output",
    "function_call", "function_call_output", "message", "input_text", "output_text", "parts", "functionCall",
    "functionResponse", "response", "result", "error", "toolUse", "toolResult", "toolUseId", "status", "success",
  ]
}

extension LineDifference.Change {
  fileprivate func moved(back steps: Int) -> LineDifference.Change {
    func shifted(_ range: Range<Int>) -> Range<Int> { range.lowerBound - steps..<range.upperBound - steps }
    return LineDifference.Change(old: shifted(old), new: shifted(new))
  }
}

/// Lines and columns of rising offsets.
private struct PlaceCounter {
  private let bytes: [UInt8]
  private var offset = 0
  private var place = PlaceEnd(line: 1, column: 1)

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // A byte order mark is no column.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  mutating func place(of target: Int) -> PlaceEnd {
    while offset < target {
      if bytes[offset] == 0x0A {
        place.line += 1
        place.column = 1
      } else if bytes[offset] & 0xC0 != 0x80 {
        place.column += 1
      }
      offset += 1
    }
    return place
  }
}
