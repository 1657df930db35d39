#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The few calls of the operating system that writing workloads and timing need.
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

  /// Makes a folder with a name of its own; nil if that failed.
  static func makeTemporaryFolder(in parent: String) -> String? {
    var template = Array("\(parent)/historylint-benchmarks-XXXXXX".utf8CString)
    return unsafe template.withUnsafeMutableBufferPointer { name in
      guard let start = name.baseAddress, let made = unsafe mkdtemp(start) else { return nil }
      return unsafe String(cString: made)
    }
  }

  /// Removes a file; false if that failed.
  static func remove(_ path: String) -> Bool { unsafe unlink(path) == 0 }

  /// Removes an empty folder; false if that failed.
  static func removeFolder(_ path: String) -> Bool { unsafe rmdir(path) == 0 }

  /// Whether there is a file that may be run.
  static func isExecutable(_ path: String) -> Bool { unsafe access(path, X_OK) == 0 }

  /// The bytes that a user may still write to the disk of a folder; 0 where the system does not say.
  static func freeBytes(in folder: String) -> Int {
    var status = statvfs()
    guard unsafe statvfs(folder, &status) == 0 else { return 0 }
    return Int(clamping: UInt64(status.f_bavail) &* UInt64(status.f_frsize))
  }

  /// User and system seconds of this process.
  static func cpuSeconds() -> Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
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
