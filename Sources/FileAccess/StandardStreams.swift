#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#endif

/// Standard input, output and error, made safe to use.
package enum StandardStreams {
  /// Prepares the streams; call it once, before any file is opened.
  ///
  /// A closed pipe becomes an error instead of a signal. A stream that the caller closed is held
  /// by a device that refuses the use of it: else the next file opened would take its number, and
  /// a report would be written into that file.
  package static func prepare() {
    System.ignoreBrokenPipes()
    hold(0, by: O_WRONLY)
    hold(1, by: O_RDONLY)
    hold(2, by: O_RDONLY)
  }

  /// A writer to standard output.
  package static func output() -> ByteWriter {
    ByteWriter(descriptor: 1, path: "standard output")
  }

  /// What standard output leads to; nil where the system does not say.
  package static var outputStatus: FileStatus? { System.status(1) }

  /// A writer to standard error.
  package static func error() -> ByteWriter {
    ByteWriter(descriptor: 2, path: "standard error")
  }

  /// Descriptors are handed out from the lowest, so the one opened here is the one that is closed.
  private static func hold(_ descriptor: Int32, by flags: Int32) {
    if !System.isOpen(descriptor) { _ = System.open("/dev/null", flags) }
  }
}
