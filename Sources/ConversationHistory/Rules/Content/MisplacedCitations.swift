internal import HistoryJSON

extension Rule {
  static let misplacedCitations = Rule(
    "misplaced-citations", .content, "citations in what the user says", .on(.error, .anthropic),
    evidence: .documented, repairedBy: DropRefusedFields.id, needs: [.foreignKey, .foreignType],
    page: RulePage(
      rejects:
        "A text of a user message, also one inside a search result, with `citations` that are not empty, in a body "
        + "that names version 2026-10-21 or later; in any other body it is a remark.",
      why:
        "Citations are the model's. An agent that hands an answer on to another model as user text takes them along.",
      sources: [
        "platform.claude.com/docs/en/api/versioning", "platform.claude.com/docs/en/api/migration-2026-10-21",
      ],
      example: RulePage.Example(.anthropic, fails: body(citation), passes: body("")),
      fix: "Removes the citations; the text stays.")
  ) { context in
    guard context.isAnthropic, context.outline.isBody else { return [] }
    let isRefused = APIVersion.isStrict(context.parameter(APIVersion.parameter)) == .yes
    // A message whose role is missing or unknown is repaired as the user's.
    return context.messages.filter {
      [.user, .other].contains(context.outline.messages[$0].role)
    }.flatMap { message in
      context.outline.blocks(of: message).compactMap { block -> Finding? in
        let kind = context.outline.blocks[block].kind
        guard kind == .text || kind == .other, !context.outline.blocks[block].flags.contains(.bare),
          let value = context.json(.block(block)), UserCitations.stand(in: value)
        else { return nil }
        return context.finding(
          "misplaced-citations", isRefused ? .error : .info, at: .block(block),
          isRefused
            ? "the user's text has citations"
            : "the user's text has citations; version 2026-10-21 of the API refuses that",
          help: "leave them out", fix: isRefused ? .safe(DropRefusedFields.id, "remove the citations") : nil,
          identity: UserCitations.identity(of: value))
      }
    }
  }

  private static let citation =
    #", "citations": [{"type": "char_location", "cited_text": "a", "document_index": 0}]"#

  private static func body(_ citations: String) -> String {
    #"""
    {"anthropic_version": "bedrock-2026-10-21", "messages": [
      {"role": "user", "content": [{"type": "text", "text": "a"\#(citations)}]}
    ]}
    """#
  }
}

/// Citations in blocks of the user's; those of a document are a setting, and no list.
enum UserCitations {
  static func stand(in block: JSONText) -> Bool {
    switch block.string("type") {
    case "text": !(block["citations"]?.elements.isEmpty ?? true)
    case "search_result": (block["content"]?.elements ?? []).contains(where: stand)
    default: false
    }
  }

  /// What tells one block from another: its texts, whatever stands beside them.
  static func identity(of block: JSONText) -> String {
    let texts = [block["text"]] + (block["content"]?.elements ?? []).map { $0["text"] }
    return texts.map { text in (text?.text?.utf8).map { String(JSONString.hash(Array($0)), radix: 16) } ?? "" }
      .joined(separator: " ")
  }

  /// The texts of a search result without their citations.
  static func removed(from content: JSONText) -> JSONText {
    JSONText(content.elements.map { stand(in: $0) ? $0.setting("citations", to: nil) : $0 })
  }
}
