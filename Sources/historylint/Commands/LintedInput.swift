import ConversationHistory
import FileAccess
import HistoryJSON
import SessionFiles

/// What was found in one input.
struct LintedInput: Sendable {
  var name: String
  var report: InputReport
  /// The bytes, where they cannot be read again.
  var bytes: [UInt8]?

  /// Reads and lints the file at a path; `-` is standard input. `advance` is told of the bytes of a file as they come.
  /// With several `jobs` the lines of a large file are scanned ahead.
  static func read(
    _ path: String, _ options: InputOptions, _ standardInputName: String?, jobs: Int = 1,
    advance: (Int) -> Void = { _ in }
  ) -> Result<LintedInput, FileError> {
    Result { () throws(FileError) in
      guard path != "-" else {
        return try held(
          ByteReader(standardInputNamed: "standard input"), options, as: standardInputName ?? "-")
      }
      let reader = try ByteReader(path: path)
      guard reader.status?.kind == .regular else { return try held(reader, options, as: path) }
      return try streamed(reader, path, options, jobs, advance)
    }
  }

  private static func streamed(
    _ reader: consuming ByteReader, _ path: String, _ options: InputOptions, _ jobs: Int, _ advance: (Int) -> Void
  ) throws(FileError) -> LintedInput {
    var reader = reader
    let size = reader.status?.size ?? 0
    let isLarge = size > largeSize
    var handedOver: (rest: [UInt8], offset: Int)?
    let source = FileBytes(try PositionedFile(path: path))
    var linter = InputLinter(options, source: source)
    // A chunk for each of many small files would cost more than they do; the length may be that of a file that grows.
    let room = size > 0 ? min(size + 1, ByteReader.chunkSize) : ByteReader.chunkSize
    var buffer = [UInt8](repeating: 0, count: room)
    while true {
      let count = try reader.read(into: &buffer)
      guard count > 0 else { break }
      buffer.withRawBytes { linter.append($0.extracting(0..<count)) }
      advance(count)
      if jobs > 1, isLarge {
        handedOver = linter.handOver()
        if handedOver != nil { break }
      }
    }
    if let handedOver {
      let cutter = LineCutter(reader, rest: handedOver.rest, offset: handedOver.offset)
      try scanAhead(cutter, jobs, &linter, advance)
    }
    return LintedInput(name: path, report: linter.finish())
  }

  /// How many bytes of a file are worth a thread.
  private static let largeSize = 4 << 20

  /// How many bytes of lines may wait for others before them: a longer line waits until it is alone.
  private static let aheadLimit = 2 << 20

  /// Lints lines that other threads cut and scan meanwhile.
  private static func scanAhead(
    _ cutter: LineCutter, _ jobs: Int, _ linter: inout InputLinter, _ advance: (Int) -> Void
  ) throws(FileError) {
    let pieces = OrderedPieces(
      ScannedLines(), jobs: jobs, limit: aheadLimit, size: { $0.bytes.count }
    ) { (piece: inout ScannedLines) throws(FileError) in
      guard let (offset, count) = try cutter.next(into: &piece.bytes) else { return false }
      (piece.offset, piece.end) = (offset, count)
      return true
    } work: {
      $0.scan()
    }
    while var lines = try pieces.next() {
      linter.append(&lines)
      advance(lines.end)
      pieces.takeBack(lines)
    }
  }

  /// Standard input, and a pipe that a path names, cannot be read twice: they are held whole.
  private static func held(
    _ reader: consuming ByteReader, _ options: InputOptions, as name: String
  ) throws(FileError) -> LintedInput {
    var reader = reader
    let bytes = try reader.readWhole()
    var linter = InputLinter(options, source: MemoryBytes(bytes))
    bytes.withRawBytes { linter.append($0) }
    return LintedInput(name: name, report: linter.finish(), bytes: bytes)
  }
}
