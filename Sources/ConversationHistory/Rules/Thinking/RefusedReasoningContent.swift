extension Rule {
  static let refusedReasoningContent = Rule(
    "refused-reasoning-content", .thinking, "reasoning sent back to a host that refuses the field",
    .on(.error, .groq, .cerebras), evidence: .observed, repairedBy: DropRefusedReasoning.id, needs: .reasoningField,
    page: RulePage(
      rejects: "`reasoning_content` (on Groq also `reasoning`) in a message of the history.",
      why: "Some hosts take no field that they do not know, even one of their own answers. DeepSeek and Moonshot ask "
        + "for the same field, so it is to be kept in what is saved, and dropped for the wire.",
      sources: ["janhq/jan#8136", "NousResearch/hermes-agent#11089", "karthink/gptel#774", "Kilo-Org/kilocode#10375"],
      example: RulePage.Example(
        .groq,
        fails: #"""
          {"messages": [
            {"role": "user", "content": "a"},
            {"role": "assistant", "content": "b", "reasoning_content": "c"},
            {"role": "user", "content": "d"}
          ]}
          """#,
        passes: #"""
          {"messages": [
            {"role": "user", "content": "a"},
            {"role": "assistant", "content": "b"},
            {"role": "user", "content": "d"}
          ]}
          """#),
      fix: "Drops the field; on Cerebras with gpt-oss, which takes the other name, renames it to `reasoning`.")
  ) { context in
    guard context.requirements.reasoning == .refused else { return [] }
    let names = ReasoningField.refused(by: context.outline.dialect)
    return context.messages.flatMap { index -> [Finding] in
      guard context.outline.messages[index].flags.contains(.hasReasoning),
        context.outline.messages[index].role == .assistant, let message = context.json(.message(index))
      else { return [] }
      return names.filter { message.value($0) != nil }.map { name in
        context.finding(
          "refused-reasoning-content", .error, at: .message(index), "the host refuses the field `\(name)`",
          help: "leave it out of the request, and keep it in what is saved",
          apiError: context.refusalWords(index, name),
          fix: .safe(DropRefusedReasoning.id, "leave the field out"), identity: name)
      }
    }
  }
}

extension LintContext {
  fileprivate func refusalWords(_ index: Int, _ name: String) -> String {
    if outline.dialect == .cerebras {
      return "messages.\(index).assistant.\(name): property 'messages.\(index).assistant.\(name)' is unsupported"
    }
    let tail = name == "reasoning" ? ", did you mean 'role'?" : ""
    return "'messages.\(index)' : for 'role:assistant' the following must be satisfied"
      + "[('messages.\(index)' : property '\(name)' is unsupported\(tail))]"
  }
}
