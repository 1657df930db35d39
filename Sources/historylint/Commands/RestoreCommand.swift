import ConversationHistory
import FileAccess

/// `restore`: responses from standard input to standard output, with the old names of tools.
struct RestoreCommand {
  private let path: String

  init(_ arguments: ParsedArguments) throws(ArgumentError) {
    guard let path = arguments.value("names") else {
      throw ArgumentError("restore needs the names", help: "write restore --names FILE, with the report of sanitize")
    }
    self.path = path
  }

  /// 0, or 2 if the map or the streams fail. Without a map the response is copied unchanged: a filter that prints nothing
  /// would answer nothing.
  func run() -> Int32 {
    var status: Int32 = 0
    var names: [String: String] = [:]
    do throws(ArgumentError) {
      names = try NamesFile.read(path)
    } catch {
      status = Console.complain(error)
    }
    var stream = ResponseStream(NameRestorer(names))
    var reader = ByteReader(standardInputNamed: "standard input")
    var output = StandardStreams.output()
    do throws(FileError) {
      var buffer = [UInt8](repeating: 0, count: ByteReader.chunkSize)
      while true {
        let count = try reader.read(into: &buffer)
        guard count > 0 else { break }
        try output.write(stream.append(Array(buffer[..<count])))
        // The client waits for each event.
        try output.flush()
      }
      try output.write(stream.finish())
      try output.finish()
    } catch {
      return error.isBrokenPipe ? 2 : Console.complain(error)
    }
    return status
  }
}
