extension Rule {
  static let invalidToolsetResult = Rule(
    "invalid-toolset-result", .tools, "a result for a member of a toolset in a form that the API does not take",
    [Severities(.anthropic, .error)], evidence: .documented, repairedBy: RestoreToolsetNames.id,
    needs: .foreignCallKey,
    page: RulePage(
      rejects:
        "A result that answers a call with `toolset_name` and does not repeat it, or that holds something other than "
        + "text, images and the state of the browser.",
      why: "The members of the computer's and the browser's toolset are called by name alone, so that the result says "
        + "which set it is from. Agents that were written for plain tools build results without it.",
      sources: [
        "platform.claude.com/docs/en/agents-and-tools/tool-use/handle-tool-calls",
        "platform.claude.com/docs/en/agents-and-tools/tool-use/browser-use-tool",
      ],
      example: RulePage.Example(
        .anthropic, fails: body(""), passes: body(#", "toolset_name": "browser""#)),
      fix: "Repeats the name of the toolset; what else the result holds goes behind the results of the turn.")
  ) { context in
    context.pairing.results.compactMap { result in
      guard let call = result.call,
        let set = context.json(.block(context.pairing.calls[call].block))?["toolset_name"]?.text,
        let value = context.json(.block(result.block))
      else { return nil }
      let id = context.id(of: result.block)
      guard value["toolset_name"]?.text == set else {
        return context.finding(
          "invalid-toolset-result", .error, at: .block(result.block),
          "the result of `\(id)` does not name the toolset `\(set.string)`", help: "repeat `toolset_name` of the call",
          fix: .safe(RestoreToolsetNames.id, "repeat the name of the toolset"), identity: "\(id) name")
      }
      guard
        let type = (value["content"]?.elements ?? []).lazy.compactMap({ $0.string("type") })
          .first(where: { !ToolsetContent.takes($0) })
      else { return nil }
      return context.finding(
        "invalid-toolset-result", .error, at: .block(result.block),
        "the result of a toolset's member holds a block of the type `\(type)`",
        help: "put it behind the results of the turn",
        fix: .safe(MoveMediaOutOfErrors.id, "move it behind the results of the turn"), identity: "\(id) \(type)")
    }
  }

  private static func body(_ name: String) -> String {
    #"""
    {"tools": [{"type": "browser_toolset_20260801"}], "messages": [
      {"role": "user", "content": "a"},
      {"role": "assistant", "content": [
        {"type": "tool_use", "id": "t1", "name": "read_page", "toolset_name": "browser", "input": {}}
      ]},
      {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "t1", "content": "b"\#(name)}]}
    ]}
    """#
  }
}

extension PairingWalk.Result {
  /// The call that it answers, by its index; nil for an orphan and for a second answer.
  fileprivate var call: Int? {
    switch verdict {
    case .inPlace(let call), .behindText(let call), .misplaced(let call): call
    case .duplicate, .orphan: nil
    }
  }
}

/// What a result for a member of a toolset may hold.
enum ToolsetContent {
  static func takes(_ type: String) -> Bool { ["text", "image", "browser_state"].contains(type) }
}
