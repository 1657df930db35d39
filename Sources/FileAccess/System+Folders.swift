#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#endif

// What replacing a file needs. Names are looked up in a folder that is held open, so that nobody can put another folder
// in its place between two calls.
extension System {
  /// A path without symbolic links; nil with the error where it leads to nothing.
  static func realPath(_ path: String) -> Result<String, SystemError> {
    guard !path.utf8.contains(0) else { return .failure(SystemError(errno: EINVAL)) }
    guard let resolved = unsafe realpath(path, nil) else {
      return .failure(SystemError(errno: errno))
    }
    defer { unsafe free(resolved) }
    return .success(unsafe String(cString: resolved))
  }

  /// Opens a name in a folder, never through a symbolic link.
  static func open(_ name: String, in folder: Int32, _ flags: Int32, mode: mode_t = 0) -> Int32 {
    guard !name.utf8.contains(0) else { return -EINVAL }
    while true {
      let result = openName(folder, name, flags | O_CLOEXEC | O_NOFOLLOW, mode)
      if result >= 0 { return result }
      if errno != EINTR { return -errno }
    }
  }

  /// What a name in a folder is, symbolic links not followed.
  static func status(_ name: String, in folder: Int32) -> FileStatus? {
    var info = stat()
    guard unsafe fstatat(folder, name, &info, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return FileStatus(info)
  }

  /// Gives a file a second name in its folder; fails where that name is taken.
  static func link(_ name: String, to second: String, in folder: Int32) -> Int32 {
    unsafe linkat(folder, name, folder, second, 0) == 0 ? 0 : -errno
  }

  /// Gives a file another name in its folder, in one step; whatever has that name loses it.
  static func rename(_ name: String, to other: String, in folder: Int32) -> Int32 {
    unsafe renameat(folder, name, folder, other) == 0 ? 0 : -errno
  }

  /// Takes a name away.
  static func remove(_ name: String, in folder: Int32) -> Int32 {
    unsafe unlinkat(folder, name, 0) == 0 ? 0 : -errno
  }

  /// Waits until all that was written is on the disk.
  static func sync(_ descriptor: Int32) -> Int32 {
    #if canImport(Darwin)
      // `fsync` of macOS leaves the bytes in the drive's own memory.
      if fcntl(descriptor, F_FULLFSYNC) != -1 { return 0 }
    #endif
    while true {
      if fsync(descriptor) == 0 { return 0 }
      if errno != EINTR { return -errno }
    }
  }

  /// Gives an open file another owner.
  static func setOwner(_ descriptor: Int32, _ owner: FileOwner) -> Int32 {
    fchown(descriptor, owner.user, owner.group) == 0 ? 0 : -errno
  }

  /// Marks an open file as in use by this process; fails at once where another one did.
  static func lock(_ descriptor: Int32) -> Int32 {
    flock(descriptor, LOCK_EX | LOCK_NB) == 0 ? 0 : -errno
  }

  /// The user that the process acts for.
  static var user: UInt32 { geteuid() }

  /// The time of day.
  static func time() -> timespec {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
    return time
  }

  /// Time since some moment, which never goes back.
  static func monotonicTime() -> timespec {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time
  }

  /// Waits.
  static func sleep(milliseconds: Int) {
    _ = usleep(UInt32(clamping: milliseconds * 1000))
  }

  /// The names in a folder; nil where it cannot be listed.
  static func names(in folder: Int32) -> [String]? {
    let copy = openName(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)
    guard copy >= 0 else { return nil }
    guard let stream = unsafe fdopendir(copy) else {
      _ = close(copy)
      return nil
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
        unsafe field.withMemoryRebound(
          to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)
        ) { unsafe String(cString: $0) }
      }
      names.append(name)
    }
    return names
  }
}

/// The number of an error that the system gave.
struct SystemError: Error {
  var errno: Int32
}

private func openName(_ folder: Int32, _ name: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
  unsafe openat(folder, name, flags, mode)
}
