extension FuzzMutator {
  /// A tree with one thing changed that a crash, a retry, a converter or a careless hand may change.
  mutating func changed(_ tree: JSONTree, generated: (inout FuzzMutator) -> [JSONTree]) -> JSONTree {
    switch below(16) {
    case 0...4: changedList(tree, generated)
    case 5, 6: retargeted(tree)
    case 7, 8: renamedKind(tree)
    case 9, 10: withOtherText(tree)
    case 11...13: changedMembers(tree)
    default: withOtherValue(tree)
    }
  }

  /// The tree with a part of another one in a list, or in place of a value.
  mutating func crossed(_ tree: JSONTree, _ donor: JSONTree) -> JSONTree {
    let lists = tree.count(where: \.isArray)
    let elements = donor.count(where: \.isArray) > 0 ? some(of: donor, where: \.isArray)?.elements ?? [] : []
    guard lists > 0, !elements.isEmpty, below(4) > 0 else {
      guard let part = some(of: donor, where: { _ in true }) else { return tree }
      return changingSome(of: tree, where: { _ in true }) { _, _ in part }
    }
    let start = below(elements.count)
    let part = elements[start..<min(elements.count, start + 1 + below(3))]
    return changingSome(of: tree, where: \.isArray) { mutator, list in
      var list = list.elements
      list.insert(contentsOf: part, at: mutator.below(list.count + 1))
      return .array(list)
    }
  }

  // MARK: Messages and blocks

  private mutating func changedList(_ tree: JSONTree, _ generated: (inout FuzzMutator) -> [JSONTree]) -> JSONTree {
    let more = below(6) == 0 ? generated(&self) : []
    let copy = some(of: tree, where: \.isObject)
    return changingSome(of: tree, where: \.isArray) { mutator, list in
      mutator.changed(list.elements, more, copy).map(JSONTree.array) ?? list
    }
  }

  private mutating func changed(_ elements: [JSONTree], _ more: [JSONTree], _ copy: JSONTree?) -> [JSONTree]? {
    var list = elements
    let index = below(list.count)
    if let next = more.first {
      list.insert(contentsOf: more.count > 1 && below(2) == 0 ? more[..<2] : [next], at: below(list.count + 1))
      return list
    }
    guard !list.isEmpty else { return copy.map { [$0] } }
    switch below(12) {
    case 0: list.remove(at: index)
    case 1: list.insert(list[index], at: index)
    case 2: list.append(list[index])
    case 3: list.swapAt(index, below(list.count))
    case 4: list.removeLast(list.count - index)
    case 5: list.removeFirst(index)
    case 6: list.reverse()
    case 7, 8: return Self.split(list, index)
    case 9, 10: return Self.merged(list, index)
    default: if let copy { list.insert(copy, at: below(list.count + 1)) }
    }
    return list
  }

  /// One message as two, each with a part of its blocks.
  private static func split(_ list: [JSONTree], _ index: Int) -> [JSONTree]? {
    guard case .object(let members) = list[index],
      let place = members.firstIndex(where: { $0.value.elements.count > 1 })
    else { return nil }
    let blocks = members[place].value.elements
    var (first, second) = (members, members)
    first[place].value = .array(Array(blocks[..<(blocks.count / 2)]))
    second[place].value = .array(Array(blocks[(blocks.count / 2)...]))
    return Array(list[..<index]) + [.object(first), .object(second)] + list[(index + 1)...]
  }

  /// Two messages as one, with the blocks of both.
  private static func merged(_ list: [JSONTree], _ index: Int) -> [JSONTree]? {
    guard index + 1 < list.count, case .object(var members) = list[index],
      let place = members.firstIndex(where: { $0.value.isArray }),
      let others = list[index + 1].members(named: members[place].name).first, others.isArray
    else { return nil }
    members[place].value = .array(members[place].value.elements + others.elements)
    return Array(list[..<index]) + [.object(members)] + list[(index + 2)...]
  }

  // MARK: Names

  /// An id in place of another one: a call loses its result, or finds one.
  private mutating func retargeted(_ tree: JSONTree) -> JSONTree {
    let ids = tree.values(named: FuzzVocabulary.idKeys).filter { $0.text != nil }
    guard ids.count > 1 else { return changedMembers(tree) }
    let id = below(8) == 0 ? JSONTree.plain("new_\(below(4))") : pick(ids)
    return changingSomeMember(of: tree, where: { FuzzVocabulary.idKeys.contains($0.name) }) { _, member in
      member.value = id
    }
  }

  /// Another role or type.
  private mutating func renamedKind(_ tree: JSONTree) -> JSONTree {
    changingSomeMember(of: tree, where: { FuzzVocabulary.kindKeys.contains($0.name) }) { mutator, member in
      let words = member.name == "role" ? FuzzVocabulary.roles : FuzzVocabulary.types
      member.value = .plain(mutator.pick(words))
    }
  }

  private mutating func withOtherText(_ tree: JSONTree) -> JSONTree {
    let text = JSONTree.token(pick(FuzzVocabulary.texts))
    return changingSome(of: tree, where: { $0.text != nil }) { _, _ in text }
  }

  private mutating func changedMembers(_ tree: JSONTree) -> JSONTree {
    // A converter writes a member everywhere: so a rare key is soon in its place.
    if below(3) == 0 {
      let key = [0x22] + Array(pick(FuzzVocabulary.keys).utf8) + [0x22]
      return tree.adding(JSONTree.Member(key, plainValue()))
    }
    let copy = some(of: tree, where: { _ in true })
    return changingSome(of: tree, where: \.isObject) { mutator, object in
      guard case .object(var members) = object else { return object }
      let key = [0x22] + Array(mutator.pick(FuzzVocabulary.keys).utf8) + [0x22]
      let index = mutator.below(members.count)
      switch mutator.below(6) {
      case 0 where !members.isEmpty: members.remove(at: index)
      case 1 where !members.isEmpty: members[index].key = key
      case 2 where !members.isEmpty: members.append(JSONTree.Member(members[index].key, copy ?? .null))
      case 3: members.insert(JSONTree.Member(key, mutator.plainValue()), at: mutator.below(members.count + 1))
      case 4: members.append(JSONTree.Member(key, copy ?? .null))
      // Several at once: a rare key is one of two hundred.
      default:
        for _ in 0...mutator.below(4) {
          let key = [0x22] + Array(mutator.pick(FuzzVocabulary.keys).utf8) + [0x22]
          members.append(JSONTree.Member(key, mutator.plainValue()))
        }
      }
      return .object(members)
    }
  }

  private mutating func withOtherValue(_ tree: JSONTree) -> JSONTree {
    let copy = some(of: tree, where: { _ in true })
    return changingSome(of: tree, where: { _ in true }) { mutator, value in
      switch mutator.below(6) {
      case 0: .array([value])
      case 1: value.elements.first ?? .members([(mutator.pick(FuzzVocabulary.keys), value)])
      case 2: copy ?? value
      case 3 where value.text != nil: .array([.members([("type", .plain("text")), ("text", value)])])
      default: mutator.plainValue()
      }
    }
  }

  private mutating func plainValue() -> JSONTree {
    switch below(10) {
    case 0: .null
    case 1: .true
    case 2: .literal(Array("false".utf8))
    case 3: .literal(Array(pick(["0", "-1", "5", "1e5", "0.5", "99999999999999999999"]).utf8))
    case 4: .array([])
    case 5: .members([])
    case 6, 7: .plain(pick(FuzzVocabulary.types))
    default: .token(pick(FuzzVocabulary.texts))
    }
  }

  // MARK: Choosing

  private mutating func some(of tree: JSONTree, where isSuch: (JSONTree) -> Bool) -> JSONTree? {
    let count = tree.count(where: isSuch)
    return count == 0 ? nil : tree.value(at: below(count), where: isSuch)
  }

  private mutating func changingSome(
    of tree: JSONTree, where isSuch: (JSONTree) -> Bool, _ change: (inout FuzzMutator, JSONTree) -> JSONTree
  ) -> JSONTree {
    let count = tree.count(where: isSuch)
    guard count > 0 else { return tree }
    return tree.changing(at: below(count), where: isSuch) { change(&self, $0) }
  }

  private mutating func changingSomeMember(
    of tree: JSONTree, where isSuch: (JSONTree.Member) -> Bool,
    _ change: (inout FuzzMutator, inout JSONTree.Member) -> Void
  ) -> JSONTree {
    func has(_ tree: JSONTree) -> Bool {
      if case .object(let members) = tree { members.contains(where: isSuch) } else { false }
    }
    return changingSome(of: tree, where: has) { mutator, object in
      guard case .object(var members) = object else { return object }
      let places = members.indices.filter { isSuch(members[$0]) }
      guard !places.isEmpty else { return object }
      change(&mutator, &members[mutator.pick(places)])
      return .object(members)
    }
  }
}
