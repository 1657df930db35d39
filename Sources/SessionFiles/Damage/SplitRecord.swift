internal import HistoryJSON

/// A record that a raw line feed in a string parts over several lines (github/copilot-cli#2649), as its lines come.
///
/// Memory: the lines that wait, at most `longest` bytes of them.
struct SplitRecord {
  /// A line, with what the scanner says of it.
  struct Part {
    var line: JSONLine
    /// Without the end of the line.
    var bytes: [UInt8]
    /// Nil for a value by itself, such as a number.
    var error: JSONError?
  }

  /// The lines so far: all end in the middle of one string.
  private(set) var parts: [Part] = []
  /// Their bytes as the file has them, but for the last line feed.
  private(set) var bytes: [UInt8] = []
  private var attempts = 0

  /// 1 MiB.
  static let longest = 1 << 20
  /// How often a line may seem to end the record.
  static let mostAttempts = 16

  /// Nil unless a line ends in the middle of a string.
  init?(_ part: Part) {
    guard let error = part.error, error.kind != .noValue, !part.line.isTorn, part.bytes.count < Self.longest else {
      return nil
    }
    parts = [part]
    bytes = part.bytes
    // NUL bytes and the like may hide that the string goes on.
    guard error.kind == .unterminatedString || scanned()?.kind == .unterminatedString else { return nil }
  }

  /// Takes the next line, which is no object and no list. False, and nothing is taken, if it does not go on with the
  /// string.
  mutating func take(_ part: Part) -> Bool {
    guard bytes.count + part.bytes.count < Self.longest else { return false }
    let before = bytes.count
    if let last = parts.last, last.line.hasCR { bytes.append(0x0D) }
    bytes.append(0x0A)
    bytes += part.bytes
    guard goesOn(behind: part) else {
      bytes.removeSubrange(before...)
      return false
    }
    parts.append(part)
    return true
  }

  private mutating func goesOn(behind part: Part) -> Bool {
    // As long as no quote comes the string goes on.
    guard part.bytes.contains(0x22) else { return !part.line.isTorn }
    attempts += 1
    let error = scanned()
    isWhole = error == nil
    return isWhole || error?.kind == .unterminatedString && !part.line.isTorn && attempts < Self.mostAttempts
  }

  /// Whether the lines are one record.
  private(set) var isWhole = false

  private func scanned() -> JSONError? {
    var scanner = JSONScanner()
    let readable = ReadableLine(bytes).bytes
    do throws(JSONError) {
      try scanner.scan(readable, in: 0..<readable.count)
      return nil
    } catch {
      return error
    }
  }

  /// All lines as one, that ends as the last of them does.
  var joined: Part {
    var part = parts[0]
    part.bytes = bytes
    if let last = parts.last?.line { (part.line.hasCR, part.line.isTorn) = (last.hasCR, last.isTorn) }
    return part
  }
}

extension JSONScanner {
  /// Whether what was scanned is a record: a line of a text may well be a number.
  func isRecord(_ error: JSONError?) -> Bool {
    error == nil && (nodes[0].kind == .object || nodes[0].kind == .array)
  }
}
