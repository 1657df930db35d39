internal import HistoryJSON

/// Gives old names back to a response as its bytes come in.
///
/// Server-sent events, and values a line, go out line by line as soon as each is whole; one value over several lines goes
/// out at the end. Whatever is no JSON passes through as it is.
public struct ResponseStream: Sendable {
  private enum Mode {
    case undecided
    case lines
    case whole
  }

  private let restorer: NameRestorer
  private var mode = Mode.undecided
  /// What was not written yet: the beginning of a line, or of the whole value.
  private var pending: [UInt8] = []
  /// Up to where no line feed was found.
  private var searched = 0

  /// Makes a stream that restores by a map.
  public init(_ restorer: NameRestorer) { self.restorer = restorer }

  /// Takes the next bytes; gives what can be written. Linear over all calls.
  public mutating func append(_ bytes: [UInt8]) -> [UInt8] {
    pending += bytes
    var output: [UInt8] = []
    var start = 0
    while mode != .whole, let end = pending[max(start, searched)...].firstIndex(of: 0x0A) {
      let line = Array(pending[start...end])
      if mode == .undecided { mode = decided(by: line) }
      if mode == .whole { break }
      output += restored(line)
      start = end + 1
      searched = start
    }
    pending.removeFirst(start)
    searched = mode == .whole ? 0 : pending.count
    return output
  }

  /// Ends the response; gives the rest.
  public mutating func finish() -> [UInt8] {
    defer { pending = [] }
    return mode == .lines ? restored(pending) : restorer.restored(pending) ?? restored(pending)
  }

  /// The first line that is not blank tells: the beginning of a value that goes on means one value.
  private func decided(by line: [UInt8]) -> Mode {
    guard let first = line.first(where: { $0 > 0x20 }) else { return .undecided }
    let opens = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    return opens && restorer.restored(line) == nil ? .whole : .lines
  }

  private static let dataField = Array("data:".utf8)

  /// A line with all that belongs to it; of an event the field `data`.
  private func restored(_ line: [UInt8]) -> [UInt8] {
    let isData = line.starts(with: Self.dataField)
    let start = isData ? Self.dataField.count : 0
    guard isData || line.contains(where: { $0 == UInt8(ascii: "{") }) else { return line }
    let end = line.count - (line.last == 0x0A ? line.dropLast().last == 0x0D ? 2 : 1 : 0)
    guard let value = restorer.restored(Array(line[start..<end])) else { return line }
    return Array(line[..<start]) + value + Array(line[end...])
  }
}
