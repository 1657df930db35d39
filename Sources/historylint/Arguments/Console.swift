import FileAccess
import LintReports

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#endif

/// Speaks to the user on the standard streams; each function answers with the exit status.
enum Console {
  /// Prints a text of ours: 0, or 2 if not all of it could be written.
  static func print(_ text: String) -> Int32 { print(Array(text.utf8)) }

  /// Prints bytes: 0, or 2 if not all of them could be written.
  static func print(_ bytes: [UInt8]) -> Int32 {
    do {
      var output = StandardStreams.output()
      try output.write(bytes)
      try output.finish()
      return 0
    } catch {
      // A reader that had enough, such as `head`, needs no message.
      return error.isBrokenPipe ? 2 : complain(error)
    }
  }

  /// Says a fault of the command line, and its remedy: 2.
  static func complain(_ error: ArgumentError) -> Int32 {
    complain(fault: error.message, help: error.help)
  }

  /// Says what the system refused: 2.
  static func complain(_ error: FileError, help: String? = nil) -> Int32 {
    complain(fault: error.message, help: help)
  }

  /// Says a fault, and its remedy where there is one, both escaped: 2.
  static func complain(fault: String, help: String? = nil) -> Int32 {
    var text = "error: \(UntrustedText.escaped(fault))\n"
    if let help { text += "help: \(UntrustedText.escaped(help))\n" }
    return complain(text)
  }

  /// Says something beside the report, escaped.
  static func note(_ text: String) { _ = complain("note: \(UntrustedText.escaped(text))\n") }

  /// Writes a text of ours to standard error: 2.
  static func complain(_ text: String) -> Int32 {
    var output = StandardStreams.error()
    // Nowhere is left to say that standard error is gone; the status still says it.
    try? output.write(text)
    try? output.flush()
    return 2
  }
}

/// Ends the process.
func exit(status: Int32) -> Never { exit(status) }
