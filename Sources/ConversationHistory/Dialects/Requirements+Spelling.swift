internal import HistoryJSON

extension Requirements.Spelling {
  func takes(_ text: [UInt8]) -> Bool {
    text.count >= minimumLength && text.count <= maximumLength
      && (!beginsWithLetter || text.first.map(Requirements.isLetter) ?? true)
      && (!isPlain || text.allSatisfy(takes))
  }

  private func takes(_ byte: UInt8) -> Bool {
    if isAlphanumeric, byte == 0x5F || byte == 0x2D { return false }
    return Requirements.isPlain(byte) || extraCharacters.contains(byte)
  }

  func takes(_ node: JSONNode, in bytes: RawSpan) -> Bool {
    // Escapes are rare in ids and names: the spelling is then longer than what it says.
    if node.hasEscapes { return takes(JSONString.decode(node, in: bytes)) }
    let content = node.contentRange
    guard content.count >= minimumLength, content.count <= maximumLength else { return false }
    guard isPlain else { return true }
    if !isAlphanumeric, extraCharacters.isEmpty {
      return JSONString.isPlain(bytes, content)
    }
    for index in content {
      guard takes(bytes.byte(index)) else { return false }
    }
    return true
  }
}

extension Requirements {
  func takesID(_ node: JSONNode, in bytes: RawSpan) -> Bool { callID?.takes(node, in: bytes) ?? true }

  func takesID(_ id: MessageText) -> Bool { callID?.takes(id.utf8) ?? true }

  /// What a name in a call of the history may be: on the Messages API up to 200 characters of any kind.
  var calledName: Spelling {
    var spelling = toolName
    spelling.isPlain = calledNameLength == toolName.maximumLength && toolName.isPlain
    spelling.maximumLength = calledNameLength
    spelling.beginsWithLetter = false
    return spelling
  }

  func takesCalledName(_ name: MessageText) -> Bool { calledName.takes(name.utf8) }

  /// A name in a declaration.
  func takesToolName(_ name: MessageText) -> Bool { toolName.takes(name.utf8) }

  /// A letter or `_`.
  static func isLetter(_ byte: UInt8) -> Bool { isPlain(byte) && byte != 0x2D && !(0x30...0x39).contains(byte) }

  /// Letters, digits, `_` and `-`: the alphabet that every provider takes.
  static func isPlain(_ byte: UInt8) -> Bool {
    // One bit for each of the first 128 characters: ids are long, and a look is quicker than comparisons.
    let set: UInt64 = byte < 64 ? 0x03FF_2000_0000_0000 : 0x07FF_FFFE_87FF_FFFE
    return byte < 128 && set &>> UInt64(byte & 63) & 1 != 0
  }
}
