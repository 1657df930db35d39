internal import ConversationHistory

/// An encoding of text that is not UTF-8, told from the first bytes of a file.
enum ForeignEncoding: String {
  case utf16 = "UTF-16"
  case utf32 = "UTF-32"

  /// A byte order mark tells, or zeros around the brace that JSON begins with.
  init?(of bytes: [UInt8]) {
    let head = Array(bytes.prefix(4))
    let isOpening = { (byte: UInt8) in byte == 0x7B || byte == 0x5B }
    if head == [0xFF, 0xFE, 0, 0] || head == [0, 0, 0xFE, 0xFF] {
      self = .utf32
    } else if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      self = .utf16
    } else if head.count == 4, isOpening(head[0]),
      head[1...].elementsEqual([0, 0, 0])
        || isOpening(head[3]) && head[..<3].elementsEqual([0, 0, 0])
          && bytes.dropFirst(4).prefix(3).elementsEqual([0, 0, 0])
    {
      self = .utf32
    } else if head.count == 4, isOpening(head[0]), head[1] == 0, head[2] != 0, head[3] == 0 {
      self = .utf16
    } else if head.count == 4, head[0] == 0, isOpening(head[1]), head[2] == 0, head[3] != 0 {
      self = .utf16
    } else {
      return nil
    }
  }

  var finding: Finding {
    Finding(
      rule: "foreign-encoding", severity: .error, path: "", message: "the file is \(rawValue); JSON is UTF-8",
      help: "convert it, for example with `iconv -f \(rawValue) -t UTF-8`",
      place: Place(line: 1, column: 1, byteOffset: 0, byteLength: 2), subject: rawValue)
  }
}
