internal import HistoryJSON

/// The shape of a history without its text: what rules read.
///
/// One record of at most 48 bytes a block and 32 a message, built during the scan. Ids, names and texts are hashes of
/// their decoded bytes; rules fetch the bytes only to print a finding.
package struct Outline: Sendable {
  package var dialect: Dialect
  package var model: String?
  package var messages: ContiguousArray<Message> = []
  package var blocks: ContiguousArray<Block> = []
  package var tools: [Tool] = []
  package var parameters: [Parameter] = []
  /// What occurs anywhere in the history, so that a rule without prey is skipped.
  package var traits: Traits = []
  /// The place of the whole history, for findings that are about no message.
  package var range: Range<Int> = 0..<0
  /// The number of the line that the history begins on; nil where lines are counted from the bytes.
  package var line: Int?

  package init(dialect: Dialect, model: String? = nil) {
    self.dialect = dialect
    self.model = model
  }

  /// The message that a block belongs to. O(log n).
  func message(of block: Int) -> Int {
    var low = 0
    var high = messages.count
    while low < high {
      let middle = (low + high) / 2
      if Int(messages[middle].firstBlock) <= block { low = middle + 1 } else { high = middle }
    }
    // Messages without blocks share their first block with the next one: the last of them owns it.
    return low - 1
  }

  /// The blocks of a message.
  func blocks(of message: Int) -> Range<Int> {
    let start = Int(messages[message].firstBlock)
    let next = message + 1 < messages.count ? Int(messages[message + 1].firstBlock) : blocks.count
    return start..<max(start, next)
  }

  package struct Traits: OptionSet, Sendable {
    package let rawValue: UInt32
    package init(rawValue: UInt32) { self.rawValue = rawValue }
    static let loneSurrogate = Traits(rawValue: 1)
    static let duplicateKey = Traits(rawValue: 2)
    static let emptyText = Traits(rawValue: 4)
    static let blankText = Traits(rawValue: 8)
    static let oddID = Traits(rawValue: 16)
    static let oddName = Traits(rawValue: 32)
    static let malformed = Traits(rawValue: 64)
    static let errorStub = Traits(rawValue: 128)
    static let oddInput = Traits(rawValue: 256)
    static let emptyMessage = Traits(rawValue: 512)
    static let emptyErrorResult = Traits(rawValue: 1024)
    static let emptyToolCalls = Traits(rawValue: 2048)
    static let toolCall = Traits(rawValue: 4096)
    static let toolResult = Traits(rawValue: 8192)
    static let thinking = Traits(rawValue: 16384)
    static let media = Traits(rawValue: 1 << 15)
    static let cacheMarker = Traits(rawValue: 1 << 16)
    static let serverTool = Traits(rawValue: 1 << 17)
    /// A system or developer message among the messages.
    static let system = Traits(rawValue: 1 << 18)
    /// A reasoning field beside the content.
    static let reasoningField = Traits(rawValue: 1 << 19)
  }

  /// A member of the body beside the messages: its name and where its value stands.
  package struct Parameter: Sendable {
    var name: String
    var range: Range<Int>
  }

  /// The member of the body with a name.
  func parameter(_ name: String) -> Parameter? { parameters.last { $0.name == name } }

  /// A tool that the request declares: 24 bytes.
  package struct Tool: Sendable {
    var nameHash: UInt64
    var offset: Int
    var length: UInt32
    var nameLength: UInt32
    var isCustom: Bool
    var isOddlyNamed: Bool
  }
}
