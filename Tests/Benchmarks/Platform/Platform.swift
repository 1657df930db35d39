#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The few calls of the operating system that writing a workload needs.
enum Platform {
  /// Opens a new or emptied file for writing; a negative number is a failure.
  static func create(_ path: String) -> Int32 {
    unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
  }

  static func close(_ file: Int32) -> Bool {
    #if canImport(Darwin)
      Darwin.close(file) == 0
    #elseif canImport(Glibc)
      Glibc.close(file) == 0
    #elseif canImport(Musl)
      Musl.close(file) == 0
    #endif
  }

  /// Makes a folder, or finds that it is there already.
  static func makeFolder(_ path: String) -> Bool {
    unsafe mkdir(path, 0o755) == 0 || errno == EEXIST
  }

  /// Writes all bytes; false if that failed.
  static func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Bool {
    var start = 0
    while start < bytes.count {
      let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[start...])
      let count = unsafe writeSome(file, rest)
      guard count > 0 else { return false }
      start += count
    }
    return true
  }

  private static func writeSome(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Darwin)
      unsafe Darwin.write(file, bytes.baseAddress, bytes.count)
    #elseif canImport(Glibc)
      unsafe Glibc.write(file, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      unsafe Musl.write(file, bytes.baseAddress, bytes.count)
    #endif
  }
}
