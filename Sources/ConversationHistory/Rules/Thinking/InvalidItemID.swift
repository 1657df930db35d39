extension Rule {
  static let invalidItemID = Rule(
    "invalid-item-id", .thinking, "an id of an item that the server did not give", .on(.error, .openAIResponses),
    evidence: .observed, repairedBy: RepairItems.id, needs: .itemID,
    page: RulePage(
      rejects: "An `id` of an item that is empty, or does not begin as the ids of its kind do; and a reference to an "
        + "item where nothing is stored.",
      why: "Ids are the server's: messages have `msg_`, reasoning `rs_`. Clients put ids of their own in the field, or "
        + "those of another provider.",
      sources: ["openai/codex#33176", "jlcodes99/cockpit-tools#2090", "anomalyco/opencode#25065"],
      example: RulePage.Example(
        .openAIResponses,
        fails: #"""
          {"model": "gpt-5", "input": [
            {"role": "user", "content": "a"},
            {"type": "message", "id": "item-1", "role": "assistant", "content": [
              {"type": "output_text", "text": "b"}
            ]},
            {"role": "user", "content": "c"}
          ]}
          """#,
        passes: #"""
          {"model": "gpt-5", "input": [
            {"role": "user", "content": "a"},
            {"type": "message", "role": "assistant", "content": [
              {"type": "output_text", "text": "b"}
            ]},
            {"role": "user", "content": "c"}
          ]}
          """#),
      fix: "Drops the id: items need none; a reference to what is not stored goes.")
  ) { context in
    guard context.family == .openAIResponses else { return [] }
    let isRefused = context.requirements.takesOddItemIDs == .no
    let isUnstored = context.isTrue("store") == false && !context.hasServerState
    return context.itemIDs().compactMap { index, id, type in
      if type == "item_reference" {
        guard isUnstored, isRefused else { return nil }
        return context.finding(
          "invalid-item-id", .error, at: .message(index), "the reference is to an item, and nothing is stored",
          help: "send the item itself",
          apiError: "Item with id '\(id)' not found. Items are not persisted when `store` is set to false. Try again "
            + "with `store` set to true, or remove this item from your input.",
          fix: .safe(RepairItems.id, "drop the reference"), identity: "reference \(id)")
      }
      let words: String
      if id.isEmpty {
        words = "Invalid 'input[\(index)].id': ''"
      } else if let prefix = ItemID.prefix(type), !id.hasPrefix(prefix) {
        words = "Invalid 'input[\(index)].id': '\(id)'. Expected an ID that begins with '\(prefix)'."
      } else {
        return nil
      }
      return context.finding(
        "invalid-item-id", isRefused ? .error : .info, at: .message(index),
        id.isEmpty ? "the id of the item is empty" : "the server gives no ids such as `\(id)` to a \(type)",
        help: "leave the id out", apiError: isRefused ? words : nil,
        fix: isRefused ? .safe(RepairItems.id, "drop the id") : nil, identity: "\(type) \(id)")
    }
  }
}
