/// A history as a person scrolls through it: the shape of its messages, and which calls and results belong together.
public struct TranscriptTimeline: Sendable, Hashable {
  /// One message.
  public struct Message: Sendable, Hashable {
    /// Its shape.
    public var sketch: MessageSketch
    /// What the blocks say, by their place in the sketch; empty unless text of the transcript was asked for.
    public var texts: [Int: String]

    /// Makes a message from its parts.
    public init(_ sketch: MessageSketch, texts: [Int: String] = [:]) {
      self.sketch = sketch
      self.texts = texts
    }
  }

  /// A place: a message, by its index, and a block of it.
  public struct Place: Sendable, Hashable {
    /// The index of the message in the provider's count.
    public var message: Int
    /// The place of the block in its sketch.
    public var block: Int

    /// Makes a place from its parts.
    public init(message: Int, block: Int) {
      self.message = message
      self.block = block
    }
  }

  /// A call and its result, wherever they stand.
  public struct Pair: Sendable, Hashable {
    /// The call.
    public var call: Place
    /// The result.
    public var result: Place
    /// Whether the wire takes the result where it stands.
    public var isInPlace: Bool

    /// Makes a pair from its parts.
    public init(call: Place, result: Place, isInPlace: Bool) {
      self.call = call
      self.result = result
      self.isInPlace = isInPlace
    }
  }

  /// How many messages the history has.
  public var count: Int
  /// Its messages in order; of a very long history the beginning, the end, and what stands around findings.
  public var messages: [Message]
  /// The pairs of which both halves are among the messages.
  public var pairs: [Pair]

  /// Makes a timeline from its parts.
  public init(count: Int, messages: [Message], pairs: [Pair] = []) {
    self.count = count
    self.messages = messages
    self.pairs = pairs
  }
}

extension TranscriptTimeline {
  /// How many messages are shown whole, how many around a finding, and how many blocks of one message.
  private static let mostMessages = 2000
  private static let reach = 20
  private static let mostBlocks = 40

  /// The timeline of an outline; `showsText` reads the texts as well. Linear in what is shown and in the blocks.
  package init(_ outline: Outline, source: any ByteSource, findings: [Finding], showsText: Bool) {
    let context = LintContext(showing: outline, source)
    let shown = Self.shown(outline.messages.count, around: findings.compactMap(\.messageIndex))
    count = outline.messages.count
    messages = shown.map { index in
      let blocks = outline.blocks(of: index).prefix(Self.mostBlocks)
      let texts = showsText ? blocks.enumerated().map { ($0.offset, context.excerpt(of: $0.element)) } : []
      return Message(
        context.sketch(index, atMost: Self.mostBlocks), texts: Dictionary(uniqueKeysWithValues: texts))
    }
    let walk = PairingWalk(outline, Requirements(dialect: outline.dialect, model: outline.model))
    let places = Set(shown)
    func place(_ message: Int, _ block: Int) -> Place? {
      let place = block - Int(outline.messages[message].firstBlock)
      return places.contains(message) && place < Self.mostBlocks ? Place(message: message, block: place) : nil
    }
    pairs = walk.calls.compactMap { call in
      let (index, isInPlace): (Int, Bool)
      switch call.answer {
      case .none: return nil
      case .inPlace(let result): (index, isInPlace) = (result, true)
      case .misplaced(let result): (index, isInPlace) = (result, false)
      }
      let result = walk.results[index]
      guard let from = place(call.message, call.block), let to = place(result.message, result.block) else { return nil }
      return Pair(call: from, result: to, isInPlace: isInPlace)
    }
  }

  private static func shown(_ count: Int, around places: [Int]) -> [Int] {
    guard count > mostMessages else { return Array(0..<count) }
    var shown = Set(0..<reach).union(count - reach..<count)
    for place in places where shown.count < mostMessages {
      shown.formUnion(max(0, place - reach)..<min(count, place + reach + 1))
    }
    return shown.sorted()
  }
}

extension LintContext {
  /// The beginning of what a block says; of calls and results as they are spelled.
  fileprivate func excerpt(of block: Int) -> String {
    if outline.blocks[block].kind == .text, let text = text(of: block)?.string {
      return String(text.unicodeScalars.prefix(4000))
    }
    return String(String(decoding: spelling(of: .block(block)).prefix(4000), as: UTF8.self).unicodeScalars.prefix(1000))
  }
}
