import Foundation
import Testing

@testable import FileAccess
import TestSupport

@Suite("Report files")
struct ReportFileTests {
  @Test("a new report is readable by its owner alone")
  func newFile() throws {
    let folder = try TemporaryFolder()
    try ReportFile.create(folder.file("r"), holding: [1, 2, 3])
    #expect(try folder.read("r") == [1, 2, 3])
    #expect(FileStatus(path: folder.file("r"))?.mode == 0o600)
  }

  @Test("an old report is replaced and closed to others")
  func oldFile() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write([9, 9, 9, 9, 9], to: "r")
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    try ReportFile.create(path, holding: [1])
    #expect(try folder.read("r") == [1])
    #expect(FileStatus(path: path)?.mode == 0o600)
  }

  @Test("a report never overwrites a file that is linted, by whatever path")
  func spared() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write([9, 9], to: "session")
    let link = folder.file("link")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    let identity = try #require(FileStatus(path: path)).identity
    #expect(throws: FileError(path: link, operation: .create, errno: EBUSY)) {
      try ReportFile.create(link, holding: [1], sparing: [identity])
    }
    #expect(try folder.read("session") == [9, 9])
  }

  @Test("a folder that is not there is an error of creating")
  func noFolder() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("none/r")
    #expect(throws: FileError(path: path, operation: .create, errno: ENOENT)) {
      try ReportFile.create(path, holding: [])
    }
  }

  @Test("a device keeps its mode and its errors are reported")
  func device() throws {
    guard let before = FileStatus(path: "/dev/full") else {
      print("skipped: this system has no /dev/full")
      return
    }
    #expect(throws: FileError(path: "/dev/full", operation: .write, errno: ENOSPC)) {
      try ReportFile.create("/dev/full", holding: [1])
    }
    #expect(FileStatus(path: "/dev/full")?.mode == before.mode)
  }
}
