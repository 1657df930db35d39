extension JSONTree {
  /// How many values in the tree, itself with them, are such ones.
  func count(where isSuch: (JSONTree) -> Bool) -> Int {
    let own = isSuch(self) ? 1 : 0
    switch self {
    case .literal, .string: return own
    case .array(let elements): return elements.reduce(own) { $0 + $1.count(where: isSuch) }
    case .object(let members): return members.reduce(own) { $0 + $1.value.count(where: isSuch) }
    }
  }

  /// The value at a place among those that are such ones, in document order.
  func value(at place: Int, where isSuch: (JSONTree) -> Bool) -> JSONTree? {
    var left = place
    return found(&left, isSuch)
  }

  private func found(_ left: inout Int, _ isSuch: (JSONTree) -> Bool) -> JSONTree? {
    if isSuch(self) {
      if left == 0 { return self }
      left -= 1
    }
    switch self {
    case .literal, .string: return nil
    case .array(let elements):
      for element in elements { if let found = element.found(&left, isSuch) { return found } }
    case .object(let members):
      for member in members { if let found = member.value.found(&left, isSuch) { return found } }
    }
    return nil
  }

  /// The tree with the value at a place among such ones changed.
  func changing(at place: Int, where isSuch: (JSONTree) -> Bool, _ change: (JSONTree) -> JSONTree) -> JSONTree {
    var left = place
    return changed(&left, isSuch, change)
  }

  private func changed(_ left: inout Int, _ isSuch: (JSONTree) -> Bool, _ change: (JSONTree) -> JSONTree) -> JSONTree {
    guard left >= 0 else { return self }
    if isSuch(self) {
      left -= 1
      if left < 0 { return change(self) }
    }
    switch self {
    case .literal, .string: return self
    case .array(let elements): return .array(elements.map { $0.changed(&left, isSuch, change) })
    case .object(let members):
      return .object(members.map { Member($0.key, $0.value.changed(&left, isSuch, change)) })
    }
  }

  /// The tree with a member more in every object.
  func adding(_ member: Member) -> JSONTree {
    switch self {
    case .literal, .string: self
    case .array(let elements): .array(elements.map { $0.adding(member) })
    case .object(let members): .object(members.map { Member($0.key, $0.value.adding(member)) } + [member])
    }
  }

  /// All values of members with one of some names, in document order.
  func values(named names: Set<String>) -> [JSONTree] {
    switch self {
    case .literal, .string: return []
    case .array(let elements): return elements.flatMap { $0.values(named: names) }
    case .object(let members):
      return members.flatMap { member in
        (names.contains(member.name) ? [member.value] : []) + member.value.values(named: names)
      }
    }
  }

  /// The values of the members with a name.
  package func members(named name: String) -> [JSONTree] {
    guard case .object(let members) = self else { return [] }
    return members.filter { $0.name == name }.map(\.value)
  }
}

extension JSONTree.Member {
  /// The key as a text.
  var name: String { String(decoding: WireText.decoded(key), as: UTF8.self) }
}
