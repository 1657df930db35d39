internal import HistoryJSON

/// What a rule's check sees: the outline, what the dialect accepts, the pairs, and the bytes where it needs them.
struct LintContext: Sendable {
  let outline: Outline
  let requirements: Requirements
  let purpose: Purpose
  let pairing: PairingWalk
  private let source: any ByteSource

  init(
    _ outline: Outline, _ requirements: Requirements, _ purpose: Purpose, _ source: any ByteSource
  ) {
    self.outline = outline
    self.requirements = requirements
    self.purpose = purpose
    self.source = source
    pairing =
      outline.traits.isDisjoint(with: [.toolCall, .toolResult])
      ? PairingWalk(requirements.results) : PairingWalk(outline, requirements)
  }

  var isAnthropic: Bool { outline.dialect.family == .anthropic }

  /// Where a finding points to.
  enum Subject {
    case history
    case message(Int)
    case block(Int)
    case tool(Int)
  }

  /// The indexes of the messages.
  var messages: Range<Int> { outline.messages.indices }

  func finding(
    _ rule: String, _ severity: Severity, at subject: Subject, _ message: String,
    help: String? = nil, apiError: String? = nil, fix: Fix? = nil, identity: String = ""
  ) -> Finding {
    let range = range(of: subject)
    return Finding(
      rule: rule, severity: severity, path: path(of: subject), message: message, help: help,
      apiError: apiError, fix: fix,
      place: Place(
        line: Int(line(of: subject)), column: 0, byteOffset: range.lowerBound,
        byteLength: range.count),
      messageIndex: messageIndex(of: subject), subject: identity)
  }

  /// The bytes of a subject.
  func spelling(of subject: Subject) -> [UInt8] { source.bytes(range(of: subject)) }

  private func range(of subject: Subject) -> Range<Int> {
    switch subject {
    case .history: outline.range
    case .message(let index):
      outline.messages[index].offset..<outline.messages[index].offset + Int(outline.messages[index].length)
    case .block(let index):
      outline.blocks[index].offset..<outline.blocks[index].offset + Int(outline.blocks[index].length)
    case .tool(let index):
      outline.tools[index].offset..<outline.tools[index].offset + Int(outline.tools[index].length)
    }
  }

  private func line(of subject: Subject) -> UInt32 {
    switch subject {
    case .message(let index): outline.messages[index].line
    case .block(let index): outline.blocks[index].line
    case .history, .tool: UInt32(clamping: outline.line ?? 0)
    }
  }

  private func messageIndex(of subject: Subject) -> Int? {
    switch subject {
    case .message(let index): index
    case .block(let index): outline.message(of: index)
    case .history, .tool: nil
    }
  }
}

extension LintContext {
  /// The path in the wire's own terms.
  func path(of subject: Subject) -> String {
    switch subject {
    case .history: return "messages"
    case .message(let index): return "messages[\(index)]"
    case .tool(let index):
      return isAnthropic ? "tools[\(index)].name" : "tools[\(index)].function.name"
    case .block(let index):
      let message = outline.message(of: index)
      let start = "messages[\(message)]"
      let block = outline.blocks[index]
      guard !isAnthropic else {
        return block.flags.contains(.bare)
          ? "\(start).content" : "\(start).content[\(position(of: index, in: message))]"
      }
      switch block.kind {
      case .toolResult: return start
      case .toolCall: return "\(start).tool_calls[\(callPosition(of: index, in: message))]"
      case .refusal where block.flags.contains(.bare): return "\(start).refusal"
      default:
        return block.flags.contains(.bare)
          ? "\(start).content" : "\(start).content[\(position(of: index, in: message))]"
      }
    }
  }

  /// The index of a block in the content of its message.
  func position(of block: Int, in message: Int) -> Int {
    block - Int(outline.messages[message].firstBlock)
  }

  private func callPosition(of block: Int, in message: Int) -> Int {
    let first = Int(outline.messages[message].firstBlock)
    return outline.blocks[first..<block].count { $0.kind == .toolCall }
  }

  /// The id of a call, or the one that a result names, decoded from the bytes.
  func id(of block: Int) -> String {
    let record = outline.blocks[block]
    let key =
      switch (record.kind, isAnthropic) {
      case (.toolResult, true), (.serverToolResult, _): "tool_use_id"
      case (.toolResult, false): "tool_call_id"
      default: "id"
      }
    return string(key, at: record.offset, length: Int(record.length)) ?? ""
  }

  /// The name that a call uses.
  func toolName(of block: Int) -> String {
    let record = outline.blocks[block]
    guard let source = value(at: record.offset, length: Int(record.length)) else { return "" }
    let holder = isAnthropic ? 0 : source.member("function", of: 0) ?? 0
    return source.member("name", of: holder).flatMap { JSONText(Origin(source, $0)).text?.string }
      ?? ""
  }

  /// A declared name.
  func toolName(_ tool: Int) -> String {
    let record = outline.tools[tool]
    return value(at: record.offset, length: Int(record.length))
      .flatMap { JSONText(Origin($0, 0)).text?.string } ?? ""
  }

  /// The text of a text block.
  func text(of block: Int) -> MessageText? {
    let record = outline.blocks[block]
    guard let source = value(at: record.offset, length: Int(record.length)) else { return nil }
    if record.flags.contains(.bare) { return JSONText(Origin(source, 0)).text }
    return source.member("text", of: 0).flatMap { JSONText(Origin(source, $0)).text }
  }

  /// A string member of a message.
  func member(_ key: String, of message: Int) -> String? {
    let record = outline.messages[message]
    return string(key, at: record.offset, length: Int(record.length))
  }

  private func string(_ key: String, at offset: Int, length: Int) -> String? {
    guard let source = value(at: offset, length: length), let node = source.member(key, of: 0)
    else { return nil }
    return JSONText(Origin(source, node)).text?.string
  }

  private func value(at offset: Int, length: Int) -> SourceText? {
    SourceText.of(source.bytes(offset..<offset + length))
  }
}

extension LintContext {
  /// Whether any string of a block has half of a surrogate pair.
  func hasLoneSurrogate(_ block: Int) -> Bool {
    let record = outline.blocks[block]
    return hasLoneSurrogate(at: record.offset, length: Int(record.length))
  }

  func messageHasLoneSurrogate(_ message: Int) -> Bool {
    let record = outline.messages[message]
    return hasLoneSurrogate(at: record.offset, length: Int(record.length))
  }

  private func hasLoneSurrogate(at offset: Int, length: Int) -> Bool {
    value(at: offset, length: length)?.document.nodes.contains { $0.hasLoneSurrogate } ?? false
  }
}
