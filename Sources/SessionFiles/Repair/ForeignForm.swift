internal import ConversationHistory
internal import HistoryJSON

/// How a format with a form of its own writes what a repair brings into a history.
struct ForeignForm: Sendable {
  /// A value to set in a record: the member of an object.
  typealias Setting = (node: Int, key: String, value: [UInt8])

  /// What gives a call its result, where results stand in their calls; nil for a call that has one.
  ///
  /// Asked with the call and the message that it stands in, both in the same record.
  var answer: (@Sendable (_ call: Origin, _ message: Origin, _ result: ToolResult) -> [Setting]?)?
  /// A message as the file has them: an element of a list or a line; nil for one that it cannot hold.
  var message: @Sendable (Message, ForeignNeighbour) -> [UInt8]? = { _, _ in nil }
  /// A block of a message, beside another one; nil for one that cannot stand there.
  var block: @Sendable (Block, ForeignNeighbour) -> [UInt8]? = { _, _ in nil }
  /// Where lines name the call that they tell of: a result stands behind the last of them.
  var callOfLine: MemberPath?
  /// The members in which a line has its id and that of the line before.
  var link: (id: String, parent: String)?
  /// The member of the document that counts the messages, and that of a message which has its number; the results of
  /// calls go into the turn behind them, so that no number changes.
  var counter: (next: String, number: String)?
  /// Whether calls and results have no ids, and pair by their order.
  var pairsByOrder = false
}

/// What stands where a repair writes: the values whose members a new one takes over.
struct ForeignNeighbour {
  /// The element or line beside the place, or the one that is replaced.
  let value: Origin
  /// Whether it is replaced: then its id stays.
  let isReplaced: Bool
  /// The names of the tools, by the ids of their calls.
  let tools: [MessageText: MessageText]
  /// The calls of the results that are written, as the file has them.
  var calls: [Origin] = []
  /// What a made-up id is made from.
  let seed: [UInt8]
  /// The number that a new message gets, where messages are counted.
  var number: Int?

  func node(_ path: MemberPath) -> Int? {
    value.source.bytes.withRawBytes {
      path.value(in: value.node, bytes: $0, nodes: value.source.document.nodes)
    }
  }

  /// A member as it is spelled.
  func spelling(_ path: MemberPath) -> [UInt8]? { node(path).map { [UInt8](value.source.spelling(of: $0)) } }

  func string(_ path: MemberPath) -> String? {
    node(path).flatMap { value.source[$0].isString ? String(decoding: value.source.decoded($0), as: UTF8.self) : nil }
  }

  /// An id for a new message, from what it stands beside; that of the message that is replaced.
  func id(_ path: MemberPath = "id") -> [UInt8] {
    if isReplaced, let id = spelling(path) { return id }
    return JSONString.encode(MadeUpUUID.text(from: seed))
  }

  /// An object with the neighbour's members of some names, and others, in the neighbour's order.
  func object(keeping kept: [String], _ members: KeyValuePairs<String, [UInt8]?>) -> [UInt8] {
    var given = members.compactMap { member in member.value.map { (key: [UInt8](member.key.utf8), value: $0) } }
    var result: [(key: [UInt8], value: [UInt8])] = []
    for member in JSONMembers(of: value.node, in: value.source.document.nodes) {
      let key = value.source.decoded(member.key)
      if let index = given.firstIndex(where: { $0.key == key }) {
        result.append(given.remove(at: index))
      } else if kept.contains(where: { key == [UInt8]($0.utf8) }) {
        result.append((key, [UInt8](value.source.spelling(of: member.value))))
      }
    }
    return JSONWriter.object(result + given)
  }
}

extension Message {
  /// The results of a message that is nothing else.
  var onlyResults: [ToolResult]? {
    let results = blocks.compactMap { block in if case .toolResult(let result) = block.content { result } else { nil } }
    return results.isEmpty || results.count < blocks.count ? nil : results
  }

  /// The texts of a message that is nothing else.
  var onlyTexts: [MessageText]? {
    let texts = blocks.compactMap(\.text)
    return texts.isEmpty || texts.count < blocks.count ? nil : texts
  }

  /// All blocks as a format writes them; nil where it cannot hold one of them.
  func blocks(written write: (Block) -> [UInt8]?) -> [[UInt8]]? {
    let written = blocks.compactMap(write)
    return written.count == blocks.count ? written : nil
  }
}

extension ToolResult {
  /// Its texts as one; nil if it holds anything else.
  var wholeText: MessageText? {
    let texts = content.compactMap(\.text)
    guard texts.count == content.count else { return nil }
    return texts.count == 1 ? texts[0] : MessageText(utf8: Array(texts.map(\.utf8).joined(separator: [0x0A, 0x0A])))
  }

  /// Whether it has no content, or empty texts alone.
  var saysNothing: Bool { content.allSatisfy { $0.text?.isEmpty ?? false } }

  /// Whether it is a failure, or stands for a result that was lost.
  var isFailure: Bool { isError || wholeText?.string.hasPrefix(InsertedText.mark) ?? false }
}

/// JSON that a repair writes, compact.
enum Fresh {
  static func object(_ members: KeyValuePairs<String, [UInt8]?>) -> [UInt8] {
    JSONWriter.object(members.compactMap { member in member.value.map { ([UInt8](member.key.utf8), $0) } })
  }

  static func list(_ elements: [[UInt8]]) -> [UInt8] { JSONWriter.array(elements) }

  static func string(_ text: String) -> [UInt8] { JSONString.encode([UInt8](text.utf8)) }

  static func number(_ value: Int) -> [UInt8] { [UInt8]("\(value)".utf8) }

  static let `true` = [UInt8]("true".utf8)
  static let `false` = [UInt8]("false".utf8)
  static let null = [UInt8]("null".utf8)

  /// A text block, as most formats have them.
  static func text(_ text: MessageText) -> [UInt8] { object(["type": string("text"), "text": text.token]) }
}
