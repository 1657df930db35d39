#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#endif

/// A file that is read, and then given other bytes in one step, if nobody touched it in between.
///
/// At every moment, whatever fails or is killed, the path leads to the old bytes or to the new ones. Symbolic links are
/// resolved once, when the file is opened.
package struct ReplaceableFile: ~Copyable {
  /// How long a file must have rested where the system cannot say whether somebody has it open: 5 seconds.
  package static let quietSeconds = 5

  /// The path as it was given; errors carry it.
  package let path: String
  /// The path without symbolic links.
  package let resolvedPath: String
  /// The file as it was when it was opened.
  package let status: FileStatus
  private let folder: Int32
  private let name: String
  private let descriptor: Int32
  private let usesLease: Bool

  /// Opens a file for reading.
  ///
  /// - Throws: `ReplaceError` if there is no such file, it may not be read, or it is no regular file.
  package init(path: String) throws(ReplaceError) { try self.init(path: path, usesLease: true) }

  /// `usesLease` is false where a test plays a system without leases.
  init(path: String, usesLease: Bool) throws(ReplaceError) {
    func failure(_ number: Int32) -> ReplaceError {
      .system(FileError(path: path, operation: .open, errno: number))
    }
    let resolved: String
    switch System.realPath(path) {
    case .success(let found): resolved = found
    case .failure(let error): throw failure(error.errno)
    }
    let (parent, name) = Self.cut(resolved)
    let folder = System.open(parent, O_RDONLY | O_DIRECTORY)
    guard folder >= 0 else { throw failure(-folder) }
    // A pipe without a writer would be waited for.
    let descriptor = System.open(name, in: folder, O_RDONLY | O_NOCTTY | O_NONBLOCK)
    guard descriptor >= 0, let status = System.status(descriptor), status.kind == .regular else {
      _ = System.close(folder)
      if descriptor < 0 { throw failure(-descriptor) }
      _ = System.close(descriptor)
      throw .notRegular(path)
    }
    self.path = path
    self.resolvedPath = resolved
    self.status = status
    self.folder = folder
    self.name = name
    self.descriptor = descriptor
    self.usesLease = usesLease
  }

  deinit {
    _ = System.close(descriptor)
    _ = System.close(folder)
  }

  /// All bytes of the file as it was opened.
  ///
  /// - Throws: `ReplaceError` if the system cannot read, or if the file changed meanwhile.
  package func readWhole() throws(ReplaceError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: status.size)
    let count = System.read(descriptor, at: 0, into: &bytes)
    guard count >= 0 else {
      throw .system(FileError(path: path, operation: .read, errno: Int32(truncatingIfNeeded: -count)))
    }
    guard count == bytes.count, isUnchanged else { throw .changed(path) }
    return bytes
  }

  /// Puts new bytes in the place of the old ones.
  ///
  /// The old file stays under the name of the backup, made before the new file takes its place. What somebody appended
  /// to it in the meantime is appended to the new one.
  ///
  /// - Parameters:
  ///   - bytes: the whole new content.
  ///   - suffix: what is added to the name for the backup, with a number behind it where that is taken; nil keeps none.
  /// - Throws: `ReplaceError`; the old bytes are in place then, unless the disk failed behind the last step.
  package consuming func replace(
    with bytes: [UInt8], backupSuffix suffix: String?
  ) throws(ReplaceError) -> Replacement {
    var replacement = Replacement(leftovers: LeftoverFiles.remove(in: folder))
    let names = BackupNames(name: name, suffix: suffix ?? ".bak")
    let former = names.existing(of: status.identity, in: folder)
    guard status.links <= (former == nil ? 1 : 2) else { throw .hardLinked(path) }
    guard isUnchanged else { throw .changed(path) }
    let isLeased = try holdStill()
    defer { if isLeased { WriteLease.release(descriptor) } }
    var temporary = try TemporaryFile(in: folder, like: status, path: path)
    try temporary.fill(bytes)
    guard isUnchanged else { throw .changed(path) }
    let backup: String
    if let former { backup = former } else { backup = try link(names) }
    do throws(ReplaceError) {
      // The name may have been given to another file between the look at it and the link.
      guard System.status(backup, in: folder)?.identity == status.identity, isUnchanged else { throw .changed(path) }
      try temporary.place(as: name)
    } catch {
      if former == nil { _ = System.remove(backup, in: folder) }
      throw error
    }
    let result = System.sync(folder)
    if isLeased { WriteLease.release(descriptor) }
    try settle(temporary, &replacement)
    replacement.backup = backup
    if suffix == nil, replacement.isSettled, System.remove(backup, in: folder) == 0 { replacement.backup = nil }
    if result < 0 { throw .system(FileError(path: path, operation: .sync, errno: -result)) }
    return replacement
  }

  /// Whether the name still leads to the file, and the file is as it was.
  private var isUnchanged: Bool {
    guard let now = System.status(descriptor), let named = System.status(name, in: folder) else { return false }
    return now.size == status.size && now.modified == status.modified && now.identity == status.identity
      && named.identity == status.identity
  }

  /// Makes sure that nobody is writing; true if nobody can begin to until the lease is given back.
  private func holdStill() throws(ReplaceError) -> Bool {
    switch usesLease ? WriteLease.take(descriptor) : .unknown {
    case .granted: return true
    case .inUse: throw .inUse(path)
    case .unknown:
      let now = FileTime.now
      let rested = FileTime(
        seconds: status.modified.seconds + Self.quietSeconds, nanoseconds: status.modified.nanoseconds)
      if rested > now { throw .modifiedJustNow(path) }
      return false
    }
  }

  /// Gives the old file the first name for a backup that is free; gives that name.
  private func link(_ names: BackupNames) throws(ReplaceError) -> String {
    for backup in names.candidates {
      let result = System.link(name, to: backup, in: folder)
      if result == 0 { return backup }
      if result != -EEXIST { throw .system(FileError(path: path, operation: .link, errno: -result)) }
    }
    throw .system(FileError(path: path, operation: .link, errno: EEXIST))
  }

  /// Carries over what others append to the old file until nobody has it open, for a second at most.
  private func settle(_ new: borrowing TemporaryFile, _ replacement: inout Replacement) throws(ReplaceError) {
    var carried = status.size
    for round in 0..<100 {
      let answer = usesLease ? WriteLease.take(descriptor) : .unknown
      let size = System.status(descriptor)?.size ?? carried
      if size > carried {
        try carry(carried..<size, to: new, &replacement)
        carried = size
      }
      if answer == .granted {
        WriteLease.release(descriptor)
        replacement.isSettled = true
        return
      }
      // Without leases a file that rests for a moment is taken for settled.
      replacement.isSettled = answer == .unknown
      if answer == .unknown, round >= 5 { return }
      System.sleep(milliseconds: 10)
    }
  }

  private func carry(
    _ range: Range<Int>, to new: borrowing TemporaryFile, _ replacement: inout Replacement
  ) throws(ReplaceError) {
    var tail = [UInt8](repeating: 0, count: range.count)
    let count = System.read(descriptor, at: range.lowerBound, into: &tail)
    tail.removeLast(tail.count - max(0, count))
    // The tail begins a line of its own, whatever the new file ends with.
    if replacement.appended == 0, let last = new.lastByte, last != 0x0A { tail.insert(0x0A, at: 0) }
    try new.append(tail)
    try new.sync()
    replacement.appended += count
  }

  private static func cut(_ path: String) -> (folder: String, name: String) {
    let bytes = path.utf8
    guard let slash = bytes.lastIndex(of: 0x2F) else { return (".", path) }
    let folder = slash == bytes.startIndex ? "/" : String(path[..<slash])
    return (folder, String(path[bytes.index(after: slash)...]))
  }
}
