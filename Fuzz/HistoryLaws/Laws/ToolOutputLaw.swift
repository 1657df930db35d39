internal import ConversationHistory

/// No output of a tool is lost: it stands in the result of its call, or in a marked user text if it has none.
enum ToolOutputLaw {
  private struct Output {
    var id: [UInt8]
    var words: [[UInt8]]
    var blobs: [JSONTree]
    var isStub: Bool
  }

  static func breach(of subject: LawSubject) -> LawBreach? {
    guard let sanitized = subject.sanitized else { return nil }
    let (old, new) = (subject.entriesBefore, subject.entriesAfter)
    let outputs = results(of: new)
    let marked = new.filter { $0.speaker != .assistant }.flatMap(\.words)
      .filter { WireText.contains($0, [UInt8]("[historylint] tool output".utf8)) }
    let shown = "\nafter: \(subject.shown(sanitized.bytes))"
    for output in results(of: old) where !output.isStub {
      for word in output.words
      where !outputs.contains(where: { $0.words.contains { WireText.says($0, word) } })
        && !marked.contains(where: { WireText.says($0, word) })
      {
        return LawBreach(.noAnswerableOutputLost, "lost: \(subject.shown(word))" + shown)
      }
      for blob in output.blobs
      where !isKept(blob, outputs, marked) && !isSaid(blob, new) && !leadsNowhere(blob, subject.before) {
        return LawBreach(
          .noAnswerableOutputLost, "lost: \(subject.shown(blob.written()))" + shown)
      }
    }
    // Gemini pairs by names.
    let names = WireForm(subject.dialect) == .gemini ? sanitized.outcome.toolNames : [:]
    return strayed(old, outputs, sanitized.outcome.ids.merging(names) { $1 }).map {
      LawBreach(.noAnswerableOutputLost, $0 + shown)
    }
  }

  /// An output that has exactly one call, and the call exactly one output, stays the result of that call.
  private static func strayed(
    _ old: [WireEntry], _ outputs: [Output], _ ids: [String: String]
  ) -> String? {
    var calls: [[UInt8]: Int] = [:]
    for entry in old where entry.speaker == .assistant {
      for case .call(let id?, _) in entry.pieces { calls[WireText.readable(id), default: 0] += 1 }
    }
    let before = results(of: old)
    for output in before
    where calls[output.id] == 1 && !output.id.isEmpty && !output.words.isEmpty && !output.isStub
      && before.count(where: { $0.id == output.id }) == 1
    {
      let id = String(decoding: output.id, as: UTF8.self)
      let isThere = outputs.contains { candidate in
        let own = String(decoding: candidate.id, as: UTF8.self)
        return (own == id || ids[own] == id)
          && output.words.allSatisfy { word in candidate.words.contains { WireText.says($0, word) } }
      }
      if !isThere { return "the output of call \(id) is no longer its result" }
    }
    return nil
  }

  private static func results(of entries: [WireEntry]) -> [Output] {
    entries.flatMap(\.pieces).compactMap { piece in
      guard case .result(let id, let said) = piece else { return nil }
      let texts = WireEntry.words(of: said.filter { !$0.isBlob })
      return Output(
        id: WireText.readable(id ?? []), words: texts,
        blobs: said.compactMap { if case .blob(_, let tree) = $0 { tree } else { nil } },
        isStub: texts.count == 1 && isStub(texts[0]))
    }
  }

  /// In a result as a block, or in a marked text as it is spelled, white space aside.
  private static func isKept(_ blob: JSONTree, _ outputs: [Output], _ marked: [[UInt8]]) -> Bool {
    let canonical = blob.without(["cache_control"]).canonical
    let blobs = outputs.flatMap(\.blobs)
    if blobs.contains(where: { $0.without(["cache_control"]).canonical == canonical }) { return true }
    if WireRespelling.isRespelled(blob, among: blobs.map(WireEntry.blob)) { return true }
    let spelling = blob.written().filter { $0 > 0x20 }
    // Escapes may be spelled anew.
    if spelling.contains(0x5C) { return !marked.isEmpty }
    return marked.contains { WireText.contains($0.filter { $0 > 0x20 }, spelling) }
  }

  /// Whether a block only refers to a tool that the request does not declare.
  private static func leadsNowhere(_ blob: JSONTree, _ root: JSONTree?) -> Bool {
    guard blob["type"]?.says("tool_reference") ?? false, let name = blob["tool_name"]?.text else { return false }
    return !(root?["tools"]?.elements ?? []).contains { $0["name"]?.text == name }
  }

  /// A failed result holds texts alone, so that its other blocks go to the user behind it.
  private static func isSaid(_ blob: JSONTree, _ entries: [WireEntry]) -> Bool {
    let canonical = blob.without(["cache_control"]).canonical
    return entries.contains { entry in
      entry.speaker == .user
        && entry.pieces.contains { piece in
          if case .blob(canonical, _) = piece { true } else { false }
        }
    }
  }

  private static func isStub(_ text: [UInt8]) -> Bool {
    let text = String(decoding: text, as: UTF8.self)
    return text.hasPrefix("[historylint]")
      || [
        "[Request interrupted by user]", "[Request interrupted by user for tool use]",
        "[Tool result missing due to internal error]",
      ].contains(text)
  }
}
