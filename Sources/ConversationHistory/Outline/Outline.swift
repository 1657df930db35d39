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
  /// Whether it is that of a request body, and not of a saved session, whose messages carry members of the client.
  package var isBody = false
  /// The place of the whole history, for findings that are about no message.
  package var range: Range<Int> = 0..<0
  /// Whether the messages stand in a request body, so that what it lacks is known to be lacking.
  package var isWhole = false
  /// The number of the line that the history begins on; nil where lines are counted from the bytes.
  package var line: Int?
  /// How the blocks are spelled, where the format of the session has a form of its own.
  package var shape: ForeignShape?

  package init(dialect: Dialect, model: String? = nil) {
    self.dialect = dialect
    self.model = model
  }

  /// Forgets the history, and keeps the storage for the next one of this dialect and model.
  mutating func removeAll() {
    messages.removeAll(keepingCapacity: true)
    blocks.removeAll(keepingCapacity: true)
    if !tools.isEmpty { tools.removeAll(keepingCapacity: true) }
    if !parameters.isEmpty { parameters.removeAll(keepingCapacity: true) }
    traits = []
    range = 0..<0
    line = nil
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
  package func blocks(of message: Int) -> Range<Int> {
    let start = Int(messages[message].firstBlock)
    let next = message + 1 < messages.count ? Int(messages[message + 1].firstBlock) : blocks.count
    return start..<max(start, next)
  }

  /// A member of the body beside the messages: its name and where its value stands.
  package struct Parameter: Sendable {
    var name: String
    var range: Range<Int>
  }

  /// The member of the body with a name.
  func parameter(_ name: String) -> Parameter? { parameters.last { $0.name == name } }

  /// A tool that the request declares.
  package struct Tool: Sendable {
    var nameHash: UInt64
    var offset: Int
    var length: UInt32
    var nameLength: UInt32
    /// The index in the list of tools; declarations without a name are in the list and not here.
    var element: UInt32
    /// The index among the functions of its element, on Gemini.
    var function: UInt32
    var isCustom: Bool
    var isOddlyNamed: Bool
  }
}
