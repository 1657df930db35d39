extension Rule {
  static let orphanReasoningItem = Rule(
    "orphan-reasoning-item", .thinking, "a reasoning item without the item that it led to",
    .on(.error, .openAIResponses), evidence: .observed, repairedBy: RepairItems.id, needs: .itemID,
    page: RulePage(
      rejects: "A reasoning item that is sent with its id, and is not directly followed by an item with an id that the "
        + "model produced; and one without content of its own where nothing is stored.",
      why: "The server joins the two by their ids. With `store` off nothing is looked up: then a reasoning item needs "
        + "its `encrypted_content`.",
      sources: [
        "pydantic/pydantic-ai test thinking_with_modified_history", "newo-ether/Agora#141", "can1357/oh-my-pi#41",
      ],
      example: RulePage.Example(
        .openAIResponses,
        fails: #"""
          {"model": "gpt-5", "input": [
            {"role": "user", "content": "a"},
            {"type": "reasoning", "id": "rs_1", "summary": [], "encrypted_content": "Z0FB"},
            {"role": "user", "content": "b"}
          ]}
          """#,
        passes: #"""
          {"model": "gpt-5", "input": [
            {"role": "user", "content": "a"},
            {"type": "reasoning", "id": "rs_1", "summary": [], "encrypted_content": "Z0FB"},
            {"type": "message", "id": "msg_1", "role": "assistant", "content": [{"type": "output_text", "text": "c"}]},
            {"role": "user", "content": "b"}
          ]}
          """#),
      fix: "Drops the id of the item and keeps its encrypted content; an item without that goes.")
  ) { context in
    guard context.family == .openAIResponses, !context.hasServerState else { return [] }
    let store = context.isTrue("store")
    // Bare items do not tell whether the server has stored anything; other providers join nothing.
    let isWhole = context.outline.isWhole && !context.hasServerState && context.requirements.takesOddItemIDs == .no
    return context.itemIDs().compactMap { index, id, type in
      guard type == "reasoning", id.hasPrefix("rs") else { return nil }
      if store == false {
        guard context.requirements.takesOddItemIDs == .no,
          context.json(.message(index))?.value("encrypted_content") == nil
        else { return nil }
        return context.finding(
          "orphan-reasoning-item", .error, at: .message(index),
          "nothing is stored, and the reasoning item has no encrypted content", help: "drop the item",
          apiError: "Item with id '\(id)' not found. Items are not persisted when `store` is set to false. Try again "
            + "with `store` set to true, or remove this item from your input.",
          fix: .safe(RepairItems.id, "drop the item"), identity: "unstored \(id)")
      }
      guard !context.leadsToItem(index) else { return nil }
      return context.finding(
        "orphan-reasoning-item", isWhole ? .error : .info, at: .message(index),
        "the reasoning item `\(id)` is not followed by the item that it led to", help: "drop its id",
        apiError: isWhole
          ? "Item '\(id)' of type 'reasoning' was provided without its required following item." : nil,
        fix: isWhole ? .safe(RepairItems.id, "drop the id of the item") : nil, identity: id)
    }
  }
}

extension LintContext {
  /// Whether the next item is one of the model's that still has its id.
  fileprivate func leadsToItem(_ item: Int) -> Bool {
    let next = item + 1
    return next < outline.messages.count && outline.messages[next].role == .assistant
      && outline.messages[next].flags.contains(.hasItemID)
  }
}
