extension Rule {
  static let reusedToolCallID = Rule(
    "reused-tool-call-id", .tools, "an id that an earlier round already used",
    .chat(.warning) + .on(.warning, .anthropic, .bedrock, .openAIResponses)
      + .on(.error, .miniMax), evidence: .measured,
    repairedBy: RenameToolCalls.id, needs: .repeatedCallID,
    page: RulePage(
      rejects: "A call with the id of a call of an earlier round.",
      why: "Most accept it. Some hosts restart their ids each round; others refuse the second (MiniMax and its like).",
      sources: ["pydantic/pydantic-ai (google-gemini to claude-sonnet-4-5)", "can1357/oh-my-pi#2055"],
      example: RulePage.Example(
        .miniMax,
        fails: #"""
          {"messages": [
            {"role": "assistant", "content": null, "tool_calls": [
              {"id": "c1", "type": "function", "function": {"name": "f", "arguments": "{}"}}
            ]},
            {"role": "tool", "tool_call_id": "c1", "content": "a"},
            {"role": "assistant", "content": null, "tool_calls": [
              {"id": "c1", "type": "function", "function": {"name": "f", "arguments": "{}"}}
            ]},
            {"role": "tool", "tool_call_id": "c1", "content": "b"}
          ]}
          """#,
        passes: #"""
          {"messages": [
            {"role": "assistant", "content": null, "tool_calls": [
              {"id": "c1", "type": "function", "function": {"name": "f", "arguments": "{}"}}
            ]},
            {"role": "tool", "tool_call_id": "c1", "content": "a"}
          ]}
          """#
      ),
      fix: "Renames the later call and its result where the host refuses the id; none where it is accepted.")
  ) { context in
    var rounds: [UInt64: Int] = [:]
    return context.pairing.calls.compactMap { call in
      guard call.id != 0 else { return nil }
      guard let earlier = rounds.updateValue(call.round, forKey: call.id), earlier != call.round
      else { return nil }
      let id = context.id(of: call.block)
      let isRefused = context.requirements.takesReusedIDs == .no
      return context.finding(
        "reused-tool-call-id", isRefused ? .error : .warning, at: .block(call.block),
        "an earlier round already used the id `\(id)`", help: "give each call an id of its own",
        fix: isRefused ? .safe(RenameToolCalls.id, "rename the later call and its result") : nil, identity: id)
    }
  }
}
