internal import ConversationHistory
internal import HistoryJSON

/// A conversation told in one string, `user: …\nassistant: …`, as a record in which each message is a string.
struct DisplayedMessages {
  let record: SessionRecord
  private(set) var messages: [(role: Role, node: Int)] = []

  private static let speakers: [(name: [UInt8], role: Role)] = [
    ([UInt8]("user: ".utf8), .user), ([UInt8]("assistant: ".utf8), .assistant), ([UInt8]("tool: ".utf8), .tool),
    ([UInt8]("system: ".utf8), .system),
  ]

  init(_ record: SessionRecord, _ text: Int) {
    let content = record.nodes[text].contentRange
    var starts: [(role: Role, name: Int, text: Int)] = []
    func begin(at index: Int) {
      for (name, role) in Self.speakers where record.bytes[index..<content.upperBound].starts(with: name) {
        starts.append((role, index, index + name.count))
      }
    }
    begin(at: content.lowerBound)
    var index = content.lowerBound
    while index < content.upperBound {
      let isEscape = record.bytes[index] == 0x5C
      // A line feed is written as an escape; what is behind a backslash begins none.
      if isEscape, index + 1 < content.upperBound, record.bytes[index + 1] == 0x6E { begin(at: index + 2) }
      index += isEscape ? 2 : 1
    }
    var nodes = record.nodes
    for (position, start) in starts.enumerated() {
      // The line feed before the next speaker is an escape of two bytes.
      let end = position + 1 < starts.count ? starts[position + 1].name - 2 : content.upperBound
      messages.append((start.role, nodes.count))
      // A string reaches from quote to quote: here the bytes around the text stand for them.
      nodes.append(
        JSONNode(
          start: UInt32(clamping: start.text - 1), end: UInt32(clamping: max(start.text, end) + 1),
          next: UInt32(clamping: nodes.count + 1), info: record.nodes[text].info))
    }
    self.record = SessionRecord(bytes: record.bytes, nodes: nodes, line: record.line, isDocument: record.isDocument)
  }
}
