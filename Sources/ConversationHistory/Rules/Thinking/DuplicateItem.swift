extension Rule {
  static let duplicateItem = Rule(
    "duplicate-item", .thinking, "two items with one id", .on(.error, .openAIResponses), evidence: .observed,
    repairedBy: RepairItems.id, needs: .itemID,
    page: RulePage(
      rejects: "An item whose `id` an earlier item of the input has.",
      why: "Mostly a retry that appended what was there already.",
      sources: ["OpenRouterTeam/ai-sdk-provider#254", "MacPaw/OpenAI#432"],
      example: RulePage.Example(
        .openAIResponses,
        fails: #"""
          {"model": "gpt-5", "input": [
            {"role": "user", "content": "a"},
            {"type": "message", "id": "msg_1", "role": "assistant", "content": [
              {"type": "output_text", "text": "b"}
            ]},
            {"role": "user", "content": "c"},
            {"type": "message", "id": "msg_1", "role": "assistant", "content": [
              {"type": "output_text", "text": "d"}
            ]},
            {"role": "user", "content": "e"}
          ]}
          """#,
        passes: #"""
          {"model": "gpt-5", "input": [
            {"role": "user", "content": "a"},
            {"type": "message", "id": "msg_1", "role": "assistant", "content": [
              {"type": "output_text", "text": "b"}
            ]},
            {"role": "user", "content": "c"},
            {"type": "message", "id": "msg_2", "role": "assistant", "content": [
              {"type": "output_text", "text": "d"}
            ]},
            {"role": "user", "content": "e"}
          ]}
          """#),
      fix: "Drops an exact copy of something the model produced; any other item loses its id.")
  ) { context in
    let isRefused = context.requirements.takesOddItemIDs == .no
    var seen: Set<String> = []
    return context.itemIDs().compactMap { index, id, _ in
      guard !id.isEmpty, !seen.insert(id).inserted else { return nil }
      return context.finding(
        "duplicate-item", isRefused ? .error : .info, at: .message(index), "an earlier item has the id `\(id)`",
        help: "drop the copy, or its id",
        apiError: isRefused
          ? "Duplicate item found with id \(id). Remove duplicate items from your input and try again." : nil,
        fix: isRefused ? .safe(RepairItems.id, "drop the copy, or its id") : nil, identity: id)
    }
  }
}
