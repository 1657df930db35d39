internal import HistoryJSON

/// What a rule's check sees: the outline, what the dialect accepts, the pairs, and the bytes where it needs them.
///
/// A class, for rules hand it on to closures by the thousand, and a copy of a struct retains all that it holds.
final class LintContext: Sendable {
  let outline: Outline
  let requirements: Requirements
  let purpose: Purpose
  let pairing: PairingWalk
  /// What occurs in the history, pairs included.
  let traits: Outline.Traits
  /// The images and documents of a Messages request, in order.
  let media: [Medium]
  let source: any ByteSource

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
    traits = outline.wholeTraits(for: purpose).union(pairing.traits)
    media = outline.traits.contains(.media) ? LintContext(showing: outline, source).readMedia() : []
  }

  /// A context that shows messages and has no pairs.
  init(showing outline: Outline, _ source: any ByteSource) {
    self.outline = outline
    self.source = source
    purpose = .saved
    requirements = Requirements(dialect: outline.dialect, model: nil)
    pairing = PairingWalk(requirements.results)
    traits = outline.traits
    media = []
  }

  var isAnthropic: Bool { outline.dialect.family == .anthropic }
  var family: Dialect.Family { outline.dialect.family }

  /// Whether the words of OpenAI's own Chat Completions apply; its variants have words of their own.
  var isOpenAIChat: Bool { outline.dialect == .openAIChat }

  /// Whether a call and its result need no more than the same id, wherever they stand.
  var pairsByIDAlone: Bool { requirements.results == .anywhereBehind }

  /// Where a finding points to.
  enum Subject {
    case history
    case message(Int)
    case block(Int)
    case tool(Int)
    /// A member of the body beside the messages.
    case parameter(String)
    /// An element of such a member, as it was read from there.
    case element(of: String, Int, JSONText)
  }

  /// The indexes of the messages.
  var messages: Range<Int> { outline.messages.indices }

  /// What is wrong with each message: a `flatMap` that does nothing for those with which nothing is.
  func findings(_ each: (Int) -> [Finding]) -> [Finding] {
    var all: [Finding] = []
    for message in messages {
      let found = each(message)
      if !found.isEmpty { all += found }
    }
    return all
  }

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
  func spelling(of subject: Subject) -> [UInt8] {
    if let shape = outline.shape, let respelled = respelled(subject, shape) { return respelled }
    return source.bytes(range(of: subject))
  }

  func range(of subject: Subject) -> Range<Int> {
    switch subject {
    case .history: outline.range
    case .message(let index):
      outline.messages[index].offset..<outline.messages[index].offset + Int(outline.messages[index].length)
    case .block(let index):
      outline.blocks[index].offset..<outline.blocks[index].offset + Int(outline.blocks[index].length)
    case .tool(let index):
      outline.tools[index].offset..<outline.tools[index].offset + Int(outline.tools[index].length)
    case .parameter(let name): outline.parameter(name)?.range ?? outline.range
    case .element(let name, _, let value): range(of: value, in: name)
    }
  }

  private func range(of element: JSONText, in name: String) -> Range<Int> {
    guard let whole = outline.parameter(name)?.range else { return outline.range }
    let range = element.origin.source[element.origin.node].range
    return whole.lowerBound + range.lowerBound..<whole.lowerBound + range.upperBound
  }

  private func line(of subject: Subject) -> UInt32 {
    switch subject {
    case .message(let index): outline.messages[index].line
    case .block(let index): outline.blocks[index].line
    case .history, .tool, .parameter, .element: UInt32(clamping: outline.line ?? 0)
    }
  }

  private func messageIndex(of subject: Subject) -> Int? {
    switch subject {
    case .message(let index): index
    case .block(let index): outline.message(of: index)
    case .history, .tool, .parameter, .element: nil
    }
  }
}
