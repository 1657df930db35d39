/// Damages a body that somebody really sent, in the ways of crashes, retries and trimming.
package enum BodyDamager {
  /// The body after a few accidents; as it is where the bytes are no body.
  package static func damaged(_ body: [UInt8], _ choices: [UInt8]) -> [UInt8] {
    guard let root = JSONTree(body) else { return body }
    var stream = ChoiceStream(choices)
    var messages = WireEntry.messages(of: root)
    for _ in 0...stream.below(3) { damage(&messages, &stream) }
    return replacing(messages, in: root).written(stream.pick(JSONTree.Style.allCases))
  }

  private static func replacing(_ messages: [JSONTree], in root: JSONTree) -> JSONTree {
    guard case .object(let members) = root else { return .array(messages) }
    return .object(
      members.map { member in
        WireForm.allCases.contains { WireText.decoded(member.key).elementsEqual($0.messagesKey.utf8) }
          ? JSONTree.Member(member.key, .array(messages)) : member
      })
  }

  private static func damage(_ messages: inout [JSONTree], _ stream: inout ChoiceStream) {
    guard !messages.isEmpty else { return }
    let place = Int(stream.next()) * 256 + Int(stream.next())
    let index = place % messages.count
    switch stream.below(9) {
    case 0: messages.remove(at: index)
    case 1: messages.insert(messages[index], at: index)
    case 2: messages.swapAt(index, min(index + 1, messages.count - 1))
    // A trimmed front, and a crash.
    case 3: messages.removeFirst(index)
    case 4: messages.removeLast(messages.count - index - 1)
    case 5: messages.append(messages[index])
    default:
      messages[index] = changing("content", of: messages[index]) { damagedContent($0, &stream) }
      messages[index] = changing("tool_calls", of: messages[index]) { damagedContent($0, &stream) }
    }
  }

  private static func changing(
    _ name: String, of message: JSONTree, _ change: (JSONTree) -> JSONTree
  ) -> JSONTree {
    guard case .object(let members) = message else { return message }
    return .object(
      members.map { member in
        WireText.decoded(member.key).elementsEqual(name.utf8)
          ? JSONTree.Member(member.key, change(member.value)) : member
      })
  }

  private static func damagedContent(_ content: JSONTree, _ stream: inout ChoiceStream) -> JSONTree {
    guard case .array(var blocks) = content, !blocks.isEmpty else {
      return stream.pick([content, .null, .token(#""""#), .token(#"" ""#), .array([])])
    }
    let index = stream.below(blocks.count)
    switch stream.below(5) {
    case 0: blocks.remove(at: index)
    case 1: blocks.append(blocks[index])
    case 2: blocks.swapAt(index, min(index + 1, blocks.count - 1))
    case 3: blocks.reverse()
    default: blocks = []
    }
    return .array(blocks)
  }
}
