internal import HistoryJSON

/// What a line of a Claude Code session says of its place in the conversation: 48 bytes.
struct ClaudeCodeRecord: Sendable {
  enum Kind: UInt8, Sendable {
    /// A message of the user or the assistant.
    case message
    /// Another link of the chain: progress, system, attachment, or a message that is not on the wire.
    case link
    /// No part of the chain: a summary, a snapshot, a title.
    case aside
  }

  var kind: Kind
  var isSidechain = false
  /// Shown to the user or injected, and left out by readers of the chain.
  var isHidden = false
  /// Hashes of the ids; 0 for none.
  var uuid: UInt64 = 0
  var parent: UInt64 = 0
  /// The id of the API's message, that several lines may share.
  var messageID: UInt64 = 0
  var session: UInt64 = 0
  /// The index of the message in the outline of all lines; -1 if there is none.
  var message: Int32 = -1
  var line: UInt32
}
