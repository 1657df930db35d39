#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#endif

/// The calls of the C library that this module makes, each retried when a signal interrupts it.
///
/// Results are the call's own where it succeeds and the negated `errno` where it fails. No other
/// file of the module touches a pointer.
enum System {
  /// Opens a path; a path that C would cut at a NUL is refused.
  static func open(_ path: String, _ flags: Int32, mode: mode_t = 0) -> Int32 {
    guard !path.utf8.contains(0) else { return -EINVAL }
    while true {
      let result = openFile(path, flags | O_CLOEXEC, mode)
      if result >= 0 { return result }
      if errno != EINTR { return -errno }
    }
  }

  /// Reads at most `count` bytes to `buffer[start...]`; waits where the descriptor would not.
  static func read(
    _ descriptor: Int32, into buffer: inout [UInt8], at start: Int, count: Int
  ) -> Int {
    guard start >= 0, count > 0, count <= buffer.count - start else { return -Int(EINVAL) }
    while true {
      let (result, code) = unsafe buffer.withUnsafeMutableBytes { bytes in
        let target = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[start..<start + count])
        let result = unsafe readBytes(descriptor, target.baseAddress, count)
        return (result, errno)
      }
      if result >= 0 { return result }
      guard isTransient(code, descriptor, events: Int16(POLLIN)) else { return -Int(code) }
    }
  }

  /// Reads at most `buffer.count` bytes that stand at an offset of the file; short only at its end.
  static func read(_ descriptor: Int32, at offset: Int, into buffer: inout [UInt8]) -> Int {
    var done = 0
    while done < buffer.count {
      let (result, code) = unsafe buffer.withUnsafeMutableBytes { bytes in
        let target = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[done...])
        let result = unsafe pread(descriptor, target.baseAddress, target.count, off_t(offset + done))
        return (result, errno)
      }
      if result == 0 { break }
      if result > 0 {
        done += result
      } else if code != EINTR {
        return -Int(code)
      }
    }
    return done
  }

  /// Writes `buffer[start...]` or a part of it; waits where the descriptor would not.
  static func write(_ descriptor: Int32, _ buffer: [UInt8], from start: Int) -> Int {
    guard start >= 0, start <= buffer.count else { return -Int(EINVAL) }
    while true {
      let (result, code) = unsafe buffer.withUnsafeBytes { bytes in
        let source = unsafe UnsafeRawBufferPointer(rebasing: bytes[start...])
        let result = unsafe writeBytes(descriptor, source.baseAddress, source.count)
        return (result, errno)
      }
      if result >= 0 { return result }
      guard isTransient(code, descriptor, events: Int16(POLLOUT)) else { return -Int(code) }
    }
  }

  /// Closes a descriptor, once: after an interrupted close the descriptor is gone.
  static func close(_ descriptor: Int32) -> Int32 {
    closeDescriptor(descriptor) == 0 || errno == EINTR ? 0 : -errno
  }

  /// What kind of file a descriptor is, and how long.
  static func status(_ descriptor: Int32) -> FileStatus? {
    var info = stat()
    guard unsafe fstat(descriptor, &info) == 0 else { return nil }
    return FileStatus(info)
  }

  /// What kind of file a path leads to, symbolic links followed.
  static func status(path: String) -> FileStatus? {
    guard !path.utf8.contains(0) else { return nil }
    var info = stat()
    guard unsafe stat(path, &info) == 0 else { return nil }
    return FileStatus(info)
  }

  /// Whether a descriptor is open.
  static func isOpen(_ descriptor: Int32) -> Bool { fcntl(descriptor, F_GETFD) != -1 }

  /// Sets the permissions of an open file.
  static func setMode(_ descriptor: Int32, _ mode: mode_t) -> Int32 {
    fchmod(descriptor, mode) == 0 ? 0 : -errno
  }

  /// Empties an open file.
  static func truncate(_ descriptor: Int32) -> Int32 {
    ftruncate(descriptor, 0) == 0 ? 0 : -errno
  }

  /// Makes a write to a closed pipe an error instead of the end of the process.
  static func ignoreBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// The value of an environment variable.
  static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// The columns of the terminal behind a descriptor.
  static func columns(_ descriptor: Int32) -> Int? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// Whether a failed call may be tried again; waits until a non-blocking descriptor is ready.
  private static func isTransient(_ code: Int32, _ descriptor: Int32, events: Int16) -> Bool {
    if code == EINTR { return true }
    guard code == EAGAIN || code == EWOULDBLOCK else { return false }
    var wish = pollfd(fd: descriptor, events: events, revents: 0)
    return unsafe poll(&wish, 1, -1) >= 0 || errno == EINTR
  }
}

// Inside `System` these names mean its own functions.
private func openFile(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
  unsafe open(path, flags, mode)
}

private func readBytes(_ descriptor: Int32, _ target: UnsafeMutableRawPointer?, _ count: Int)
  -> Int
{
  unsafe read(descriptor, target, count)
}

private func writeBytes(_ descriptor: Int32, _ source: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(descriptor, source, count)
}

private func closeDescriptor(_ descriptor: Int32) -> Int32 { close(descriptor) }
