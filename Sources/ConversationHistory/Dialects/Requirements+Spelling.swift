internal import HistoryJSON

extension Requirements {
  func takesID(_ node: JSONNode, in bytes: RawSpan) -> Bool {
    guard !node.hasEscapes else {
      return takesID(MessageText(utf8: JSONString.decode(node, in: bytes)))
    }
    let length = node.contentRange.count
    guard length > 0, length <= callID.maximumLength else { return false }
    return results == .toolMessages || Self.isPlain(node, in: bytes)
  }

  func takesID(_ id: MessageText) -> Bool {
    let bytes = id.utf8
    guard !bytes.isEmpty, bytes.count <= callID.maximumLength else { return false }
    return results == .toolMessages || bytes.allSatisfy(Self.isPlain)
  }

  /// A name in a call of the history.
  func takesCalledName(_ node: JSONNode, in bytes: RawSpan) -> Bool {
    guard !node.hasEscapes else {
      return takesCalledName(MessageText(utf8: JSONString.decode(node, in: bytes)))
    }
    let length = node.contentRange.count
    guard length > 0, length <= calledNameLength else { return false }
    return results == .leadingUserBlocks || Self.isPlain(node, in: bytes)
  }

  func takesCalledName(_ name: MessageText) -> Bool {
    let bytes = name.utf8
    guard !bytes.isEmpty, bytes.count <= calledNameLength else { return false }
    return results == .leadingUserBlocks || bytes.allSatisfy(Self.isPlain)
  }

  /// A name in a declaration.
  func takesToolName(_ name: MessageText) -> Bool {
    let bytes = name.utf8
    return !bytes.isEmpty && bytes.count <= toolName.maximumLength
      && bytes.allSatisfy(Self.isPlain)
  }

  /// Letters, digits, `_` and `-`: the alphabet that every provider takes.
  static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D: true
    default: false
    }
  }

  private static func isPlain(_ node: JSONNode, in bytes: RawSpan) -> Bool {
    var index = node.contentRange.lowerBound
    let end = node.contentRange.upperBound
    while index < end {
      guard isPlain(bytes.byte(index)) else { return false }
      index += 1
    }
    return true
  }
}
