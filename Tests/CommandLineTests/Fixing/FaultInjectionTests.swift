#if os(Linux)
  import Foundation
  import TestSupport
  import Testing

  /// Makes each system call of a fix fail, or kills the process in it: the file is the old or the new one, never another.
  @Suite("Faults while a file is fixed", .serialized)
  struct FaultInjectionTests {
    private static let old = Array((Wire.twice + "\n").utf8)
    private static let new = Array((Wire.clean + "\n").utf8)

    /// Whether system calls can be traced here.
    private static let isAble: Bool = {
      let run = try? trace([], ["/bin/true"])
      if run?.status == 0 { return true }
      print("skipped: strace is not installed, or may not trace")
      return false
    }()

    private struct Run {
      var status: Int32
      var log: String
      /// Whether the fault came to pass.
      var isHit: Bool
    }

    private static func trace(_ options: [String], _ command: [String]) throws -> Run {
      let log = NSTemporaryDirectory() + "strace-" + UUID().uuidString
      defer { try? FileManager.default.removeItem(atPath: log) }
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["strace", "-f", "-qq", "-o", log] + options + command
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      let text = String(decoding: FileManager.default.contents(atPath: log) ?? Data(), as: UTF8.self)
      return Run(
        status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
        log: text, isHit: text.contains("(INJECTED)") || text.contains("killed by SIGKILL"))
    }

    private static func isTemporary(_ name: String) -> Bool {
      name.wholeMatch(of: #/\.historylint-[0-9a-f]{32}\.tmp/#) != nil
    }

    @Test(
      "each call in turn fails for lack of space, or is the last one that is made",
      arguments: [
        "openat", "write", "fsync", "rename,renameat,renameat2", "link,linkat", "fchmod", "flock", "fcntl",
      ], ["error=ENOSPC", "signal=KILL"])
    func faults(_ calls: String, _ fault: String) throws {
      guard Self.isAble else { return }
      var hits = 0
      var (kept, replaced, leftovers) = (0, 0, 0)
      for count in 1...200 {
        let folder = try TemporaryFolder()
        let path = try folder.write(Self.old, to: "s.json")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        let run = try Self.trace(
          ["-e", "trace=\(calls)", "-e", "inject=\(calls):\(fault):when=\(count)"], [Tool.path, "--fix", path])
        guard run.isHit else { break }
        hits += 1
        let now = try folder.read("s.json")
        let isOld = now == Self.old
        #expect(isOld || now == Self.new, "\(calls) \(count)")
        if isOld { kept += 1 } else { replaced += 1 }
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600, "\(calls) \(count)")
        // A fix that did not come to its end says so.
        if isOld { #expect(run.status != 0 || fault == "error=ENOSPC", "\(calls) \(count)") }
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name != "s.json" {
          #expect(Self.isTemporary(name) || name == "s.json.bak", "\(calls) \(count) left \(name)")
          if name == "s.json.bak" { #expect(try folder.read(name) == Self.old) }
          if Self.isTemporary(name) { leftovers += 1 }
        }
        try expectRecovery(folder, path)
      }
      print("\(calls) \(fault): \(hits) faults, \(kept) old, \(replaced) new, \(leftovers) temporary files left")
      #expect(hits > 0, "\(calls) was never made")
      #expect(hits < 200)
    }

    /// The next fix ends what was interrupted, and takes away what it left.
    private func expectRecovery(_ folder: TemporaryFolder, _ path: String) throws {
      let again = try Tool.run("--fix", path)
      #expect(again.status == 0, "\(again.errors)")
      #expect(try folder.read("s.json") == Self.new)
      // A file that needs no fix any more is not opened to be written, and then nothing looks for leftovers.
      guard again.errors.contains("fixed") else { return }
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(names == ["s.json", "s.json.bak"])
      #expect(try folder.read("s.json.bak") == Self.old)
    }

    @Test("the file is replaced by these calls, in this order")
    func order() throws {
      guard Self.isAble else { return }
      let folder = try TemporaryFolder()
      let path = try folder.write(Self.old, to: "s.json")
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
      let run = try Self.trace(
        ["-e", "trace=openat,write,fsync,renameat,renameat2,linkat,fcntl"], [Tool.path, "--fix", path])
      #expect(run.status == 0)
      let lines = run.log.split(separator: "\n").map(String.init)
      func index(_ parts: String...) throws -> Int {
        try #require(lines.firstIndex { line in parts.allSatisfy(line.contains) }, "\(parts) in \(run.log)")
      }
      let steps = [
        try index("openat", "s.json\"", "O_NOFOLLOW"), try index("F_SETLEASE, F_WRLCK"),
        try index("openat", ".tmp\"", "O_CREAT|O_EXCL", "O_NOFOLLOW", "0600"),
        try index("write", #"{\"model\":"#), try index("fsync"),
        try index("linkat", "s.json.bak"), try index("renameat", ".tmp\""),
      ]
      #expect(steps == steps.sorted())
      let folderSync = try #require(lines.lastIndex { $0.contains("fsync") })
      #expect(folderSync > steps[6])
    }
  }
#endif
