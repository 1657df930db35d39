internal import ConversationHistory
internal import HistoryJSON

/// One thing that a repair does to a file in a form of its own.
enum ForeignChange {
  case replace(RecordFile.Place, with: [UInt8])
  case set(ForeignForm.Setting, record: Int)
  /// Takes an element out of its list, or a line away.
  case remove(RecordFile.Place)
  /// Puts an element into a list.
  case element([UInt8], list: Int, position: Int, record: Int)
  /// Puts a message behind the element or line that holds another.
  case message([UInt8], behind: RecordFile.Place)
}
