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
  static func read(
    _ path: String, _ options: InputOptions, _ standardInputName: String?, advance: (Int) -> Void = { _ in }
  ) -> Result<LintedInput, FileError> {
    Result { () throws(FileError) in
      guard path != "-" else {
        return try held(
          ByteReader(standardInputNamed: "standard input"), options, as: standardInputName ?? "-")
      }
      let reader = try ByteReader(path: path)
      guard reader.status?.kind == .regular else { return try held(reader, options, as: path) }
      return try streamed(reader, path, options, advance)
    }
  }

  private static func streamed(
    _ reader: consuming ByteReader, _ path: String, _ options: InputOptions, _ advance: (Int) -> Void
  ) throws(FileError) -> LintedInput {
    var reader = reader
    let source = FileBytes(try PositionedFile(path: path))
    var linter = InputLinter(options, source: source)
    var buffer = [UInt8](repeating: 0, count: ByteReader.chunkSize)
    while true {
      let count = try reader.read(into: &buffer)
      guard count > 0 else { break }
      buffer.withRawBytes { linter.append($0.extracting(0..<count)) }
      advance(count)
    }
    return LintedInput(name: path, report: linter.finish())
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
