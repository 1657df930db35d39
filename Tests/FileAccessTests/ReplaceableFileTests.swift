import Foundation
import TestSupport
import Testing

@testable import FileAccess

@Suite("Replacing a file")
struct ReplaceableFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func replace(
    _ path: String, with bytes: [UInt8], backupSuffix: String? = ".bak", usesLease: Bool = true
  ) throws -> Replacement {
    // Tests beside this one start processes, which hold every open file for a moment.
    for _ in 0..<20 {
      do {
        return try replaceOnce(path, with: bytes, backupSuffix: backupSuffix, usesLease: usesLease)
      } catch ReplaceError.inUse {
        usleep(50_000)
      }
    }
    return try replaceOnce(path, with: bytes, backupSuffix: backupSuffix, usesLease: usesLease)
  }

  private func replaceOnce(
    _ path: String, with bytes: [UInt8], backupSuffix: String?, usesLease: Bool
  ) throws -> Replacement {
    let file = try ReplaceableFile(path: path, usesLease: usesLease)
    _ = try file.readWhole()
    return try file.replace(with: bytes, backupSuffix: backupSuffix)
  }

  private func refusal(_ file: consuming ReplaceableFile) -> ReplaceError? {
    do throws(ReplaceError) {
      _ = try file.replace(with: bytes("new"), backupSuffix: ".bak")
      return nil
    } catch {
      return error
    }
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  /// As if the file had rested for a while.
  private func age(_ path: String) throws {
    try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSinceNow: -60)], ofItemAtPath: path)
  }

  @Test("the new bytes stand under the name, and the old file itself is the backup")
  func replacement() throws {
    let path = try folder.write(bytes("old\n"), to: "s.jsonl")
    let before = try #require(FileStatus(path: path)).identity
    let replacement = try replace(path, with: bytes("new\n"))
    #expect(replacement == Replacement(backup: "s.jsonl.bak"))
    #expect(try folder.read("s.jsonl") == bytes("new\n"))
    #expect(try folder.read("s.jsonl.bak") == bytes("old\n"))
    #expect(FileStatus(path: folder.file("s.jsonl.bak"))?.identity == before)
    #expect(try names() == ["s.jsonl", "s.jsonl.bak"])
  }

  @Test("without a backup the old file is gone")
  func noBackup() throws {
    let path = try folder.write(bytes("old"), to: "s")
    #expect(try replace(path, with: bytes("new"), backupSuffix: nil) == Replacement())
    #expect(try folder.read("s") == bytes("new"))
    #expect(try names() == ["s"])
  }

  @Test("an older backup is never overwritten")
  func secondBackup() throws {
    let path = try folder.write(bytes("1"), to: "s")
    #expect(try replace(path, with: bytes("2"), backupSuffix: "~").backup == "s~")
    #expect(try replace(path, with: bytes("3"), backupSuffix: "~").backup == "s~.1")
    #expect(try folder.read("s~") == bytes("1"))
    #expect(try folder.read("s~.1") == bytes("2"))
    #expect(try folder.read("s") == bytes("3"))
  }

  @Test("the mode is kept", arguments: [0o600, 0o640, 0o644, 0o400, 0o777])
  func mode(_ mode: Int) throws {
    let path = try folder.write(bytes("old"), to: "s")
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    _ = try replace(path, with: bytes("new"))
    #expect(FileStatus(path: path)?.mode == UInt32(mode))
    #expect(FileStatus(path: path + ".bak")?.mode == UInt32(mode))
  }

  @Test("the owner is kept")
  func owner() throws {
    guard geteuid() == 0 else {
      print("skipped: only root may give a file away")
      return
    }
    let path = try folder.write(bytes("old"), to: "s")
    #expect(unsafe chown(path, 12345, 54321) == 0)
    _ = try replace(path, with: bytes("new"))
    #expect(FileStatus(path: path)?.owner == FileOwner(user: 12345, group: 54321))
  }

  @Test("of a symbolic link the target is replaced, and the link stays")
  func symbolicLink() throws {
    try FileManager.default.createDirectory(atPath: folder.file("deep"), withIntermediateDirectories: false)
    let target = try folder.write(bytes("old"), to: "deep/s")
    let link = folder.file("link")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "deep/s")
    _ = try replace(link, with: bytes("new"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "deep/s")
    #expect(try folder.read("deep/s") == bytes("new"))
    #expect(try folder.read("deep/s.bak") == bytes("old"))
    #expect(FileStatus(path: link)?.identity == FileStatus(path: target)?.identity)
    #expect(try names() == ["deep", "link"])
  }

  @Test("a file with another hard link is left alone")
  func hardLink() throws {
    let path = try folder.write(bytes("old"), to: "s")
    try FileManager.default.linkItem(atPath: path, toPath: folder.file("twin"))
    #expect(throws: ReplaceError.hardLinked(path)) { try replace(path, with: bytes("new")) }
    #expect(try folder.read("s") == bytes("old"))
    #expect(try names() == ["s", "twin"])
  }

  @Test("a backup that a killed replacement linked already is used")
  func interruptedLink() throws {
    let path = try folder.write(bytes("old"), to: "s")
    try FileManager.default.linkItem(atPath: path, toPath: folder.file("s.bak"))
    #expect(try replace(path, with: bytes("new")).backup == "s.bak")
    #expect(try folder.read("s.bak") == bytes("old"))
    #expect(try folder.read("s") == bytes("new"))
  }

  @Test("a folder, a pipe, a device and nothing are errors")
  func kinds() throws {
    #expect(throws: ReplaceError.notRegular(folder.path)) { try replace(folder.path, with: []) }
    #expect(unsafe mkfifo(folder.file("pipe"), 0o600) == 0)
    #expect(throws: ReplaceError.notRegular(folder.file("pipe"))) { try replace(folder.file("pipe"), with: []) }
    #expect(throws: ReplaceError.notRegular("/dev/null")) { try replace("/dev/null", with: []) }
    let missing = folder.file("none")
    #expect(throws: ReplaceError.system(FileError(path: missing, operation: .open, errno: ENOENT))) {
      try replace(missing, with: [])
    }
  }

  @Test("a file that grew, shrank, was rewritten or exchanged after it was read is left alone", arguments: 0..<4)
  func changed(_ change: Int) throws {
    let path = try folder.write(bytes("old\n"), to: "s")
    try age(path)
    let file = try ReplaceableFile(path: path)
    _ = try file.readWhole()
    let now: [UInt8]
    switch change {
    case 0:
      now = bytes("old\nmore\n")
      let handle = try #require(FileHandle(forWritingAtPath: path))
      handle.seekToEndOfFile()
      handle.write(Data(bytes("more\n")))
      try handle.close()
    case 1:
      now = bytes("ol")
      #expect(unsafe truncate(path, 2) == 0)
    case 2:
      now = bytes("OLD\n")
      let handle = try #require(FileHandle(forWritingAtPath: path))
      handle.write(Data(now))
      try handle.close()
    default:
      now = bytes("old\n")
      let other = try folder.write(now, to: "other")
      #expect(unsafe rename(other, path) == 0)
    }
    #expect(refusal(file) == .changed(path))
    #expect(try folder.read("s") == now)
    #expect(try names() == ["s"])
  }

  @Test("a file that somebody has open is left alone", arguments: [O_RDONLY, O_WRONLY | O_APPEND])
  func inUse(_ flags: Int32) throws {
    #if os(Linux)
      let path = try folder.write(bytes("old"), to: "s")
      let descriptor = unsafe open(path, flags)
      defer { close(descriptor) }
      #expect(throws: ReplaceError.inUse(path)) {
        try replaceOnce(path, with: bytes("new"), backupSuffix: ".bak", usesLease: true)
      }
      #expect(try folder.read("s") == bytes("old"))
      #expect(try names() == ["s"])
    #else
      print("skipped: this system has no leases")
    #endif
  }

  @Test("where the system has no leases a file must have rested for five seconds")
  func rest() throws {
    let path = try folder.write(bytes("old"), to: "s")
    #expect(throws: ReplaceError.modifiedJustNow(path)) {
      try replace(path, with: bytes("new"), usesLease: false)
    }
    #expect(try folder.read("s") == bytes("old"))
    try age(path)
    #expect(try replace(path, with: bytes("new"), usesLease: false) == Replacement(backup: "s.bak"))
    #expect(try folder.read("s") == bytes("new"))
  }

  @Test("a temporary file that nobody holds is removed, one that is held or not ours stays")
  func leftovers() throws {
    let path = try folder.write(bytes("old"), to: "s")
    let dead = ".historylint-0123456789abcdef0123456789abcdef.tmp"
    let alive = ".historylint-fedcba9876543210fedcba9876543210.tmp"
    let foreign = ".historylint-notes.tmp"
    for name in [dead, alive, foreign] { _ = try folder.write(bytes("x"), to: name) }
    let holder = unsafe open(folder.file(alive), O_RDONLY)
    defer { close(holder) }
    #expect(flock(holder, LOCK_EX) == 0)
    #expect(try replace(path, with: bytes("new")).leftovers == [dead])
    #expect(try names() == [alive, foreign, "s", "s.bak"])
  }

  @Test("a new file of a megabyte, and an empty one, are written whole", arguments: [0, 1, 65_536, 1_000_003])
  func sizes(_ count: Int) throws {
    let path = try folder.write(bytes("old"), to: "s")
    let new = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    _ = try replace(path, with: new)
    let isSame = try folder.read("s") == new
    #expect(isSame)
  }

  @Test("a folder in which nothing can be created leaves the file as it is")
  func lockedFolder() throws {
    guard geteuid() != 0 else {
      print("skipped: root may write everywhere")
      return
    }
    let path = try folder.write(bytes("old"), to: "s")
    #expect(unsafe chmod(folder.path, 0o500) == 0)
    defer { unsafe chmod(folder.path, 0o700) }
    #expect(throws: ReplaceError.system(FileError(path: path, operation: .create, errno: EACCES))) {
      try replace(path, with: bytes("new"))
    }
    #expect(try folder.read("s") == bytes("old"))
  }

  @Test("the names of temporary files differ and are told from others")
  func temporaryNames() {
    let names = (0..<100).map { _ in TemporaryName.make() }
    #expect(Set(names).count == 100)
    #expect(names.allSatisfy(TemporaryName.isOurs))
    let near = [
      ".historylint-.tmp", ".historylint-0123456789ABCDEF0123456789abcdef.tmp", "historylint",
      ".historylint-0123456789abcdef0123456789abcdef.tmp~",
    ]
    #expect(!near.contains(where: TemporaryName.isOurs))
  }
}

private func bytes(_ text: String) -> [UInt8] { [UInt8](text.utf8) }
