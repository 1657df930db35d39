internal import ConversationHistory

/// Changes inputs of a fuzzer by their structure: messages, blocks, members, ids and lines instead of bytes.
///
/// The same input and seed give the same result. What a generator makes is put in now and then, so that a fuzzer that
/// begins with nothing has histories soon.
package struct FuzzMutator {
  private let form: FuzzForm
  var random: SplitMix64

  package init(_ form: FuzzForm, seed: UInt64) {
    self.form = form
    random = SplitMix64(seed)
  }

  /// The input changed; nil where its bytes are to be changed instead, or where the result would be too long.
  package mutating func mutated(_ input: [UInt8], atMost room: Int) -> [UInt8]? {
    guard form.body != .text else { return nil }
    var (header, body) = split(input)
    if !form.headers.isEmpty, header == nil || below(24) == 0 {
      header = Array(pick(form.headers).utf8)
      return joined(header, body, room)
    }
    // Inputs that are choices of the generator have no structure of their own.
    if let header, ["made", "valid", "client"].contains(where: { header.starts(with: $0.utf8) }) { return nil }
    if below(5) == 0 { return nil }
    for _ in 0...below(5) {
      guard let next = changed(body, header) else { return nil }
      body = next
    }
    return joined(header, body, room)
  }

  /// A part of the second input put into the first; of both the beginning and the end where they have no structure.
  package mutating func crossed(_ first: [UInt8], _ second: [UInt8], atMost room: Int) -> [UInt8] {
    let (header, body) = split(first)
    let other = split(second).body
    if form.body != .text, let tree = JSONTree(body), let donor = JSONTree(other),
      let result = joined(header, crossed(tree, donor).written(), room)
    {
      return result
    }
    if form.body == .lines {
      var lines = Self.lines(of: body)
      let others = Self.lines(of: other)
      if !others.isEmpty { lines.insert(pick(others), at: below(lines.count + 1)) }
      if let result = joined(header, Self.joined(lines), room) { return result }
    }
    let head = first.prefix(below(first.count + 1))
    return Array((head + second.dropFirst(below(second.count + 1))).prefix(room))
  }

  private mutating func changed(_ body: [UInt8], _ header: [UInt8]?) -> [UInt8]? {
    if body.isEmpty || below(64) == 0 { return generated(header) }
    if let tree = JSONTree(body) {
      if below(48) == 0 { return cut(body) }
      return changed(tree, generated: { $0.generatedMessages(header) }).written(pick(JSONTree.Style.allCases))
    }
    guard form.body == .lines else { return nil }
    return changedLines(body, header)
  }

  private mutating func changedLines(_ body: [UInt8], _ header: [UInt8]?) -> [UInt8]? {
    var lines = Self.lines(of: body)
    guard !lines.isEmpty else { return nil }
    let index = below(lines.count)
    switch below(12) {
    case 0: lines.remove(at: index)
    case 1: lines.insert(lines[index], at: below(lines.count + 1))
    case 2: lines.swapAt(index, below(lines.count))
    // Two records on one line, and one inside of another.
    case 3 where index + 1 < lines.count: lines[index] += lines.remove(at: index + 1)
    case 4: lines[index].insert(contentsOf: pick(lines), at: below(lines[index].count + 1))
    case 5: lines[index] = cut(lines[index])
    case 6:
      let damage: [[UInt8]] = [
        [0], [0, 0, 0, 0], [0xFF], [0x0A], [0x0D], [0xEF, 0xBB, 0xBF], [0x1B], [0x22], [0x7B], [0x7D],
      ]
      lines[index].insert(contentsOf: pick(damage), at: below(lines[index].count + 1))
    default:
      guard let tree = JSONTree(lines[index]) else { return nil }
      lines[index] = changed(tree, generated: { $0.generatedMessages(header) }).written()
    }
    return Self.joined(lines)
  }

  private mutating func cut(_ bytes: [UInt8]) -> [UInt8] { Array(bytes.prefix(below(bytes.count + 1))) }

  /// A body of the generator, in the dialect that the header names or in any.
  private mutating func generated(_ header: [UInt8]?) -> [UInt8] {
    let named = header.flatMap { header in
      header.split(separator: 0x20).compactMap { Dialect(id: String(decoding: $0, as: UTF8.self)) }.first
    }
    let choices = (0..<(8 << below(5))).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    return HistoryGenerator.body(choices, named ?? pick(Dialect.all))
  }

  private mutating func generatedMessages(_ header: [UInt8]?) -> [JSONTree] {
    JSONTree(generated(header)).map(WireEntry.messages) ?? []
  }

  private func split(_ input: [UInt8]) -> (header: [UInt8]?, body: [UInt8]) {
    guard !form.headers.isEmpty, let end = input.prefix(100).firstIndex(of: 0x0A) else { return (nil, input) }
    return (Array(input[..<end]), Array(input[(end + 1)...]))
  }

  private func joined(_ header: [UInt8]?, _ body: [UInt8], _ room: Int) -> [UInt8]? {
    let result = (header.map { $0 + [0x0A] } ?? []) + body
    return result.count <= room ? result : nil
  }

  private static func lines(of bytes: [UInt8]) -> [[UInt8]] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
  }

  private static func joined(_ lines: [[UInt8]]) -> [UInt8] { Array(lines.joined(separator: [0x0A])) }

  mutating func below(_ bound: Int) -> Int { bound <= 1 ? 0 : Int(random.next() >> 33) % bound }

  mutating func pick<T>(_ list: [T]) -> T { list[below(list.count)] }
}
