import ConversationHistory
import FileAccess

/// Ranges of a file, read again when a finding is printed.
struct FileBytes: ByteSource {
  private let file: PositionedFile

  init(_ file: PositionedFile) { self.file = file }

  func bytes(_ range: Range<Int>) -> [UInt8] { file.bytes(range) }
}
