internal import ConversationHistory
internal import HistoryJSON

/// The members of a line of a Claude Code session that place it: nodes, -1 where there is none.
struct ClaudeCodeLine {
  private(set) var type = -1
  private var typeName = WireName.unknown
  private(set) var uuid = -1
  private(set) var parent = -1
  private(set) var session = -1
  private(set) var message = -1
  private(set) var isSidechain = false
  private(set) var isMeta = false
  private(set) var isAPIError = false
  private(set) var hasTeam = false
  private(set) var hasLeaf = false
  private(set) var hasSnapshot = false

  /// Nil if the value is no object. A reader of many lines keeps the table of names at hand.
  init?(
    bytes: RawSpan, nodes: borrowing ContiguousArray<JSONNode>, root: Int, names: borrowing WireNameTable = .shared
  ) {
    guard nodes[root].kind == .object else { return nil }
    var key = root + 1
    let end = Int(nodes[root].next)
    while key < end {
      let value = key + 1
      switch names.name(of: nodes[key], in: bytes) {
      case .type: type = value
      case .uuid: uuid = value
      case .isMeta: isMeta = nodes[value].kind == .true
      case .message: message = value
      case .leafUUID: hasLeaf = true
      case .snapshot: hasSnapshot = true
      case .teamName: hasTeam = nodes[value].kind == .string
      case .sessionID: session = value
      case .parentUUID: parent = value
      case .isSidechain: isSidechain = nodes[value].kind == .true
      case .isAPIErrorMessage: isAPIError = nodes[value].kind == .true
      default: break
      }
      key = Int(nodes[value].next)
    }
    if type >= 0 { typeName = names.name(of: nodes[type], in: bytes) }
  }

  /// Whether the type is one that most lines have.
  var isSpoken: Bool { typeName == .user || isAnswer }

  /// Whether the line says that the assistant speaks.
  var isAnswer: Bool { typeName == .assistant }

  /// Whether a line has the marks of a Claude Code session.
  func isTelling(bytes: RawSpan, nodes: ContiguousArray<JSONNode>) -> Bool {
    guard type >= 0, nodes[type].isString else { return false }
    if message >= 0, hasParts(bytes: bytes, nodes: nodes) { return false }
    if hasLeaf || hasSnapshot { return true }
    if message >= 0, nodes[message].kind == .object {
      if isSpoken { return true }
    }
    return session >= 0 && (uuid >= 0 || parent >= 0 || message >= 0)
      || uuid >= 0 && parent >= 0
  }

  /// Qwen Code shares the envelope, with Gemini's parts inside.
  private func hasParts(bytes: RawSpan, nodes: ContiguousArray<JSONNode>) -> Bool {
    nodes.members(of: message).contains { WireName(nodes[$0.key], in: bytes) == .parts }
  }

  /// Who speaks, as the envelope says it: some writers leave it out of the message.
  var speaker: Role? {
    switch typeName {
    case .user: .user
    case .assistant: .assistant
    default: nil
    }
  }

  func record(line: Int, bytes: RawSpan, nodes: ContiguousArray<JSONNode>) -> ClaudeCodeRecord {
    let speaks = isSpoken && message >= 0 && !isAPIError
    let isMessage = speaks && nodes[message].kind == .object
    var record = ClaudeCodeRecord(
      kind: isMessage ? .message : uuid >= 0 ? .link : .aside, line: UInt32(clamping: line))
    record.isSidechain = isSidechain
    record.isHidden = isMeta || hasTeam
    record.uuid = nodes.idHash(of: uuid, in: bytes)
    record.parent = nodes.idHash(of: parent, in: bytes)
    record.session = nodes.idHash(of: session, in: bytes)
    return record
  }
}

extension ContiguousArray<JSONNode> {
  /// The hash of a string that is an id, never 0; 0 for anything else, and for a node that is missing.
  func idHash(of node: Int, in bytes: RawSpan) -> UInt64 {
    node >= 0 && self[node].isString ? JSONString.hash(self[node], in: bytes) | 1 : 0
  }
}
