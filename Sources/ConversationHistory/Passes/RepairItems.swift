internal import HistoryJSON

/// Takes ids from items of Responses that the server would not know, and drops items that are nothing without one.
///
/// Dropping an id is always allowed; calls and their outputs pair by `call_id`.
public struct RepairItems: Pass {
  public static let id = "repair-items"
  public static let establishes = "the id of an item is the server's, is unique, and joins reasoning to what followed"

  /// Makes the pass.
  public init() {}

  public func apply(to revision: inout Revision) {
    let history = revision.history
    guard history.dialect.family == .openAIResponses, revision.requirements.takesOddItemIDs == .no else { return }
    let hasState = history.hasServerState
    let isUnstored = history.parameter("store")?.kind == .false && !hasState
    dropCopies(&revision)
    if isUnstored { dropUnstored(&revision) }
    dropOddIDs(&revision)
    if !hasState, !isUnstored, history.origin?.object != nil { dropOrphans(&revision) }
  }

  /// The first of several items with one id keeps it.
  private func dropCopies(_ revision: inout Revision) {
    var seen: [MessageText: Message] = [:]
    var steps: [Revision.Step] = []
    for (index, message) in revision.messages.enumerated() {
      guard let id = message.itemID, !id.isEmpty else {
        steps.append(.keep(index))
        continue
      }
      guard let first = seen[id] else {
        seen[id] = message
        steps.append(.keep(index))
        continue
      }
      let isCopy = message.role == .assistant && message == first
      if isCopy || message.itemType == "item_reference" {
        steps.append(.remove(index, note("duplicate-item", "dropped a copy of an item", message.blocks)))
      } else {
        steps.append(
          .replace(index, with: message.withoutItemID, note("duplicate-item", "dropped an id that is taken")))
      }
    }
    revision.rewrite(steps)
  }

  /// Where nothing is stored, a reference leads nowhere, and reasoning is its encrypted content.
  private func dropUnstored(_ revision: inout Revision) {
    revision.removeEach { _, message in
      guard message.itemID != nil else { return nil }
      switch message.itemType {
      case "item_reference":
        return note("invalid-item-id", "dropped a reference to an item that is not stored", message.blocks)
      case "reasoning" where message.itemID?.string.hasPrefix("rs") == true && !message.isEncrypted:
        return note("orphan-reasoning-item", "dropped reasoning that is not stored", message.blocks)
      default: return nil
      }
    }
  }

  private func dropOddIDs(_ revision: inout Revision) {
    revision.replaceEach { _, message in
      guard let id = message.itemID, message.itemType != "item_reference",
        id.isEmpty || ItemID.prefix(message.itemType).map({ !id.string.hasPrefix($0) }) == true
      else { return nil }
      return (message.withoutItemID, note("invalid-item-id", "dropped an id that the server did not give"))
    }
  }

  /// Reasoning with an id needs the item that it led to directly behind it.
  private func dropOrphans(_ revision: inout Revision) {
    let messages = revision.messages
    func isOrphan(_ index: Int) -> Bool {
      guard messages[index].itemType == "reasoning", messages[index].itemID != nil else { return false }
      let next = index + 1
      return next == messages.count || messages[next].role != .assistant || messages[next].itemID == nil
    }
    var steps: [Revision.Step] = []
    for (index, message) in messages.enumerated() {
      if !isOrphan(index) {
        steps.append(.keep(index))
      } else if message.isEncrypted {
        steps.append(
          .replace(index, with: message.withoutItemID, note("orphan-reasoning-item", "dropped the id of reasoning")))
      } else {
        steps.append(
          .remove(index, note("orphan-reasoning-item", "dropped reasoning that led nowhere", message.blocks)))
      }
    }
    revision.rewrite(steps)
  }

  private func note(_ rule: String, _ summary: String, _ removed: [Block] = []) -> Revision.Note {
    Revision.Note(pass: Self.id, rule: rule, summary: summary, removed: removed)
  }
}

extension History {
  /// Whether the server may hold items that the request does not repeat.
  var hasServerState: Bool {
    dialect.family == .openAIResponses
      && ServerState.parameters.contains { parameter($0).map { $0.kind != .null } ?? false }
  }
}

extension Message {
  fileprivate var itemID: MessageText? { extra.last { $0.name == "id" }?.value.text }

  fileprivate var itemType: String { extra.last { $0.name == "type" }?.value.text?.string ?? "message" }

  fileprivate var isEncrypted: Bool {
    extra.contains { $0.name == "encrypted_content" && $0.value.kind != .null }
  }

  fileprivate var withoutItemID: Message {
    var result = self
    result.extra.removeAll { $0.name == "id" }
    return result
  }
}
