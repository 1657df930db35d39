#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Standard error and the exit status.
enum Output {
  static func printError(_ text: String) {
    var sink = StandardError()
    print(text, to: &sink)
  }

  static func exit(_ status: Int32) -> Never {
    #if canImport(Darwin)
      Darwin.exit(status)
    #elseif canImport(Glibc)
      Glibc.exit(status)
    #elseif canImport(Musl)
      Musl.exit(status)
    #endif
  }

  private struct StandardError: TextOutputStream {
    mutating func write(_ text: String) {
      let bytes = Array(text.utf8)
      unsafe bytes.withUnsafeBytes { raw in
        // There is nowhere left to say that standard error failed.
        _ = unsafe Platform.write(2, raw)
      }
    }
  }
}
