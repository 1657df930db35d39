internal import ConversationHistory
internal import HistoryJSON

/// How the records of a format name each other, and how a message is written into one.
struct TreeForm: Sendable {
  /// The members in which a record has its id and that of its parent.
  let id: String
  let parent: String
  /// How many characters of a made-up id the format takes.
  let idLength: Int
  /// The members that a record gets which is to hold a message, by the message, the record of a neighbour and the tool
  /// whose result it is; nil for a message that the format cannot hold.
  let members: @Sendable (Message, SourceText, MessageText?) -> [(key: String, value: [UInt8])]?

  /// An id as the format has them.
  func madeUpID(from seed: [UInt8]) -> [UInt8] {
    let uuid = MadeUpUUID.text(from: seed)
    return idLength < uuid.count ? Array(uuid.filter { $0 != 0x2D }.prefix(idLength)) : uuid
  }
}
