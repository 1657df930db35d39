import Foundation

/// Accidents that may befall a recorded request: its list of messages, wherever the wire keeps it, with one of them
/// gone, twice, moved or emptied.
enum ListDamage: CaseIterable {
  case removed, doubled, swapped, cut, emptied, unnamed, strange

  /// The body after the accident at a message; nil where it has none there.
  func applied(to body: [UInt8], at place: Int) -> [UInt8]? {
    guard var root = try? JSONSerialization.jsonObject(with: Data(body)) as? [String: Any],
      let key = ["messages", "contents", "input"].first(where: { root[$0] is [Any] }),
      var list = root[key] as? [Any], list.indices.contains(place)
    else { return nil }
    change(&list, place)
    root[key] = list
    return (try? JSONSerialization.data(withJSONObject: root)).map { [UInt8]($0) }
  }

  private func change(_ list: inout [Any], _ place: Int) {
    var message = list[place] as? [String: Any] ?? [:]
    switch self {
    case .removed: list.remove(at: place)
    case .doubled: list.insert(list[place], at: place)
    case .swapped: list.swapAt(place, list.count - 1 - place)
    case .cut: list.removeSubrange((place + 1)...)
    case .emptied:
      for key in ["content", "parts", "output"] where message[key] != nil { message[key] = [Any]() }
      list[place] = message
    case .unnamed:
      for key in ["tool_call_id", "name", "call_id"] where message[key] != nil { message[key] = "" }
      message["content"] = message["content"].map { _ in NSNull() }
      list[place] = message
    case .strange:
      message["role"] = message["role"].map { _ in "robot" }
      message["timestamp"] = 1
      list[place] = message
    }
  }
}
